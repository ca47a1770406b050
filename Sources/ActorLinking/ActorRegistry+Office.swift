extension ActorRegistry {
  /// A role in an actor: the actor's position, and a hash of the role's folded words. Of some ten
  /// thousand roles two have one hash with a chance of one in 10¹¹.
  struct Office: Hashable {
    var place: Int
    var role: UInt64

    init(_ place: Int, _ words: String) {
      self.place = place
      role = 0xCBF2_9CE4_8422_2325
      // Fowler, Noll and Vo's hash, 1a.
      for byte in words.utf8 { role = (role ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
  }
}
