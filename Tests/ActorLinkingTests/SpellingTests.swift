import SociogramModel
import Testing

@testable import ActorLinking

/// Names of the registry's persons that a text spells in another way.
@Suite struct SpellingTests {
  @Test func everyRuleMakesTheSpellingsOfItsExampleOneName() throws {
    var name = NameFolding()
    var one = TransliterationKey()
    var other = TransliterationKey()
    for rule in TransliterationRule.all {
      let language = try #require(rule.languages.first)
      name.read(rule.example.0)
      one.read(name, as: language)
      name.read(rule.example.1)
      other.read(name, as: language)
      #expect(one.symbols == other.symbols, "\(rule.letters): \(rule.example)")
      #expect(rule.example.0 != rule.example.1)
    }
    #expect(TransliterationRule.all.count > 60)
  }

  /// A spelling that no table has, and whose it is.
  struct Variant: Sendable, CustomTestStringConvertible {
    var name: String
    var person: ActorID
    var testDescription: String { name }

    init(_ name: String, _ person: ActorID) {
      self.name = name
      self.person = person
    }
  }

  @Test(arguments: [
    Variant("Fayez Serradj", "fayez-al-sarraj"), Variant("Fayez Essarradj", "fayez-al-sarraj"),
    Variant("Sergueï Shoygu", "serguei-choigou"), Variant("Wladimir Poutine", "vladimir-poutine"),
    Variant("Vladimir Poutin", "vladimir-poutine"), Variant("Dmitri Medvediev", "dmitri-medvedev"),
    Variant("Sergey Lavroff", "serguei-lavrov"),
    Variant("Volodymyr Zelenskiy", "volodymyr-zelensky"),
    Variant("Victor Ianukovych", "viktor-ianoukovitch"),
    Variant("Aleksandr Lukashenko", "alexandre-loukachenko"),
    Variant("Ievgueni Prigozhin", "evgueni-prigojine"),
    Variant("Valery Gerassimov", "valeri-guerassimov"),
    Variant("Ramzan Kadyroff", "ramzan-kadyrov"),
    Variant("Abdel Fattah es-Sissi", "abdel-fattah-al-sissi"),
    Variant("Abdelmadjid Teboun", "abdelmadjid-tebboune"),
    Variant("Abdulaziz Bouteflika", "abdelaziz-bouteflika"),
    Variant("Bashar Al Asad", "bachar-al-assad"), Variant("Hasan Rouhani", "hassan-rohani"),
    Variant("Kassem Souleimani", "ghassem-soleimani"),
    Variant("Mohammed Djavad Zarif", "mohammad-javad-zarif"),
    Variant("Ismail Haniya", "ismail-haniyeh"), Variant("Hasan Nasrallah", "hassan-nasrallah"),
    Variant("Kim Jong Oun", "kim-jong-un"), Variant("Kim Jongun", "kim-jong-un"),
    Variant("Moun Jae-in", "moon-jae-in"), Variant("Yun Seok-youl", "yoon-suk-yeol"),
    Variant("Ahmet Davoutoglou", "ahmet-davutoglu"),
    Variant("Mevlüt Tchavouchoglou", "mevlut-cavusoglu"),
    Variant("Aghila Saleh", "aguila-salah"), Variant("Fethi Bachaga", "fathi-bachagha"),
    Variant("Rashed Gannouchi", "rached-ghannouchi"),
    Variant("Moncef Marzuki", "moncef-marzouki"), Variant("Béji Caïd Sebsi", "beji-caid-essebsi"),
    Variant("Abd Rabo Mansur Hadi", "abd-rabbo-mansour-hadi"),
    Variant("Muhammad bin Salman", "mohammed-ben-salmane"),
    Variant("Tamim bin Hamed Al-Thani", "tamim-ben-hamad-al-thani"),
    Variant("Nuri al-Maliki", "nouri-al-maliki"), Variant("Haydar al-Abadi", "haider-al-abadi"),
    Variant("Nawaz Charif", "nawaz-sharif"), Variant("Omar el-Beshir", "omar-el-bechir"),
    Variant("Abdelfatah al-Bourhane", "abdel-fattah-al-burhane"),
    Variant("Idris Deby", "idriss-deby"), Variant("Mohammed Bazoum", "mohamed-bazoum"),
    Variant("Macki Sall", "macky-sall"), Variant("Alassane Wattara", "alassane-ouattara"),
    Variant("Ibrahim Boubacar Keyta", "ibrahim-boubacar-keita"),
    Variant("Sergueï Naryshkin", "serguei-narychkine"),
    Variant("Vyacheslav Volodin", "viatcheslav-volodine"),
    Variant("Vitaliy Klitschko", "vitali-klitschko"), Variant("Dmitro Kuleba", "dmytro-kouleba"),
    Variant("Nikol Pashinian", "nikol-pachinian"), Variant("Muhammad Mursi", "mohamed-morsi"),
    Variant("Hosny Moubarak", "hosni-moubarak"), Variant("Yacer Arafat", "yasser-arafat"),
    Variant("Aïman al-Zaouahiri", "ayman-al-zawahiri"), Variant("Nadjib Mikati", "najib-mikati"),
    Variant("Nabih Beri", "nabih-berri"), Variant("Massud Barzani", "massoud-barzani"),
  ])
  func aFullNameSpeltAnewMeansItsBearer(_ variant: Variant) throws {
    #expect(try Known.places.ids(named: variant.name).isEmpty, "the tables have it")
    let linked = try Known.link("Hier, \(variant.name) est venu.")
    let mention = try #require(linked.mentions.first)
    let person = linked.actors[mention.actors[0]]
    #expect(person.id == variant.person)
    #expect(linked.text.string(of: mention.tokens) == variant.name)
    #expect(mention.reasons == ["another spelling of \(person.name)"])
  }

  @Test(arguments: [
    Variant("Serradj", "fayez-al-sarraj"), Variant("Choygou", "serguei-choigou"),
    Variant("Putin", "vladimir-poutine"), Variant("Lavroff", "serguei-lavrov"),
    Variant("Zelenskiy", "volodymyr-zelensky"), Variant("Loukashenko", "alexandre-loukachenko"),
    Variant("Teboun", "abdelmadjid-tebboune"),
  ])
  func aFamilyNameSpeltAnewMeansItsBearerBehindATitleOrBesideHisCountry(_ variant: Variant) throws {
    let person = variant.person.rawValue
    let titled = "⟨M. ⟦\(variant.name)|\(person)⟧⟩ est venu."
    #expect(try MarkedMentions.found(in: titled) == titled)
    let alone = "Hier, \(variant.name) est venu."
    #expect(!(try MarkedMentions.found(in: alone)).contains("|\(person)⟧"))
  }

  @Test func aFamilyNameIsKnownBesideItsCountryAndAfterTheFullName() throws {
    for marked in [
      "La ⟦Russie|RUS⟧ attend. Hier, ⟦Choygou|serguei-choigou⟧ est venu.",
      "⟦Fayez Serradj|fayez-al-sarraj⟧ est venu. Hier, ⟦Serradj|fayez-al-sarraj⟧ est parti.",
    ] {
      #expect(try MarkedMentions.found(in: marked) == marked)
    }
  }

  /// Two persons, or a person and one like him, whom no rule takes for each other.
  @Test(arguments: [
    Variant("Ahmed Hariri", "rafic-hariri"), Variant("Bahaa Hariri", "saad-hariri"),
    Variant("Zoé Kabila", "joseph-kabila"), Variant("Jaynet Kabila", "laurent-desire-kabila"),
    Variant("Mehriban Aliyeva", "ilham-aliev"), Variant("Heydar Aliyev", "ilham-aliev"),
    Variant("Leyla Aliyeva", "ilham-aliev"), Variant("Ivan Choygou", "serguei-choigou"),
    Variant("Igor Poutine", "vladimir-poutine"), Variant("Ali Khomeyni", "ali-khamenei"),
    Variant("Hassan Khomeiny", "ali-khamenei"), Variant("Mohamed Abbas", "mahmoud-abbas"),
    Variant("Rachida Ghannouchi", "rached-ghannouchi"), Variant("Kim Jong-oul", "kim-jong-un"),
    Variant("Kim Jong-chul", "kim-jong-un"), Variant("Xi Jinpang", "xi-jinping"),
    Variant("Samira Geagea", "samir-geagea"), Variant("Karim Wade", "abdoulaye-wade"),
    Variant("Teodorin Obiang", "teodoro-obiang"), Variant("Mahamat Idriss", "idriss-deby"),
    Variant("Ekaterina Poutina", "vladimir-poutine"),
    Variant("Bouchra al-Assad", "bachar-al-assad"),
    Variant("Michèle Aoun", "michel-aoun"), Variant("Martina Aubry", "martine-aubry"),
    Variant("Francis Hollande", "francois-hollande"),
    Variant("Bernard Salman", "mohammed-ben-salmane"),
    Variant("Hosni Moubaraka", "hosni-moubarak"), Variant("Leïla Benaly", "leila-benali"),
  ])
  func namesThatAreMerelyAlikeAreOthers(_ variant: Variant) throws {
    let linked = try Known.link("Hier, \(variant.name) est venu.")
    for mention in linked.mentions {
      #expect(linked.actors[mention.actors[0]].id != variant.person)
    }
  }

  /// A name that two persons of the registry share but for the spelling means neither; these are all
  /// there are.
  @Test func aSpellingThatTwoPersonsShareMeansNobody() throws {
    let registry = try Known.registry
    let shared = Spellings.shared(by: registry.actors) { registry.country(of: $0) }
    let pairs = Set(
      shared.map { $0.map { registry.actors[$0].id.rawValue }.sorted().joined(separator: " = ") })
    #expect(
      pairs.sorted() == [
        "haider-al-abadi = shirin-ebadi", "hassan-nasrallah = salvador-nasralla",
        "leila-benali = leila-trabelsi",
      ])
    for words in ["M. Nasralah est venu.", "M. Abady est venu.", "Hier, Leïla Benaly est venue."] {
      let linked = try Known.link(words)
      #expect(linked.mentions.allSatisfy { linked.actors[$0.actors[0]].id.rawValue.contains("/") })
    }
  }
}
