import Markup
import TestSupport
import Testing

@Suite struct RangeTests {
  /// A piece of what was sent and what it must become; nil text is for pieces that are kept.
  private struct Piece {
    var sent: String
    var text: String?
  }

  private static let words = ["idiot", "naïve", "日本", "🇨🇦", "a", "don’t", "x9"]
  private static let html = [
    Piece(sent: "<b>", text: ""), Piece(sent: "</i >", text: ""),
    Piece(sent: "<a title='>' href=\"x\">", text: ""), Piece(sent: "<!-- <b> -->", text: ""),
    Piece(sent: "&eacute;", text: "é"), Piece(sent: "&#x1F600;", text: "😀"),
    Piece(sent: "&amp;", text: "&"), Piece(sent: "<style>b{}</style>", text: ""),
    Piece(sent: " < ", text: nil), Piece(sent: " & ", text: nil), Piece(sent: " > ", text: nil),
  ]
  private static let markdown = [
    Piece(sent: "**w**", text: "w"), Piece(sent: "`w * w`", text: "w * w"),
    Piece(sent: "[w](http://a.example)", text: "w"), Piece(sent: "\\*", text: "*"),
    Piece(sent: "&eacute;", text: "é"), Piece(sent: "<i>", text: ""),
    Piece(sent: " 2 * 3 ", text: nil), Piece(sent: " [w] ", text: nil),
    Piece(sent: "<https://a.example>", text: "https://a.example"),
  ]

  @Test("Every kept word maps to the bytes it came from", arguments: UInt64(0)..<100)
  func words(seed: UInt64) throws {
    for (format, markup) in [(PlainText.Format.html, Self.html), (.markdown, Self.markdown)] {
      var random = SplitMix64(seed: seed)
      var sent = "start "
      var text = "start "
      var kept: [(text: Range<Int>, sent: Range<Int>)] = []
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        let piece =
          Bool.random(using: &random)
          ? try #require(markup.randomElement(using: &random))
          : Piece(sent: try #require(Self.words.randomElement(using: &random)), text: nil)
        let start = (text.utf8.count, sent.utf8.count)
        text += piece.text ?? piece.sent
        sent += piece.sent
        if piece.text == nil {
          kept.append((start.0..<text.utf8.count, start.1..<sent.utf8.count))
        }
        text += " "
        sent += " "
      }
      let plain = PlainText(of: sent, format: format)
      #expect(plain.text == text)
      for (range, expected) in kept { #expect(plain.sent(range) == expected) }
    }
  }

  @Test("Ranges of any text lie within what was sent and are in order", arguments: UInt64(0)..<200)
  func anything(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var alphabet = "<<>>&&;;[]()**__``~~\\\"'!-#x/=ab q\n\n>>é“”«»1.".map { String($0) }
    alphabet += ["</q>", "<q>", "&lt"]
    var sent = ""
    for _ in 0..<Int.random(in: 0...80, using: &random) {
      sent += try #require(alphabet.randomElement(using: &random))
    }
    for format in [PlainText.Format.plain, .html, .markdown] {
      let plain = PlainText(of: sent, format: format)
      let count = plain.text.utf8.count
      let bytes = Array(sent.utf8)
      var last = 0
      for (position, byte) in plain.text.utf8.enumerated() {
        let range = plain.sent(position..<position + 1)
        #expect(range.lowerBound >= last && range.upperBound <= bytes.count && !range.isEmpty)
        if range.count == 1 { #expect(bytes[range.lowerBound] == byte || byte == 0x0A) }
        last = range.lowerBound
      }
      #expect(plain.sent(0..<count).upperBound <= bytes.count)
      #expect(plain.sent(count..<count).upperBound <= bytes.count)
      var end = -1
      for quotation in plain.quotations {
        #expect(quotation.lowerBound > end && quotation.upperBound <= count)
        end = quotation.upperBound
      }
      for link in plain.links { #expect(link.sent.upperBound <= bytes.count) }
    }
  }

  @Test("Plain text is its own text")
  func plain() {
    let plain = PlainText(of: "a <b> &amp; *c*", format: .plain)
    #expect(plain.text == "a <b> &amp; *c*")
    #expect(plain.sent(3..<7) == 3..<7)
  }

  @Test(
    "Hostile texts are read in time linear in their length",
    .timeLimit(.minutes(1)),
    arguments: [
      "<", "<a ", "<a \"", "<a b=\"", "<a b=\">\"", "</", "<!--", "<!", "<?", "<script>", "<style",
      "&", "&#", "&#x1", "&lt", "[", "]", "](", "[](", "[](<", "[](a \"", "[a](b)", "*", "**a ",
      "_a", "*a*", "a*b", "*a_b~~", "`", "`a``b```c", "~~", "\\", ">", "> ", "\n>", "> a\n",
      "```\n", "\"", "\" a", "“", "“a", "«»", "‘a", "# ", "- ", "1. ", "<q>", "<blockquote>a",
      "<a:", "<a:b ", "*_", "**_*", "a**b*",
    ]
  )
  func hostile(_ unit: String) {
    let sent = String(repeating: unit, count: 65_536 / unit.utf8.count)
    let clock = ContinuousClock()
    for format in [PlainText.Format.plain, .html, .markdown] {
      var plain: PlainText?
      let time = clock.measure { plain = PlainText(of: sent, format: format) }
      // Quadratic time is a thousand times as much; a debug build on a busy machine is not.
      #expect(time < .seconds(3), "\(format)")
      #expect(plain.map { $0.text.utf8.count <= sent.utf8.count } == true)
    }
  }
}
