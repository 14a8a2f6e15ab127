import RuleSyntax
import SourceText
import TextMatching

extension Checker {
  mutating func checkPatterns() {
    for declaration in patternDeclarations {
      guard let spec = checkedPattern(declaration.regex) else {
        continue
      }
      patterns[declaration.name.value] = CheckedPattern(name: declaration.name, spec: spec)
    }
  }

  /// A pattern with its lists put in, if PCRE2 takes it and it can't blow up.
  mutating func checkedPattern(_ regex: RegexLiteral) -> PatternSpec? {
    guard let insertion = inserted(regex) else { return nil }
    let spec = PatternSpec(source: insertion.source, flags: regex.flags)
    let bytes = pack.sources[regex.span.file].bytes
    let isUsable = checkCost(of: spec, regex) { insertion.place(of: $0, in: regex, bytes: bytes) }
    return isUsable ? spec : nil
  }

  /// Puts lists in where `{{name}}` stands.
  private mutating func inserted(_ regex: RegexLiteral) -> Insertion? {
    guard regex.source.contains("{{") else { return Insertion(source: regex.source) }
    let bytes = pack.sources[regex.span.file].bytes
    var insertion = Insertion(source: "")
    var rest = regex.source[...]
    var isRight = true
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else { break }
      let name = String(rest[open.upperBound..<close.lowerBound])
      insertion.append(String(rest[..<open.lowerBound]))
      // By the pattern as it is written: of a list that can't be put in the insertion knows nothing.
      let written = regex.source.utf8.distance(from: regex.source.startIndex, to: open.upperBound)
      var span = Insertion(source: "").place(of: written, in: regex, bytes: bytes)
      span.end = min(span.start + UInt32(name.utf8.count), regex.span.end)
      if let trie = trie(of: Located(name, at: span)) {
        insertion.insert(trie, replacing: name.utf8.count + 4)
      } else {
        isRight = false
      }
      rest = rest[close.upperBound...]
    }
    insertion.append(String(rest))
    return isRight ? insertion : nil
  }

  /// A list as a group of alternatives.
  private mutating func trie(of name: Name) -> String? {
    guard resolve(name, as: [.terms], expected: "term list") != nil,
      let list = lists[name.value], !list.isBroken
    else { return nil }
    let reason: String? =
      if !list.spec.modes.subtracting(.exact).isEmpty {
        "it is not `exact` or `plain`"
      } else if list.spec.terms.count > 500 {
        "it has more than 500 terms"
      } else if list.spec.terms.contains(where: { $0.opensStart || $0.opensEnd }) {
        "it has words with stars"
      } else if !list.spec.exceptions.isEmpty {
        "it has exceptions"
      } else {
        nil
      }
    guard let reason else {
      let trie = factoredTrie(of: list.spec.terms.map(\.text))
      return list.spec.modes.contains(.exact) ? trie : "(?i:\(trie))"
    }
    report(
      .unusableInsertion,
      "`\(name.value)` can't be put into a pattern: \(reason)",
      at: name.span,
      labels: [Label("declared here", at: list.name.span)]
    )
    return nil
  }
}

/// A pattern's source with lists put in, and how places in it lead back.
private struct Insertion {
  var source: String
  /// For each list put in: where it ends in the result, and how much longer the result is from there on.
  private var shifts: [(end: Int, growth: Int)] = []

  init(source: String) {
    self.source = source
  }

  mutating func append(_ text: String) {
    source += text
  }

  mutating func insert(_ text: String, replacing length: Int) {
    source += text
    let growth = (shifts.last?.growth ?? 0) + text.utf8.count - length
    shifts.append((source.utf8.count, growth))
  }

  /// The place in the file of an offset into the result.
  func place(of offset: Int, in regex: RegexLiteral, bytes: [UInt8]) -> SourceSpan {
    let growth = shifts.last { $0.end <= offset }?.growth ?? 0
    var remaining = max(0, offset - growth)
    // `\/` in the file is `/` in the pattern.
    var place = Int(regex.span.start) + 1
    let end = max(place, Int(regex.span.end) - 1)
    while remaining > 0, place < end {
      let isEscapedSlash =
        bytes[place] == UInt8(ascii: "\\") && place + 1 < end
        && bytes[place + 1] == UInt8(ascii: "/")
      place += isEscapedSlash ? 2 : 1
      remaining -= 1
    }
    let start = UInt32(min(place, max(Int(regex.span.start), end - 1)))
    return SourceSpan(file: regex.span.file, start: start, end: min(start + 1, regex.span.end))
  }
}
