internal import Synchronization

/// The memories that no thread reads with at the moment.
///
/// A class, since all copies of an analyzer share it.
final class MemoryPool: Sendable {
  private let free = Mutex<[WordMemory]>([])

  /// Takes a memory out; nil where none is free.
  func take() -> WordMemory? { free.withLock { $0.popLast() } }

  /// Puts a memory back, which nobody else has.
  func put(_ memory: WordMemory) { free.withLock { $0.append(memory) } }
}
