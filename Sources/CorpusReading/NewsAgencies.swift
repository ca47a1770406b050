/// The news agencies that articles credit, by the spellings they use.
enum NewsAgencies {
  /// The usual name of an agency; nil for a name that is none.
  static func name(of spelling: some StringProtocol) -> String? {
    table[phraseForm(Substring(String(spelling)))]
  }

  /// Spellings in ``TextLine/phrase`` form. The names are what the agencies call themselves in
  /// French texts; names shared with other things ("PA", "MAP") count only where a credit stands.
  private static let table: [String: String] = {
    let spellings: [(String, [String])] = [
      ("AFP", ["afp", "agence france-presse", "agence france presse", "l'afp"]),
      ("Reuters", ["reuters", "thomson reuters", "agence reuters"]),
      ("AP", ["ap", "associated press", "the associated press", "l'associated press"]),
      ("ATS", ["ats", "keystone-ats", "agence télégraphique suisse"]),
      ("Belga", ["belga", "agence belga"]),
      ("APS", ["aps", "algérie presse service", "algerie presse service"]),
      ("TAP", ["tap", "tunis afrique presse"]),
      ("MAP", ["map", "maghreb arabe presse"]),
      ("MENA", ["mena", "middle east news agency"]),
      ("LANA", ["lana", "libyan news agency"]),
      ("Tass", ["tass", "itar-tass", "agence tass"]),
      ("Interfax", ["interfax"]),
      ("RIA Novosti", ["ria novosti", "ria"]),
      ("Sputnik", ["sputnik", "sputnik news"]),
      ("Xinhua", ["xinhua", "chine nouvelle", "agence xinhua"]),
      ("Anadolu", ["anadolu", "aa", "agence anadolu", "anadolu agency"]),
      ("EFE", ["efe"]), ("ANSA", ["ansa"]), ("AGI", ["agi"]), ("Adnkronos", ["adnkronos"]),
      ("DPA", ["dpa"]), ("APA", ["apa"]), ("PA", ["pa", "press association"]),
      ("UPI", ["upi"]), ("Bloomberg", ["bloomberg"]), ("Kyodo", ["kyodo"]),
      ("Yonhap", ["yonhap"]), ("KCNA", ["kcna"]), ("PTI", ["pti"]), ("IRNA", ["irna"]),
      ("ISNA", ["isna"]), ("Fars", ["fars", "fars news"]), ("Mehr", ["mehr", "mehr news"]),
      ("Tasnim", ["tasnim"]), ("SANA", ["sana"]), ("NNA", ["nna", "ani"]), ("SPA", ["spa"]),
      ("WAM", ["wam"]), ("QNA", ["qna"]), ("KUNA", ["kuna"]), ("Petra", ["petra"]),
      ("Wafa", ["wafa"]), ("PAP", ["pap"]), ("Ukrinform", ["ukrinform"]), ("Lusa", ["lusa"]),
      ("La Presse canadienne", ["la presse canadienne", "pc", "presse canadienne"]),
      ("Apic", ["apic", "cath.ch", "cath.ch-apic"]), ("I.Media", ["i.media", "imedia"]),
    ]
    var table: [String: String] = [:]
    for (name, forms) in spellings {
      for form in forms { table[form] = name }
    }
    return table
  }()
}
