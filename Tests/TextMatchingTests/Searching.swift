import TextMatching

/// What a list of terms hits in a text, as the text of each hit.
func hits(
  _ terms: [TermSpec],
  _ modes: Modes = [],
  in text: String,
  language: String = "en",
  except exceptions: [TermSpec] = []
) throws -> [String] {
  let list = TermListSpec(modes: modes, language: language, terms: terms, exceptions: exceptions)
  return try hits([.terms(list)], in: text)
}

/// What matchables hit in a text, as the text of each hit.
func hits(_ matchables: [MatchableSpec], in text: String) throws -> [String] {
  let matcher = try Matcher(matchables)
  let scratch = MatchScratch()
  let bytes = Array(text.utf8)
  matcher.scan(bytes.span, into: scratch)
  return scratch.hits.map { hit in
    String(decoding: bytes[Int(hit.start)..<Int(hit.end)], as: UTF8.self)
  }
}

extension TermSpec: ExpressibleByStringLiteral {
  /// As a list has it, with stars.
  public init(stringLiteral value: String) {
    self.init(
      value.trimmingStars,
      opensStart: value.hasPrefix("*"),
      opensEnd: value.hasSuffix("*") && value.count > 1
    )
  }
}

extension String {
  fileprivate var trimmingStars: String {
    var text = self[...]
    if text.hasPrefix("*") { text = text.dropFirst() }
    if text.hasSuffix("*") { text = text.dropLast() }
    return String(text)
  }
}
