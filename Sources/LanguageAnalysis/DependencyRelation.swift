/// The relation of a token to its head, after Universal Dependencies 2
/// (https://universaldependencies.org/fr/dep/), with the subtypes of the French treebanks.
package enum DependencyRelation: UInt8, Hashable, Sendable, CaseIterable {
  case root
  case punct
  case `case`
  case det
  case nmod
  case amod
  case nsubj
  case nsubjPass
  case nsubjCaus
  case csubj
  case obj
  case iobj
  case oblArg
  case oblMod
  case oblAgent
  case advmod
  case advcl
  case advclCleft
  case ccomp
  case xcomp
  case acl
  case aclRelcl
  case appos
  case conj
  case cc
  case mark
  case cop
  case auxTense
  case auxPass
  case auxCaus
  case explSubj
  case explPv
  case explPass
  case explComp
  case nummod
  case flatName
  case flatForeign
  case fixed
  case parataxis
  case parataxisInsert
  case dislocated
  case vocative
  case discourse
  case orphan
  case goeswith
  case dep
}

extension DependencyRelation {
  /// The relation as CoNLL-U writes it: "nsubj:pass".
  package var label: String {
    switch self {
    case .nsubjPass: "nsubj:pass"
    case .nsubjCaus: "nsubj:caus"
    case .oblArg: "obl:arg"
    case .oblMod: "obl:mod"
    case .oblAgent: "obl:agent"
    case .advclCleft: "advcl:cleft"
    case .aclRelcl: "acl:relcl"
    case .auxTense: "aux:tense"
    case .auxPass: "aux:pass"
    case .auxCaus: "aux:caus"
    case .explSubj: "expl:subj"
    case .explPv: "expl:pv"
    case .explPass: "expl:pass"
    case .explComp: "expl:comp"
    case .flatName: "flat:name"
    case .flatForeign: "flat:foreign"
    case .parataxisInsert: "parataxis:insert"
    case .root, .punct, .case, .det, .nmod, .amod, .nsubj, .csubj, .obj, .iobj, .advmod, .advcl,
      .ccomp, .xcomp, .acl, .appos, .conj, .cc, .mark, .cop, .nummod, .fixed, .parataxis,
      .dislocated, .vocative, .discourse, .orphan, .goeswith, .dep:
      "\(self)"
    }
  }

  /// The relation without its subtype: "nsubj".
  package var universal: Substring { label.prefix { $0 != ":" } }

  /// The relation that a label stands for; nil for any other text.
  package init?(rawValue label: some StringProtocol) {
    guard let relation = Self.labels[String(label)] else { return nil }
    self = relation
  }

  private static let labels = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.label, $0) })
}
