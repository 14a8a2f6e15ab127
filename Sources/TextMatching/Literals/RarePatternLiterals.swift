/// The literals of patterns that need rare characters besides.
///
/// They have an automaton of their own: it runs only on texts that hold such characters, and the one that runs on
/// every text stays small.
struct RarePatternLiterals: Sendable {
  private var automaton = AhoCorasick([])
  /// For each literal of the automaton where its patterns begin in ``patterns``.
  private var patternStart: [UInt32] = [0]
  private var patterns: [Int32] = []

  /// - Parameter literals: For each pattern, those of which it needs one.
  init(_ literals: [(pattern: Int32, literals: [[UInt8]])] = []) {
    var texts: [[UInt8]] = []
    var patternsOfText: [[UInt8]: [Int32]] = [:]
    for (pattern, literals) in literals {
      for literal in literals {
        if patternsOfText[literal] == nil { texts.append(literal) }
        patternsOfText[literal, default: []].append(pattern)
      }
    }
    automaton = AhoCorasick(texts)
    for text in texts {
      patterns += patternsOfText[text] ?? []
      patternStart.append(UInt32(patterns.count))
    }
  }

  /// Marks the patterns that may match in the first bytes of a text.
  func mark(
    _ candidates: inout [Bool],
    in text: Span<UInt8>,
    count: Int,
    with matches: inout [AhoCorasick.Match]
  ) {
    guard !automaton.isEmpty else { return }
    matches.removeAll(keepingCapacity: true)
    automaton.findAll(in: text, count: count, into: &matches)
    for match in matches {
      for place in patternStart.range(Int(match.literal)) {
        candidates[Int(patterns[place])] = true
      }
    }
  }
}
