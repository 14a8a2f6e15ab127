/// Takes emphasis, code marks, links, escapes, entities and tags out of Markdown's paragraphs.
struct InlineReader {
  private(set) var output: StrippedText
  private var scanner: TagScanner
  private var edits: [Edit] = []
  private var emphasis = EmphasisMatcher()
  /// Positions after each `[` that still waits for its `]`.
  private var brackets: [Int] = []
  private var kept = 0

  /// A part of the text that goes away or is replaced.
  struct Edit {
    var range: Range<Int>
    var replacement = ""
  }

  init(_ input: [UInt8]) {
    output = StrippedText(of: input)
    scanner = TagScanner(input)
  }

  /// Reads the next block, whose range begins where the last one's ended or later.
  mutating func read(_ block: MarkdownBlock) {
    output.keep(kept..<block.range.lowerBound)
    kept = block.range.lowerBound
    if !block.isCode {
      collectEdits(in: block.range)
      edits.sort { $0.range.lowerBound < $1.range.lowerBound }
      for edit in edits where edit.range.lowerBound >= kept {
        output.keep(kept..<edit.range.lowerBound)
        if !edit.replacement.isEmpty {
          output.replace(edit.range, with: edit.replacement.utf8)
        }
        kept = edit.range.upperBound
      }
      edits.removeAll(keepingCapacity: true)
    }
    output.keep(kept..<max(kept, block.range.upperBound))
    kept = max(kept, block.range.upperBound)
  }

  /// Keeps what stands after the last block.
  mutating func finish() {
    output.keep(kept..<output.input.count)
    kept = output.input.count
  }

  private mutating func collectEdits(in block: Range<Int>) {
    let text = output.input
    let ticks = BacktickRuns(text, in: block)
    var at = block.lowerBound
    while at < block.upperBound {
      switch text[at] {
      case UInt8(ascii: "\\"):
        at = escape(at, in: block)
      case UInt8(ascii: "`"):
        at = code(at, runs: ticks)
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        at = emphasis.addRun(text, at: at, in: block)
      case UInt8(ascii: "["):
        at += 1
        brackets.append(at)
      case UInt8(ascii: "]"):
        at = closeBracket(at, in: block)
      case UInt8(ascii: "<"):
        at = angle(at, in: block)
      case UInt8(ascii: "&"):
        if let entity = Entity(text, at: at), entity.end <= block.upperBound {
          edits.append(Edit(range: at..<entity.end, replacement: entity.text))
          at = entity.end
        } else {
          at += 1
        }
      default:
        at += 1
      }
    }
    brackets.removeAll(keepingCapacity: true)
    for range in emphasis.takeMatched(in: text) { edits.append(Edit(range: range)) }
  }

  /// A backslash before punctuation, or within a word, where it could only hide one.
  private mutating func escape(_ at: Int, in block: Range<Int>) -> Int {
    let text = output.input
    guard at + 1 < block.upperBound else { return at + 1 }
    let next = text[at + 1]
    if next.isASCIIPunctuation {
      edits.append(Edit(range: at..<at + 1))
      return at + 2
    }
    if at > block.lowerBound, text[at - 1].isASCIILetter, next.isASCIILetter {
      edits.append(Edit(range: at..<at + 1))
    }
    return at + 1
  }

  /// A code span; without its end, the backticks are text.
  private mutating func code(_ at: Int, runs: BacktickRuns) -> Int {
    let length = runs.length(at: at)
    guard let close = runs.close(after: at, length: length) else { return at + length }
    edits.append(Edit(range: at..<at + length))
    edits.append(Edit(range: close..<close + length))
    return close + length
  }

  /// An address in `<>`, or a tag.
  private mutating func angle(_ at: Int, in block: Range<Int>) -> Int {
    let text = output.input
    if let end = Autolink.end(text, at: at, in: block) {
      edits.append(Edit(range: at..<at + 1))
      edits.append(Edit(range: end..<end + 1))
      return end + 1
    }
    guard let markup = scanner.markup(at: at), markup.end <= block.upperBound else {
      return at + 1
    }
    if case .tag(let tag) = markup { output.addLinks(of: tag) }
    let breaksLine = if case .tag(let tag) = markup { tag.name == "br" } else { false }
    edits.append(Edit(range: at..<markup.end, replacement: breaksLine ? "\n" : ""))
    return markup.end
  }

  /// The end of a link's text: takes the brackets and the target out, if there is one.
  private mutating func closeBracket(_ at: Int, in block: Range<Int>) -> Int {
    let text = output.input
    guard let open = brackets.popLast() else { return at + 1 }
    guard let target = LinkTarget(text, at: at + 1, in: block) else { return at + 1 }
    let isImage = open - 2 >= block.lowerBound && text[open - 2] == UInt8(ascii: "!")
    edits.append(Edit(range: (isImage ? open - 2 : open - 1)..<open))
    edits.append(Edit(range: at..<target.end))
    if !target.address.isEmpty {
      output.links.append(
        PlainText.Link(url: Entity.decode(text[target.address]), sent: target.address)
      )
    }
    return target.end
  }
}
