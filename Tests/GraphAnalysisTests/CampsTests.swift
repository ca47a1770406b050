import Testing

@testable import GraphAnalysis

struct CampsTests {
  private func friends(_ pairs: (Int, Int)...) -> [Camps.Bond] {
    pairs.map { Camps.Bond(nodes: $0, friendly: 1, hostile: 0) }
  }

  private func foes(_ pairs: (Int, Int)...) -> [Camps.Bond] {
    pairs.map { Camps.Bond(nodes: $0, friendly: 0, hostile: 1) }
  }

  @Test func friendsOfFriendsMakeACampAgainstTheirFoes() {
    let camps = Camps(
      count: 6,
      bonds: friends((0, 1), (1, 2), (3, 4)) + foes((0, 3), (2, 4), (1, 3)))
    #expect(camps.memberships == [1, 1, 1, 2, 2, nil])
  }

  @Test func twoTrianglesThatOneFriendshipJoinsAreTwoCamps() {
    let camps = Camps(
      count: 6, bonds: friends((0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (3, 5), (4, 5)))
    #expect(camps.memberships == [1, 1, 1, 2, 2, 2])
  }

  @Test func hostilityAloneMakesNoCamp() {
    #expect(Camps(count: 3, bonds: foes((0, 1), (1, 2), (0, 2))).memberships == [nil, nil, nil])
    #expect(Camps(count: 0, bonds: []).memberships == [])
  }

  @Test func aFriendWhoIsMoreOfAFoeStaysOutside() {
    let camps = Camps(
      count: 3,
      bonds: friends((0, 1)) + [Camps.Bond(nodes: (1, 2), friendly: 0.2, hostile: 1)])
    #expect(camps.memberships == [1, 1, nil])
  }

  @Test(arguments: 0..<20)
  func plantedCampsAreFound(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let count = 24
    var bonds: [Camps.Bond] = []
    for a in 0..<count {
      for b in (a + 1)..<count {
        let chance = Int.random(in: 0..<100, using: &random)
        if a % 3 == b % 3 {
          if chance < 70 { bonds.append(Camps.Bond(nodes: (a, b), friendly: 1, hostile: 0)) }
        } else if chance < 40 {
          bonds.append(Camps.Bond(nodes: (a, b), friendly: 0, hostile: 1))
        } else if chance < 45 {
          bonds.append(Camps.Bond(nodes: (a, b), friendly: 1, hostile: 0))
        }
      }
    }
    let found = Camps(count: count, bonds: bonds).memberships
    for node in 0..<count { #expect(found[node] == found[node % 3]) }
    #expect(Set(found).count == 3)
  }
}
