import SourceText

extension Formatter {
  /// A term list in canonical form: a term a line, its attributes behind tabs, at most one empty
  /// line in a row.
  static func formatTerms(_ source: SourceFile) -> String? {
    let parsed = TermsParser.parse(file: source, id: FileID(0))
    guard !parsed.hasErrors else { return nil }
    let table = LineTable(source.bytes)
    let terms = parsed.tree.terms.map { ($0, false) } + parsed.tree.exceptions.map { ($0, true) }
    let entries = terms.sorted { $0.0.span.start < $1.0.span.start }
    var next = 0
    var output = ""
    var wantsBlank = false
    for line in 1...table.lineCount {
      let range = table.bytes(ofLine: line)
      var text = ""
      var end = range.lowerBound
      if next < entries.count, Int(entries[next].0.span.start) < range.upperBound {
        text = formatted(entries[next].0, isException: entries[next].1)
        end = Int(entries[next].0.span.end)
        next += 1
      }
      if let mark = source.bytes[end..<range.upperBound].firstIndex(of: UInt8(ascii: "#")) {
        let comment = trimmed(source.bytes[mark..<range.upperBound])
        text += (text.isEmpty ? "" : "  ") + comment
      }
      if text.isEmpty {
        wantsBlank = !output.isEmpty
      } else {
        output += (wantsBlank ? "\n" : "") + text + "\n"
        wantsBlank = false
      }
    }
    return output
  }

  private static func formatted(_ term: TermLiteral, isException: Bool) -> String {
    var text = term.text
    if term.isQuoted {
      text = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      text = "\"\(text)\""
    }
    let attributes = term.attributes.map { "\t\($0.key.value)=\($0.value.value)" }
    return (isException ? "!" : "") + text + attributes.joined()
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
