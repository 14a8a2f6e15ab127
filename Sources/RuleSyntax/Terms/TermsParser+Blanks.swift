import SourceText

/// `idiot severity=2`, where blanks stand for the tab.
extension TermsParser {
  private static let keys = ["severity", "weight", "seen", "note"]

  /// What of a line is `key=value` behind blanks, to the line's end, if the first such key stands before
  /// any tab or behind another value than a note's, which is free text.
  func attributesBehindBlanks(in line: Range<Int>) -> Range<Int>? {
    var index = line.lowerBound
    // In a quoted term nothing is a key, and behind it blanks are understood.
    if index < line.upperBound, bytes[index] == UInt8(ascii: "\"") { return nil }
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: "="), let start = keyStart(before: index, in: line) {
        if bytes[start - 1] == 0x20 { return start..<line.upperBound }
        if bytes[start..<index].elementsEqual("note".utf8) { return nil }
      }
      index += 1
    }
    return nil
  }

  /// Where the key begins that ends before a `=`, behind a term.
  private func keyStart(before equals: Int, in line: Range<Int>) -> Int? {
    Self.keys.map { (key: $0, start: equals - $0.utf8.count) }.first { key, start in
      start > line.lowerBound + 1 && bytes[start..<equals].elementsEqual(key.utf8)
        && (bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09)
    }?.start
  }

  /// The single `key=value` of what stands behind blanks; a note goes on to the next tab.
  func fields(in attributes: Range<Int>) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var start = attributes.lowerBound
    for index in attributes where bytes[index] == UInt8(ascii: "=") {
      guard let next = keyStart(before: index, in: attributes), next > start else { continue }
      if bytes[next - 1] == 0x20, bytes[start...].starts(with: "note=".utf8) { continue }
      fields.append(trimmed(start..<next))
      start = next
    }
    if start < attributes.upperBound { fields.append(trimmed(start..<attributes.upperBound)) }
    return fields
  }

  mutating func reportMissingTab(before attributes: Range<Int>) {
    let edits = fields(in: attributes).compactMap { field -> Edit? in
      var start = field.lowerBound
      while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
      guard start < field.lowerBound else { return nil }
      return Edit(span(start..<field.lowerBound), "\t")
    }
    diagnostics.append(
      Diagnostic(
        .attributeWithoutTab,
        "expected a tab before `key=value`, found blanks",
        at: span(attributes),
        fixIts: [FixIt("put a tab before each `key=value`", edits: edits, isSafe: true)]
      )
    )
  }
}
