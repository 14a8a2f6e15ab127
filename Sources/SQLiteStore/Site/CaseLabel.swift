import SQLite

/// One thing that open cases are looked for by.
struct CaseLabel: Hashable {
  enum Kind: String, SQLConvertible {
    case queue, guideline, rule
    /// The number of the comment's author.
    case author
    /// The fingerprint of the comment's text.
    case text
  }

  var kind: Kind
  var text: String

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
