internal import Dispatch
internal import Synchronization

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
