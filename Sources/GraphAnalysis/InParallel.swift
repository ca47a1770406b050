internal import Dispatch
internal import Glibc
internal import Synchronization

/// The number of cores that the machine has ready.
package func coreCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Returns what `make` gives for 0..<`count`, in this order, worked out on several threads; what one
/// gives must not depend on another.
package func inParallel<Value: Sendable>(
  _ count: Int, _ make: @Sendable (Int) -> Value
) -> [Value] {
  guard count > 1 else { return (0..<count).map(make) }
  let made = Mutex([Value?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let value = make(number)
    made.withLock { $0[number] = value }
  }
  return made.withLock { $0.compactMap(\.self) }
}

/// Work that goes on while its owner does something else.
package final class WorkAside<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let group = DispatchGroup()

  /// Starts the work on another thread.
  package init(_ make: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async(group: group) {
      let made = make()
      self.value.withLock { $0 = made }
    }
  }

  /// Waits until the work is done, and returns what it gave.
  package func wait() -> Value {
    group.wait()
    guard let made = value.withLock({ $0 }) else {
      preconditionFailure("the group ends when the value is there")
    }
    return made
  }
}
