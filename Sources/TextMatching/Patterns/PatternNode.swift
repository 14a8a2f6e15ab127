/// A pattern's structure, as far as prefilters and lints ask for it.
indirect enum PatternNode: Equatable, Sendable {
  /// Matches nothing but a place: an assertion, or nothing at all.
  case empty
  case character(UInt32)
  case set(CharacterSet)
  case sequence([PatternNode])
  case alternation([PatternNode])
  /// The greatest count is nil where there is none.
  case repetition(PatternNode, Int, Int?)
  /// What is not gone back into: `(?>…)`, `x++`.
  case atomic(PatternNode)
  /// What has to match at this place, or must not, and takes no text itself.
  case lookaround(PatternNode)
  /// Anything: a reference to a group.
  case opaque
}
