import JSON

/// Who brought something about.
package enum Actor: Hashable, Sendable {
  /// The rules, without anybody's doing.
  case rules
  /// The site's back end, for itself or for one of its readers.
  case site(PersonID)
  /// Somebody who works for the site.
  case person(PersonID)

  package var person: PersonID? {
    switch self {
    case .rules, .site: nil
    case .person(let id): id
    }
  }

  /// `rules`, `site 3`, `person 7`.
  package var text: String {
    switch self {
    case .rules: "rules"
    case .site(let id): "site \(id)"
    case .person(let id): "person \(id)"
    }
  }

  /// The actor of a text; nil for any other spelling than ``text``'s.
  package init?(text: String) {
    let parts = text.split(separator: " ")
    switch (parts.first, parts.count > 1 ? Int64(parts[1]) : nil) {
    case ("rules", nil): self = .rules
    case ("site", let number?): self = .site(PersonID(number))
    case ("person", let number?): self = .person(PersonID(number))
    default: return nil
    }
    guard self.text == text else { return nil }
  }
}
