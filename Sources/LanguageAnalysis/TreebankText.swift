internal import SociogramModel

/// Writes analyzed text in the CoNLL-U format (https://universaldependencies.org/format.html).
///
/// Contractions are split into their words: "du" is a range of two lines, "de" and "le". The lemma,
/// UPOS, FEATS, HEAD and DEPREL columns are filled; MISC says where no space follows, and the class
/// of a name (`NE=B-PER`, `NE=I-ORG`).
package struct TreebankText {
  private let text: AnalyzedText

  /// Takes a text.
  package init(_ text: AnalyzedText) { self.text = text }

  /// Returns all sentences, each with its comments and an empty line after it.
  ///
  /// - Parameter document: the identifier of the text, which the identifiers of its sentences begin
  ///   with.
  package func string(document: String) -> String {
    let document = Self.onOneLine(document)
    var result = "# newdoc id = \(document)\n"
    var paragraph: Int32 = -1
    for (number, sentence) in text.sentences.enumerated() {
      if sentence.paragraph != paragraph {
        result += "# newpar\n"
        paragraph = sentence.paragraph
      }
      result += "# sent_id = \(document)-\(number + 1)\n"
      result += "# text = \(Self.onOneLine(text.text.slice(sentence.span) ?? ""))\n"
      append(sentence, to: &result)
      result += "\n"
    }
    return result
  }

  private func append(_ sentence: Sentence, to result: inout String) {
    let range = Int(sentence.tokens.lowerBound)..<Int(sentence.tokens.upperBound)
    let parts = range.map { Contractions.parts(of: text.lower($0), text.tag($0)) }
    // The number of the word that carries a token's head and relation.
    var mainWords: [Int] = []
    var next = 1
    for (index, token) in range.enumerated() {
      let isSecond = parts[index] != nil && text.tag(token) != .preposition
      mainWords.append(next + (isSecond ? 1 : 0))
      next += parts[index] == nil ? 1 : 2
    }
    func head(_ token: Int) -> Int {
      text.head(token).map { mainWords[$0 - range.lowerBound] } ?? 0
    }
    next = 1
    for (index, token) in range.enumerated() {
      let form = Self.onOneLine(text.form(token))
      let relation = text.relation(token).label
      guard let parts = parts[index] else {
        result += line(
          "\(next)", form, text.lemma(token), text.tag(token),
          features(text.tokens.inflection[token]), "\(head(token))", relation, misc(token))
        next += 1
        continue
      }
      result += "\(next)-\(next + 1)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t\(misc(token))\n"
      let isFirst = text.tag(token) == .preposition
      // The article hangs where the preposition does, "à" of "auquel" on the pronoun.
      let first = isFirst ? ("\(head(token))", relation) : ("\(next + 1)", "case")
      let isRoot = text.head(token) == nil
      let second =
        isFirst
        ? ("\(isRoot ? next : head(token))", "det") : ("\(head(token))", relation)
      for (part, (head, relation), number) in [
        (parts[0], first, next), (parts[1], second, next + 1),
      ] {
        result += line(
          "\(number)", part.form, part.lemma, part.tag, features(part.features), head,
          relation, "_")
      }
      next += 2
    }
  }

  private func line(
    _ number: String, _ form: String, _ lemma: String, _ tag: PartOfSpeech, _ features: String,
    _ head: String, _ relation: String, _ misc: String
  ) -> String {
    let lemma = Self.onOneLine(lemma)
    return "\(number)\t\(form)\t\(lemma.isEmpty ? "_" : lemma)\t\(tag.universal)\t_\t\(features)"
      + "\t\(head)\t\(relation)\t_\t\(misc)\n"
  }

  private func features(_ features: Features) -> String {
    let pairs = features.universal
    return pairs.isEmpty ? "_" : pairs.joined(separator: "|")
  }

  private func misc(_ token: Int) -> String {
    var pairs: [String] = []
    let name = text.tokens.name[token]
    if let nameClass = name.nameClass {
      pairs.append("NE=\(name.isFirst ? "B" : "I")-\(nameClass.label)")
    }
    let isLast = token + 1 == text.tokens.count
    if !isLast, !text.tokens.isSpaceBefore[token + 1] { pairs.append("SpaceAfter=No") }
    return pairs.isEmpty ? "_" : pairs.joined(separator: "|")
  }

  /// A value without what would end a line or a column.
  private static func onOneLine(_ value: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension NameClass {
  /// The class as corpora of names write it.
  package var label: String {
    switch self {
    case .person: "PER"
    case .organisation: "ORG"
    case .place: "LOC"
    }
  }
}

extension Features {
  /// The inflection as the FEATS column writes it, sorted.
  package var universal: [String] {
    var pairs: [String] = []
    func add(_ name: String, _ values: [(Features, String)]) {
      if let value = values.first(where: { contains($0.0) }) { pairs.append("\(name)=\(value.1)") }
    }
    add("Gender", [(.masculine, "Masc"), (.feminine, "Fem")])
    add(
      "Mood",
      [(.indicative, "Ind"), (.conditional, "Cnd"), (.subjunctive, "Sub"), (.imperative, "Imp")])
    add("Number", [(.singular, "Sing"), (.plural, "Plur")])
    add("Person", [(.first, "1"), (.second, "2"), (.third, "3")])
    add("Reflex", [(.reflexive, "Yes")])
    add(
      "Tense",
      [
        (.imperfect, "Imp"), (.future, "Fut"), (.past, "Past"), (.pastParticiple, "Past"),
        (.present, "Pres"), (.presentParticiple, "Pres"),
      ])
    add(
      "VerbForm",
      [
        (.infinitive, "Inf"), (.pastParticiple, "Part"), (.presentParticiple, "Part"),
        (.indicative, "Fin"), (.conditional, "Fin"), (.subjunctive, "Fin"), (.imperative, "Fin"),
      ])
    add("Voice", [(.passive, "Pass")])
    return pairs
  }
}
