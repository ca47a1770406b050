/// How many choices were how far ahead, and how many of them came out otherwise in the end.
package struct MarginCounts: Sendable {
  private static let stepCount = 100

  /// The counts of each choice by step of its lead.
  private var all: [EarlyChoice: [Int]] = [:]
  private var changed: [EarlyChoice: [Int]] = [:]

  package init() {}

  private static func step(of choice: EarlyChoice) -> Int { choice == .move ? 2_000 : 20_000 }

  mutating func note(_ choice: EarlyChoice, _ lead: Int32, isChanged: Bool) {
    let step = min(Int(lead) / Self.step(of: choice), Self.stepCount - 1)
    all[choice, default: Array(repeating: 0, count: Self.stepCount)][step] += 1
    if isChanged {
      changed[choice, default: Array(repeating: 0, count: Self.stepCount)][step] += 1
    }
  }

  /// The number of choices.
  package func total(of choice: EarlyChoice) -> Int { count(of: choice, from: 0).all }

  /// How many choices are ahead by a margin, and how many of them come out otherwise in the end; margins
  /// are counted in steps of 2,000 for moves, 20,000 for the rest.
  package func count(of choice: EarlyChoice, from margin: Int) -> (all: Int, changed: Int) {
    let first = min(margin / Self.step(of: choice), Self.stepCount)
    func sum(_ counts: [Int]?) -> Int { counts?[first...].reduce(0, +) ?? 0 }
    return (sum(all[choice]), sum(changed[choice]))
  }

  /// The least margin at which no more choices than may come out otherwise.
  package func margin(of choice: EarlyChoice) -> Int {
    let step = Self.step(of: choice)
    let most = Double(total(of: choice)) * choice.share
    let first = (0..<Self.stepCount).first {
      Double(count(of: choice, from: $0 * step).changed) <= most
    }
    return (first ?? Self.stepCount) * step
  }
}
