/// Finds tags, comments and what browsers never show, in time linear in the text.
struct TagScanner {
  /// A piece of markup that takes no part in the text.
  enum Markup {
    case tag(Tag)
    /// A comment, a declaration, or a script or style with its content; up to `end`.
    case hidden(end: Int)

    var end: Int {
      switch self {
      case .tag(let tag): tag.end
      case .hidden(let end): end
      }
    }
  }

  private let text: [UInt8]
  /// How many more tags without an end are looked for, as each costs a walk to the text's end.
  private var patience = 16
  /// Ends that were looked for and don't occur any more.
  private var missing: Set<String> = []

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The markup that begins at a `<`, or nil if it is text.
  mutating func markup(at start: Int) -> Markup? {
    guard start + 1 < text.count else { return nil }
    switch text[start + 1] {
    case UInt8(ascii: "!") where text[start...].starts(with: "<!--".utf8):
      return comment(at: start).map { .hidden(end: $0) }
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      // A declaration, or what browsers take for a comment; `<!` before a space is text.
      guard start + 2 < text.count, !text[start + 2].isASCIISpace else { return nil }
      return find(">", from: start + 2).map { .hidden(end: $0) }
    case UInt8(ascii: "/"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return tag(at: start)
    default:
      return nil
    }
  }

  private mutating func tag(at start: Int) -> Markup? {
    guard patience > 0 else { return nil }
    guard let tag = Tag(text, at: start) else {
      let looksLikeTag =
        text[start + 1] != UInt8(ascii: "/")
        || (start + 2 < text.count && text[start + 2].isASCIILetter)
      if looksLikeTag { patience -= 1 }
      return nil
    }
    if !tag.isEnd, tag.name == "script" || tag.name == "style",
      let end = find("</" + tag.name, from: tag.end)
    {
      return .hidden(end: find(">", from: end) ?? end)
    }
    return .tag(tag)
  }

  private mutating func comment(at start: Int) -> Int? {
    // `<!-->` and `<!--->` are whole comments.
    for short in ["<!-->", "<!--->"] where text[start...].starts(with: short.utf8) {
      return start + short.utf8.count
    }
    return find("-->", from: start + 4)
  }

  /// After the first occurrence of an end, which holds no upper-case letters.
  private mutating func find(_ end: String, from start: Int) -> Int? {
    guard !missing.contains(end) else { return nil }
    let sought = Array(end.utf8)
    var at = start
    while at + sought.count <= text.count {
      if sought.indices.allSatisfy({
        let byte = text[at + $0]
        return byte == sought[$0] || (byte.isASCIILetter && byte | 0x20 == sought[$0])
      }) {
        return at + sought.count
      }
      at += 1
    }
    missing.insert(end)
    return nil
  }
}
