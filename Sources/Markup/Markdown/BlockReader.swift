/// Takes the marks of quotations, lists, headings and fenced code off the lines of Markdown.
///
/// Follows CommonMark where a moderator would notice. A line without `>` after quoted ones is
/// the author's own, although CommonMark would let it go on with the quotation, as a rule on own
/// text must not miss it.
struct BlockReader {
  private(set) var output: StrippedText
  /// Paragraphs and code, in bytes of the output.
  private(set) var blocks: [MarkdownBlock] = []
  private var fence: Fence?
  private var quotationStart: Int?

  /// The line that opened a block of code.
  private struct Fence {
    var mark: UInt8
    var length: Int
  }

  init(_ input: [UInt8]) {
    output = StrippedText(of: input)
  }

  mutating func read() {
    let input = output.input
    var at = 0
    while at < input.count {
      let end = input[at...].firstIndex(of: UInt8(ascii: "\n")) ?? input.count
      readLine(at..<end)
      at = min(end + 1, input.count)
      output.keep(end..<at)
    }
    endQuotation()
  }

  private mutating func readLine(_ line: Range<Int>) {
    var content = skipSpaces(line, atMost: 3)
    var isQuoted = false
    while !content.isEmpty, output.input[content.lowerBound] == UInt8(ascii: ">") {
      isQuoted = true
      content = skipSpaces(content.lowerBound + 1..<line.upperBound, atMost: 4)
    }
    if isQuoted != (quotationStart != nil) {
      // Quoted and own text don't share emphasis or a fence.
      fence = nil
      if isQuoted { quotationStart = output.bytes.count } else { endQuotation() }
      blocks.append(MarkdownBlock(range: output.bytes.count..<output.bytes.count, isCode: false))
    }
    let mark = fenceMark(content)
    if let open = fence {
      if let mark, mark.mark == open.mark, mark.length >= open.length {
        fence = nil
      } else {
        add(isQuoted ? content : line, isCode: true, startsBlock: false)
      }
    } else if let mark {
      fence = mark
    } else {
      let text = afterMarks(content)
      add(
        text,
        isCode: false,
        startsBlock: text != content || content.isEmpty || output.input[content] == [0x0D]
      )
    }
  }

  private mutating func endQuotation() {
    if let start = quotationStart {
      var end = output.bytes.count
      while end > start, output.bytes[end - 1].isASCIISpace { end -= 1 }
      if end > start { output.quotations.append(start..<end) }
    }
    quotationStart = nil
  }

  private mutating func add(_ content: Range<Int>, isCode: Bool, startsBlock: Bool) {
    let start = output.bytes.count
    output.keep(content)
    let end = output.bytes.count
    // One byte between blocks is the line's end.
    if !startsBlock, let last = blocks.last, last.isCode == isCode,
      last.range.upperBound + 1 >= start
    {
      blocks[blocks.count - 1].range = last.range.lowerBound..<end
    } else {
      blocks.append(MarkdownBlock(range: start..<end, isCode: isCode))
    }
  }

  private func skipSpaces(_ line: Range<Int>, atMost limit: Int) -> Range<Int> {
    var at = line.lowerBound
    while at < line.upperBound, at - line.lowerBound < limit, output.input[at] == 0x20 { at += 1 }
    return at..<line.upperBound
  }

  private func fenceMark(_ line: Range<Int>) -> Fence? {
    guard let mark = output.input[line].first,
      mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
    else { return nil }
    let run = output.input[line].prefix { $0 == mark }.count
    guard run >= 3 else { return nil }
    // A code span that begins a line holds a backtick later on.
    if mark == UInt8(ascii: "`"), output.input[line].dropFirst(run).contains(mark) { return nil }
    return Fence(mark: mark, length: run)
  }

  /// The line without the mark of a heading or a list's item.
  private func afterMarks(_ line: Range<Int>) -> Range<Int> {
    let text = output.input[line]
    guard let first = text.first else { return line }
    var length = 0
    switch first {
    case UInt8(ascii: "#"):
      length = text.prefix { $0 == first }.count
      if length > 6 { return line }
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      length = 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = text.prefix { $0.isASCIIDigit }.count
      guard digits <= 9, let mark = text.dropFirst(digits).first,
        mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
      else { return line }
      length = digits + 1
    default:
      return line
    }
    let rest = line.lowerBound + length
    guard rest < line.upperBound, output.input[rest] == 0x20 else { return line }
    return skipSpaces(rest..<line.upperBound, atMost: 4)
  }
}
