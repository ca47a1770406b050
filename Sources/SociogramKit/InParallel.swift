internal import Glibc

/// Returns the results for all values in the order of the values, whatever finishes first; at most
/// `jobs` of them, or as many as there are cores, are worked on at once.
func inParallel<Value: Sendable, Output: Sendable>(
  _ values: [Value], jobs: Int?, _ work: @escaping @Sendable (Value) -> Output
) async -> [Output] {
  let width = max(1, min(values.count, jobs ?? coreCount()))
  return await withTaskGroup(of: (Int, Output).self) { group in
    var outputs = [Output?](repeating: nil, count: values.count)
    var started = 0
    for (index, value) in values.enumerated() {
      if started == width, let (finished, output) = await group.next() {
        outputs[finished] = output
        started -= 1
      }
      group.addTask { (index, work(value)) }
      started += 1
    }
    for await (finished, output) in group { outputs[finished] = output }
    return outputs.compactMap { $0 }
  }
}

/// The number of cores that the machine has ready.
private func coreCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
