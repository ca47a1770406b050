import LanguageAnalysis
import LanguageTraining

/// A few sentences of our own in CoNLL-U, with a contraction and crossing arcs.
enum SmallTreebank {
  static let text = """
    # sent_id = essai_1
    # text = Le ministre reçoit le chef du parti.
    1\tLe\tle\tDET\t_\tDefinite=Def|Gender=Masc|Number=Sing\t2\tdet\t_\t_
    2\tministre\tministre\tNOUN\t_\tGender=Masc|Number=Sing\t3\tnsubj\t_\t_
    3\treçoit\trecevoir\tVERB\t_\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t0\troot\t_\t_
    4\tle\tle\tDET\t_\tDefinite=Def|Gender=Masc|Number=Sing\t5\tdet\t_\t_
    5\tchef\tchef\tNOUN\t_\tGender=Masc|Number=Sing\t3\tobj\t_\t_
    6-7\tdu\t_\t_\t_\t_\t_\t_\t_\t_
    6\tde\tde\tADP\t_\t_\t8\tcase\t_\t_
    7\tle\tle\tDET\t_\tDefinite=Def|Gender=Masc|Number=Sing\t8\tdet\t_\t_
    8\tparti\tparti\tNOUN\t_\tGender=Masc|Number=Sing\t5\tnmod\t_\tSpaceAfter=No
    9\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

    # sent_id = essai_2
    # text = Un accord
    1\tUn\tun\tDET\t_\tDefinite=Ind|Gender=Masc|Number=Sing\t2\tdet\t_\t_
    2\taccord\taccord\tNOUN\t_\tGender=Masc|Number=Sing\t0\troot\t_\t_

    # sent_id = essai_3
    # text = Paris livrerait des armes.
    1\tParis\tParis\tPROPN\t_\t_\t2\tnsubj\t_\t_
    2\tlivrerait\tlivrer\tVERB\t_\tMood=Cnd|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t0\troot\t_\t_
    3\tdes\tun\tDET\t_\tDefinite=Ind|Number=Plur\t4\tdet\t_\t_
    4\tarmes\tarme\tNOUN\t_\tGender=Fem|Number=Plur\t2\tobj\t_\tSpaceAfter=No
    5\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

    # sent_id = essai_4
    # text = Il en connaît la cause.
    1\tIl\tlui\tPRON\t_\tGender=Masc|Number=Sing|Person=3\t3\tnsubj\t_\t_
    2\ten\ten\tPRON\t_\tPerson=3\t5\tnmod\t_\t_
    3\tconnaît\tconnaître\tVERB\t_\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t0\troot\t_\t_
    4\tla\tle\tDET\t_\tDefinite=Def|Gender=Fem|Number=Sing\t5\tdet\t_\t_
    5\tcause\tcause\tNOUN\t_\tGender=Fem|Number=Sing\t3\tobj\t_\tSpaceAfter=No
    6\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

    """

  static func sentences() -> [TreebankSentence] {
    var reader = TreebankReader()
    return reader.sentences(in: text, name: "essai")
  }

  static let folder =
    String(#filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined())
    + "/Data/Languages/fr"

  private static let opened = Result { try Lexicon(contentsOf: folder) }

  static var lexicon: Lexicon { get throws { try opened.get() } }

  /// Settings for a training that takes a moment.
  static func settings(seed: UInt64 = 1) -> TrainingSettings {
    var settings = TrainingSettings()
    settings.seed = seed
    settings.orders = 2
    settings.taggerMinimum = 1
    settings.parserMinimum = 1
    return settings
  }

  /// Trains on many copies of the sentences.
  static func model(seed: UInt64 = 1, name: String = "essai") throws -> (
    bytes: [UInt8], LanguageModel
  ) {
    let copies = (0..<30).flatMap { _ in sentences() }
    let file = ModelTraining(
      sentences: copies, lexicon: try lexicon,
      gazetteer: [UInt64](repeating: 0, count: 16), settings: settings(seed: seed), log: { _ in }
    ).train()
    let bytes = file.bytes(header: "{}")
    return (bytes, try LanguageModel(bytes, name: name))
  }
}
