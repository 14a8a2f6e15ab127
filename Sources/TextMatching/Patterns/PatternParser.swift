/// Reads PCRE2's syntax as far as ``PatternNode`` tells it apart.
///
/// Whether a pattern is valid is PCRE2's to say. What isn't understood here ends the reading, and then
/// nothing is known of the pattern: verbs, conditions, and syntax that is rarer still.
struct PatternParser {
  struct NotUnderstood: Error {}

  var source: [UInt32]
  var position = 0
  var isExtended: Bool
  var isCaseless: Bool
  var dotMatchesNewlines: Bool
  var depth = 0
  var lookarounds: [PatternNode] = []

  /// A pattern's structure, and apart from it those of its lookarounds, which match nothing themselves.
  struct Result {
    var node: PatternNode
    var lookarounds: [PatternNode]
  }

  /// Nil for a pattern that isn't understood.
  static func parse(_ pattern: PatternSpec) -> Result? {
    var parser = PatternParser(pattern)
    guard let node = try? parser.alternation(), parser.position == parser.source.count else {
      return nil
    }
    return Result(node: node, lookarounds: parser.lookarounds)
  }

  init(_ pattern: PatternSpec) {
    source = pattern.source.unicodeScalars.map(\.value)
    isExtended = pattern.flags.contains("x")
    isCaseless = pattern.flags.contains("i")
    dotMatchesNewlines = pattern.flags.contains("s")
  }

  var current: UInt32? { position < source.count ? source[position] : nil }

  func isNext(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map(\.value)
    return position + scalars.count <= source.count
      && source[position..<(position + scalars.count)].elementsEqual(scalars)
  }

  mutating func take(_ text: String) -> Bool {
    guard isNext(text) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  mutating func next() throws(NotUnderstood) -> UInt32 {
    guard let scalar = current else { throw NotUnderstood() }
    position += 1
    return scalar
  }

  /// Steps over what stands before a character, and over the character.
  mutating func skip(past end: Character) throws(NotUnderstood) {
    let scalar = end.unicodeScalars.first?.value
    while try next() != scalar {}
  }

  func literal(_ scalar: UInt32) -> PatternNode {
    .character(scalar)
  }
}
