/// Takes tags, comments and entities out of HTML.
struct HTMLReader {
  private var output: StrippedText
  private var scanner: TagScanner
  private var quotationDepth: [String: Int] = [:]
  private var quotationStart: Int?

  /// What is left of a text; nil if it holds no markup.
  static func strip(_ sent: String) -> StrippedText? {
    guard sent.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return nil
    }
    var reader = HTMLReader(Array(sent.utf8))
    reader.read()
    return reader.output
  }

  private init(_ input: [UInt8]) {
    output = StrippedText(of: input)
    scanner = TagScanner(input)
  }

  private mutating func read() {
    let input = output.input
    var at = 0
    var kept = 0
    while at < input.count {
      if input[at] == UInt8(ascii: "&"), let entity = Entity(input, at: at) {
        output.keep(kept..<at)
        output.replace(at..<entity.end, with: entity.text.utf8)
        at = entity.end
        kept = at
      } else if input[at] == UInt8(ascii: "<"), let markup = scanner.markup(at: at) {
        output.keep(kept..<at)
        apply(markup, at: at)
        at = markup.end
        kept = at
      } else {
        at += 1
      }
    }
    output.keep(kept..<input.count)
    closeQuotation()
  }

  private mutating func apply(_ markup: TagScanner.Markup, at start: Int) {
    guard case .tag(let tag) = markup else { return }
    output.addLinks(of: tag)
    let range = start..<tag.end
    if Self.lines.contains(tag.name) { output.breakLine(for: range) }
    if Self.paragraphs.contains(tag.name) { output.breakParagraph(for: range) }
    if Self.quotes.contains(tag.name) { quote(tag) }
  }

  private mutating func quote(_ tag: Tag) {
    let depth = quotationDepth[tag.name, default: 0]
    quotationDepth[tag.name] = tag.isEnd ? max(0, depth - 1) : depth + 1
    if quotationDepth.values.allSatisfy({ $0 == 0 }) {
      closeQuotation()
    } else if quotationStart == nil {
      quotationStart = output.bytes.count
    }
  }

  private mutating func closeQuotation() {
    if let start = quotationStart, start < output.bytes.count {
      output.quotations.append(start..<output.bytes.count)
    }
    quotationStart = nil
  }

  private static let quotes: Set = ["blockquote", "q"]
  private static let lines: Set = [
    "br", "dd", "dt", "hr", "li", "td", "th", "tr", "option", "summary", "caption", "legend",
  ]
  private static let paragraphs: Set = [
    "address", "article", "aside", "blockquote", "center", "details", "dir", "div", "dl",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "main", "menu", "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot",
    "thead", "ul",
  ]
}

extension StrippedText {
  /// Lists where a tag's addresses lead.
  mutating func addLinks(of tag: Tag) {
    for range in tag.addresses {
      links.append(PlainText.Link(url: Entity.decode(input[range]), sent: range))
    }
  }
}
