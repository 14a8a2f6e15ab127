/// A comment's words without its markup, and where they stand in what was sent.
package struct PlainText: Sendable {
  package enum Format: Sendable {
    case plain, html, markdown
  }

  /// What rules look at.
  package var text: String
  /// The parts that quote somebody, as ranges of ``text`` in UTF-8 bytes, in order, not touching.
  package var quotations: [Range<Int>]

  /// Reads what was sent.
  package init(of sent: String, format: Format) {
    text = sent
    quotations = []
  }

  /// The range of what was sent that a range of ``text`` comes from, both in UTF-8 bytes.
  package func sent(_ range: Range<Int>) -> Range<Int> { range }
}
