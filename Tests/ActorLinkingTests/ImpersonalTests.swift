import ActorLinking
import SociogramModel
import Testing

/// "Il" that means nobody, and "il" that means somebody in spite of the words behind it.
@Suite struct ImpersonalTests {
  private static let before = "Emmanuel Macron a parlé. "

  @Test(arguments: [
    "Il semble bien que la rupture soit voulue.", "Il est prévu que les troupes partent.",
    "Il est inquiétant que rien ne change.", "Il a été décidé de partir.", "Il reste deux otages.",
    "Il est important pour la ville de voter.", "Il pourrait s'agir d'un piège.",
    "Il n'est pas exclu que la guerre reprenne.", "Il est à craindre que tout recommence.",
    "Il paraît difficile de céder.", "Il arrive que les ponts tombent.", "Il est temps de partir.",
  ])
  func nobodyIsMeant(_ text: String) throws {
    let linked = try Known.link(Self.before + text)
    #expect(!linked.mentions.contains { $0.form == .pronoun }, "\(text)")
  }

  @Test(arguments: [
    "Il est accusé de fraude.", "Il est convaincu que la guerre finira.", "Il reste ouvert à tout.",
    "Il est capable de céder.", "Il est sûr que tout ira.", "Il semble fatigué.",
    "Il a décidé de partir.",
    "Il est fier de ses troupes.", "Il pourrait revenir.", "Il est attendu à Berlin.",
  ])
  func somebodyIsMeant(_ text: String) throws {
    let linked = try Known.link(Self.before + text)
    let pronoun = try #require(
      linked.mentions.first { $0.form == .pronoun && linked.text.string(of: $0.tokens) == "Il" },
      "\(text)")
    #expect(linked.actors[pronoun.actors[0]].name == "Emmanuel Macron")
  }
}
