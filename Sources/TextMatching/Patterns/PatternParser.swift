/// Reads PCRE2's syntax as far as ``PatternNode`` tells it apart.
///
/// Whether a pattern is valid is PCRE2's to say. What isn't understood here ends the reading, and then
/// nothing is known of the pattern: recursion, conditions, verbs, callouts,
/// repeated lookarounds, and syntax that is rarer still.
struct PatternParser {
  /// Ends the reading.
  struct NotUnderstood: Error {}

  /// What ended the reading, and where it begins, in UTF-8 bytes of the source.
  struct Stranger: Error {
    var syntax: String
    var offset: Int
  }

  var source: [UInt32]
  var position = 0
  var isExtended: Bool
  var isCaseless: Bool
  var dotMatchesNewlines: Bool
  var depth = 0
  /// Where the part that is being read begins.
  var start = 0
  /// How many groups have been opened that capture; an escaped number is a group's or an octal character's.
  var captures = 0

  /// A pattern's structure.
  static func parse(_ pattern: PatternSpec) throws(Stranger) -> PatternNode {
    var parser = PatternParser(pattern)
    do {
      let node = try parser.alternation()
      if parser.position == parser.source.count { return node }
    } catch {}
    throw parser.stranger
  }

  private var stranger: Stranger {
    let rest = source[min(start, source.count)...].prefix(30)
    let end = rest.firstIndex { $0 == 0x29 || $0 == 0x3E }.map { $0 + 1 } ?? rest.endIndex
    return Stranger(
      syntax: Self.text(rest[..<end]),
      offset: Self.text(source[..<rest.startIndex]).utf8.count
    )
  }

  private static func text(_ scalars: ArraySlice<UInt32>) -> String {
    String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
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
