/// A comment's words without its markup, and where they stand in what was sent.
///
/// Nothing that a reader might see is lost: what isn't well-formed markup stays text.
package struct PlainText: Sendable {
  /// How a community's comments are written.
  package enum Format: Sendable {
    case plain, html, markdown
  }

  /// An address that stands in markup, where the text does not show it.
  package struct Link: Hashable, Sendable {
    /// The address, its entities and escapes decoded.
    package var url: String
    /// Where the address stands in what was sent, in UTF-8 bytes.
    package var sent: Range<Int>
  }

  /// What rules look at.
  package var text: String
  /// The parts that quote somebody, as ranges of ``text`` in UTF-8 bytes, in order, not touching.
  package var quotations: [Range<Int>]
  /// Targets of links and images, in order; addresses within ``text`` itself are not listed.
  package var links: [Link]
  /// From ``text`` back to what was sent; empty where both are the same.
  private var maps: [OffsetMap]

  /// Reads what was sent, in time linear in its length.
  package init(of sent: String, format: Format) {
    let stripped =
      switch format {
      case .plain: nil as StrippedText?
      case .html: HTMLReader.strip(sent)
      case .markdown: MarkdownReader.strip(sent)
      }
    if let stripped {
      text = String(decoding: stripped.bytes, as: UTF8.self)
      links = stripped.links
      maps = stripped.maps
    } else {
      text = sent
      links = []
      maps = []
    }
    quotations = quotedRanges(
      in: text.utf8.span,
      marked: stripped?.quotations ?? [],
      linesQuote: format == .plain
    )
  }

  /// The range of what was sent that a range of ``text`` comes from, both in UTF-8 bytes.
  ///
  /// Markup within the range is covered, markup before and after it is not; of an entity that
  /// stands for several bytes, any part is the whole.
  package func sent(_ range: Range<Int>) -> Range<Int> {
    maps.reduce(range) { $1.sent($0) }
  }
}
