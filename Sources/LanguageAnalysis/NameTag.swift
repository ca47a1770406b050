/// The class of a name.
package enum NameClass: UInt8, Hashable, Sendable, CaseIterable {
  /// A person.
  case person
  /// An organisation, a medium or a body.
  case organisation
  /// A state or another place.
  case place
}

/// Whether a token belongs to a name, of which class, and whether the name begins with it.
package enum NameTag: UInt8, Hashable, Sendable, CaseIterable {
  case outside
  case beginPerson
  case insidePerson
  case beginOrganisation
  case insideOrganisation
  case beginPlace
  case insidePlace

  /// The tag of a token of a name.
  package init(_ nameClass: NameClass, isFirst: Bool) {
    switch nameClass {
    case .person: self = isFirst ? .beginPerson : .insidePerson
    case .organisation: self = isFirst ? .beginOrganisation : .insideOrganisation
    case .place: self = isFirst ? .beginPlace : .insidePlace
    }
  }

  /// The class of the name; nil outside names.
  package var nameClass: NameClass? {
    switch self {
    case .outside: nil
    case .beginPerson, .insidePerson: .person
    case .beginOrganisation, .insideOrganisation: .organisation
    case .beginPlace, .insidePlace: .place
    }
  }

  /// Whether a name begins with the token.
  package var isFirst: Bool {
    switch self {
    case .beginPerson, .beginOrganisation, .beginPlace: true
    case .outside, .insidePerson, .insideOrganisation, .insidePlace: false
    }
  }
}
