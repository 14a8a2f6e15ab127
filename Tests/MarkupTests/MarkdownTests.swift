import Markup
import Testing

@Suite struct MarkdownTests {
  @Test(
    "Marks cannot hide a word",
    arguments: [
      ("f**uc**k", "fuck"),
      ("f*uc*k", "fuck"),
      ("f\\uck", "fuck"),
      ("f\\*ck", "f*ck"),
      ("f<b></b>uck", "fuck"),
      ("f&#117;ck", "fuck"),
      ("**f**uck", "fuck"),
      ("***fuck*** ~~you~~ __all__ _now_", "fuck you all now"),
      ("`fuck` ``a`b``", "fuck a`b"),
      ("[fu](http://x.example)ck", "fuck"),
      ("![fuck](x.png \"a title\")", "fuck"),
      ("[a [b](c) d](e)", "a b d"),
      ("*a **b** c*", "a b c"),
    ]
  )
  func inline(_ sent: String, _ text: String) {
    #expect(PlainText(of: sent, format: .markdown).text == text)
  }

  @Test(
    "What isn't markup stays",
    arguments: [
      "f*ck this sh*t", "n*gg*r", "w*tb*ck", "*what the f*ck", "f*ck this*",
      "2 * 3 * 4",
      "snake_case_name", "a ` b", "[x] and [y", "](", "[](", "a ~ b",
      "#hashtag", "-5 degrees", "1.5 percent", "a < b", "x *", "** a **", "C:\\", "😀*",
      "plain text without marks", "",
    ]
  )
  func text(_ sent: String) {
    #expect(PlainText(of: sent, format: .markdown).text == sent)
  }

  @Test(
    "Lines lose their marks",
    arguments: [
      ("# Head\ntext", "Head\ntext"),
      ("- a\n* b\n+ c\n1. d\n2) e", "a\nb\nc\nd\ne"),
      ("> a\n> > b\nc", "a\nb\nc"),
      ("a\n```swift\nx * y * z\n```\nb\n", "a\n\nx * y * z\n\nb\n"),
      ("```\n*a*", "\n*a*"),
      ("*a\n\nb*", "*a\n\nb*"),
      ("*a\nb*\r\n\r\n*c*", "a\nb\r\n\r\nc"),
    ]
  )
  func lines(_ sent: String, _ text: String) {
    #expect(PlainText(of: sent, format: .markdown).text == text)
  }

  @Test("Links are listed with their targets")
  func links() {
    let sent = "> [a](http://a.example/(b))\n[c](<d e> 'f') <https://g.example> <a href=h>i</a>"
    let plain = PlainText(of: sent, format: .markdown)
    #expect(plain.text == "a\nc https://g.example i")
    #expect(plain.links.map(\.url) == ["http://a.example/(b)", "d e", "h"])
    #expect(plain.links.map { slice(sent, $0.sent) } == ["http://a.example/(b)", "d e", "h"])
  }

  @Test("Ranges go back through both lines and marks")
  func ranges() {
    let sent = "> - you **id**iot\n\nI am &eacute;"
    let plain = PlainText(of: sent, format: .markdown)
    #expect(sentPart(plain, sent, "idiot") == "id**iot")
    #expect(sentPart(plain, sent, "you") == "you")
    #expect(sentPart(plain, sent, "é") == "&eacute;")
  }

  @Test(
    "Quoted lines are quotations, and the line after them is the author's own",
    arguments: [
      ("> a *b*\n> c\n\nd", ["a b\nc"]),
      ("> you idiot\nno, you", ["you idiot"]),
      ("a\n\n>b\n\n> c\nd", ["b", "c"]),
      ("> x", ["x"]),
    ]
  )
  func quotations(_ sent: String, _ quoted: [String]) {
    let plain = PlainText(of: sent, format: .markdown)
    #expect(plain.quotations.map { slice(plain.text, $0) } == quoted)
  }
}
