import SociogramModel
import Testing

@Suite struct FactValueTests {
  @Test(
    arguments: [
      ([.certainYes], .asserted), ([.possibleYes], .hedged), ([.uncommitted], .hypothetical),
      ([.certainNo], .negated), ([.uncommitted, .certainYes], .reported),
      ([.possibleYes, .uncommitted, .certainYes], .hedged),
      ([.uncommitted, .probableYes], .hedged), ([.uncommitted, .uncommitted], .hypothetical),
      ([.possibleYes, .uncommitted], .hypothetical), ([.uncommitted, .certainNo], .negated),
    ] as [([FactValue], Stance)])
  func theStanceFollowsFromTheValues(_ values: [FactValue], _ stance: Stance) {
    #expect(Stance(of: values, isDenial: false) == stance)
  }

  @Test func aNoToAnotherVoiceIsADenial() {
    #expect(Stance(of: [.uncommitted, .certainNo], isDenial: true) == .denied)
  }

  @Test(arguments: FactValue.allCases)
  func reversingTwiceChangesNothing(_ value: FactValue) {
    #expect(value.reversed.reversed == value)
    #expect(value.reversed.isNegative != value.isNegative || value == .uncommitted)
  }

  @Test(arguments: FactValue.allCases)
  func weakeningNeverMakesSurer(_ value: FactValue) {
    let weak = value.weakened(to: .possibleYes)
    #expect(weak.isUnsure || weak == .uncommitted)
    #expect(weak.isNegative == value.isNegative)
    #expect(weak.weakened(to: .probableYes) == weak)
  }
}
