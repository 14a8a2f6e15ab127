import Markup
import Testing

@Suite struct HTMLTests {
  @Test(
    "Tags go, and blocks become lines",
    arguments: [
      ("f<b></b>u<i class='x'>ck</i>", "fuck"),
      ("one<br>two<br/>three", "one\ntwo\nthree"),
      ("<p>one</p><p>two</p>", "one\n\ntwo\n\n"),
      ("<ul><li>a</li><li>b</li></ul>", "a\nb\n\n"),
      ("a <b title=\"x > y\">c</b>", "a c"),
      ("<B>x</B >", "x"),
      ("a<!-- b -->c<!---->d<!-->e", "acde"),
      ("a<script>x < y</script>b<style>p{}</STYLE>c", "abc"),
      ("a<!DOCTYPE html>b<?php c ?>d", "abd"),
    ]
  )
  func tags(_ sent: String, _ text: String) {
    #expect(PlainText(of: sent, format: .html).text == text)
  }

  @Test(
    "What isn't markup stays",
    arguments: [
      "a < b and c > d", "I <3 you </3", "1<2", "x <", "x <b", "x <a href=\"y", "x </", "<>", "</>",
      "a <!-- b", "<! x", "AT&T", "&", "&;", "&#;", "&#x;", "&nosuchname;", "a &b c",
    ]
  )
  func text(_ sent: String) {
    #expect(PlainText(of: sent, format: .html).text == sent)
  }

  @Test("A script without an end is not lost")
  func openScript() {
    #expect(PlainText(of: "<script>you idiot", format: .html).text == "you idiot")
  }

  @Test(
    "Entities become characters",
    arguments: [
      ("&lt;b&gt; &amp;amp; &quot;&apos;", "<b> &amp; \"'"),
      ("caf&eacute; &Eacute; &hearts; &nbsp;", "café É ♥ \u{A0}"),
      ("&#102;&#x75;&#X63;&#107", "fuck"),
      ("&#128;&#150;", "€–"),
      ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&ltb&gt &copy2016 &notit;", "<b> ©2016 ¬it;"),
      ("&period;&lowbar;&ast;&fopf;", "._*𝕗"),
      ("&NotEqualTilde;", "≂̸"),
    ]
  )
  func entities(_ sent: String, _ text: String) {
    #expect(PlainText(of: sent, format: .html).text == text)
  }

  @Test("Links and images tell where they lead, and where that was sent")
  func links() {
    let sent = "<a href='http://a.example/?x=1&amp;y=2'>x</a><img alt=z SRC=//b.example/c.png>"
    let links = PlainText(of: sent, format: .html).links
    #expect(links.map(\.url) == ["http://a.example/?x=1&y=2", "//b.example/c.png"])
    #expect(
      links.map { slice(sent, $0.sent) } == ["http://a.example/?x=1&amp;y=2", "//b.example/c.png"]
    )
  }

  @Test("A hit is shown with the markup within it, and not with what stands around it")
  func ranges() {
    let sent = "<p>You f<b>u</b>ck &#102;ool</p>"
    let plain = PlainText(of: sent, format: .html)
    #expect(sentPart(plain, sent, "fuck") == "f<b>u</b>ck")
    #expect(sentPart(plain, sent, "fool") == "&#102;ool")
    #expect(sentPart(plain, sent, "You") == "You")
  }

  @Test(
    "Quotations come from blockquote and q",
    arguments: [
      ("<blockquote>he said</blockquote>I say", ["he said\n\n"]),
      ("a <q>b <q>c</q> d</q> e <q>f", ["b c d", "f"]),
      ("</q>a", []),
      ("&gt; a", []),
    ]
  )
  func quotations(_ sent: String, _ quoted: [String]) {
    let plain = PlainText(of: sent, format: .html)
    #expect(plain.quotations.map { slice(plain.text, $0) } == quoted)
  }
}

/// A part of a text by bytes.
func slice(_ text: String, _ range: Range<Int>) -> String {
  String(decoding: Array(text.utf8)[range], as: UTF8.self)
}

/// What was sent for the first occurrence of a word in the text.
func sentPart(_ plain: PlainText, _ sent: String, _ word: String) -> String? {
  guard let found = plain.text.utf8.firstRange(of: Array(word.utf8)) else { return nil }
  let start = plain.text.utf8.distance(from: plain.text.startIndex, to: found.lowerBound)
  return slice(sent, plain.sent(start..<start + word.utf8.count))
}
