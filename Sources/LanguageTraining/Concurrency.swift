internal import Dispatch

/// Returns the results of a function for each element, in their order, computed on all cores.
func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let results = ResultBox<Result>(count: elements.count)
  DispatchQueue.concurrentPerform(iterations: elements.count) { index in
    let result = transform(elements[index])
    results.queue.sync { results.values[index] = result }
  }
  return results.values.compactMap { $0 }
}

/// Results as they come in; only touched on its own queue until all are there.
private final class ResultBox<Result: Sendable>: @unchecked Sendable {
  let queue = DispatchQueue(label: "results")
  var values: [Result?]

  init(count: Int) { values = Array(repeating: nil, count: count) }
}
