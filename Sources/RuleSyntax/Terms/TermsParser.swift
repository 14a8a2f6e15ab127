package import SourceText

/// Reads a `*.terms` file: a term a line, then tab-separated `key=value`.
///
/// A term in quotation marks may hold `#` and begin with `!`; a bare one goes to the tab, the comment
/// or the line's end and may hold spaces. `!word` is an exception. `#` starts a comment at a line's
/// start or behind white space. A line that cannot be read is told and left out.
package struct TermsParser {
  /// The largest file that is read.
  package static let maximumBytes = 16 << 20
  /// The most terms and exceptions that one list may hold, unless a caller allows fewer.
  package static let maximumTerms = 100_000

  private let file: FileID
  let bytes: [UInt8]
  private var position = 0
  private var tree: TermsFile
  var diagnostics: DiagnosticList
  private var comments: [Comment] = []
  private var hasRoom = true
  private let maximumTerms: Int

  private init(bytes: [UInt8], id: FileID, maximumTerms: Int, diagnostics: DiagnosticList) {
    self.maximumTerms = maximumTerms
    file = id
    self.bytes = bytes
    self.diagnostics = diagnostics
    tree = TermsFile(terms: [], exceptions: [], file: id)
  }

  /// Parses a whole file.
  package static func parse(
    file: SourceFile,
    id: FileID,
    maximumTerms: Int = TermsParser.maximumTerms
  ) -> Parsed<TermsFile> {
    var list = DiagnosticList()
    let isReadable = checkEncoding(of: file, id: id, limit: maximumBytes, into: &list)
    var parser = TermsParser(
      bytes: isReadable ? file.bytes : [],
      id: id,
      maximumTerms: maximumTerms,
      diagnostics: list
    )
    parser.lines()
    return Parsed(
      tree: parser.tree,
      diagnostics: parser.diagnostics.diagnostics.inSourceOrder(),
      droppedDiagnostics: parser.diagnostics.dropped,
      suppressions: suppressions(
        in: parser.bytes,
        comments: parser.comments,
        extents: [],
        file: id
      )
    )
  }

  private mutating func lines() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < bytes.count, hasRoom {
      let start = position
      var end = start
      while end < bytes.count, !isLineEnd(end) { end += 1 }
      line(start..<end)
      position = end + 1
    }
  }

  private mutating func line(_ whole: Range<Int>) {
    // Taken in here, where nothing else holds the comments: else each one would copy all before it.
    let comment = comment(in: whole)
    if let comment { comments.append(comment) }
    let contents = trimmed(whole.lowerBound..<(comment?.start ?? whole.upperBound))
    guard !contents.isEmpty else { return }
    var index = contents.lowerBound
    let isException = bytes[index] == UInt8(ascii: "!")
    if isException { index += 1 }
    var attributes = contents.upperBound..<contents.upperBound
    if let blank = attributesBehindBlanks(in: index..<contents.upperBound) {
      attributes = blank
      reportMissingTab(before: blank)
    }
    guard var term = term(from: &index, to: attributes.lowerBound) else { return }
    term.span.start = UInt32(contents.lowerBound)
    while index < attributes.lowerBound {
      var end = index
      while end < attributes.lowerBound, bytes[end] != 0x09 { end += 1 }
      let field = trimmed(index..<end)
      if !field.isEmpty { attribute(field, of: &term) }
      index = end + 1
    }
    for field in fields(in: attributes) { attribute(field, of: &term) }
    add(term, isException: isException)
  }

  private mutating func add(_ term: TermLiteral, isException: Bool) {
    guard tree.terms.count + tree.exceptions.count < maximumTerms else {
      hasRoom = false
      report(
        .tooManyTerms,
        "a term list holds at most \(maximumTerms) terms; this is one more",
        at: term.span,
        notes: ["what follows is not read"]
      )
      return
    }
    if isException { tree.exceptions.append(term) } else { tree.terms.append(term) }
  }

  /// The comment that ends a line.
  private func comment(in line: Range<Int>) -> Comment? {
    var isQuoted = false
    var index = line.lowerBound
    while index < line.upperBound {
      let byte = bytes[index]
      if isQuoted, byte == UInt8(ascii: "\\") {
        index += 1
      } else if byte == UInt8(ascii: "\""), isQuoted || beginsField(index, in: line) {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: "#"), !isQuoted,
        index == line.lowerBound || isSpace(index - 1)
      {
        let before = trimmed(line.lowerBound..<index)
        return Comment(
          start: index,
          end: line.upperBound,
          ownsLine: before.isEmpty,
          lineEndsBefore: 1
        )
      }
      index += 1
    }
    return nil
  }

  /// Whether a quotation mark there opens a quoted term.
  private func beginsField(_ index: Int, in line: Range<Int>) -> Bool {
    let before = trimmed(line.lowerBound..<index)
    return before.isEmpty || before.count == 1 && bytes[before.lowerBound] == UInt8(ascii: "!")
  }

  private mutating func term(from index: inout Int, to end: Int) -> TermLiteral? {
    while index < end, bytes[index] == 0x20 { index += 1 }
    let start = index
    if index < end, bytes[index] == UInt8(ascii: "\"") { return quotedTerm(from: &index, to: end) }
    while index < end, bytes[index] != 0x09 { index += 1 }
    let range = trimmed(start..<index)
    guard !range.isEmpty else {
      report(.termLine, "expected a term", at: span(start..<max(start, end)))
      return nil
    }
    return TermLiteral(
      text: String(decoding: bytes[range], as: UTF8.self),
      isQuoted: false,
      attributes: [],
      span: span(range)
    )
  }

  private mutating func quotedTerm(from index: inout Int, to end: Int) -> TermLiteral? {
    let start = index
    var text: [UInt8] = []
    index += 1
    while index < end, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < end { index += 1 }
      text.append(bytes[index])
      index += 1
    }
    guard index < end else {
      report(
        .unterminatedLiteral,
        "this string is not closed with `\"` before its line ends",
        at: span(start..<end)
      )
      return nil
    }
    index += 1
    let literal = TermLiteral(
      text: String(decoding: text, as: UTF8.self),
      isQuoted: true,
      attributes: [],
      span: span(start..<index)
    )
    guard index == end || bytes[index] == 0x09 || bytes[index] == 0x20 else {
      report(.termLine, "expected a tab behind the quoted term", at: span(index..<end))
      return nil
    }
    return literal
  }

  private mutating func attribute(_ field: Range<Int>, of term: inout TermLiteral) {
    guard let equals = bytes[field].firstIndex(of: UInt8(ascii: "=")), equals > field.lowerBound
    else {
      report(
        .termLine,
        "expected `key=value` behind the tab",
        at: span(field),
        notes: ["terms know `severity=`, `weight=`, `seen=` and `note=`"]
      )
      return
    }
    let key = trimmed(field.lowerBound..<equals)
    let value = trimmed(equals + 1..<field.upperBound)
    term.attributes.append(
      TermLiteral.Attribute(
        key: Name(String(decoding: bytes[key], as: UTF8.self), at: span(key)),
        value: Located(String(decoding: bytes[value], as: UTF8.self), at: span(value))
      )
    )
    term.span.end = UInt32(field.upperBound)
  }

  private mutating func report(
    _ code: DiagnosticCode,
    _ message: String,
    at span: SourceSpan,
    notes: [String] = []
  ) {
    diagnostics.append(Diagnostic(code, message, at: span, notes: notes))
  }

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: file, start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
  }

  private func isLineEnd(_ index: Int) -> Bool { bytes[index] == 0x0A || bytes[index] == 0x0D }

  private func isSpace(_ index: Int) -> Bool { bytes[index] == 0x20 || bytes[index] == 0x09 }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(start) { start += 1 }
    while end > start, isSpace(end - 1) { end -= 1 }
    return start..<end
  }
}
