/// Takes the marks of Markdown out of a text.
///
/// First what stands at the beginnings of lines, then what stands within them.
enum MarkdownReader {
  /// What is left of a text; nil if it holds no mark.
  static func strip(_ sent: String) -> StrippedText? {
    guard sent.utf8.contains(where: { Self.marks.contains($0) }) else { return nil }
    var blocks = BlockReader(Array(sent.utf8))
    blocks.read()
    var inline = InlineReader(blocks.output.bytes)
    for block in blocks.blocks { inline.read(block) }
    inline.finish()
    var result = inline.output
    result.follows(blocks.output)
    return result
  }

  /// Every byte that some mark begins or holds.
  private static let marks = Set("*_~`[]\\<>&#+-.)".utf8)
}

/// A part of a text that inline marks don't reach beyond.
struct MarkdownBlock {
  var range: Range<Int>
  var isCode: Bool
}
