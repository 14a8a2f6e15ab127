/// How a token may stand in its line; the parser knows, the formatter follows.
enum Placement: Hashable, Sendable {
  /// In the same line as the token before.
  case inline
  /// At the start of a line of its own: a declaration, a clause, a setting, a step.
  case member
  /// In a new line where the line would be too long: `and`, `or`, an item of a list.
  case breakable
}

/// A token that was consumed, with its placement.
struct PlacedToken: Hashable, Sendable {
  var token: Token
  var placement: Placement
}
