import PCRE2
import Testing

@Suite struct RegexTests {
  private func matches(_ source: String, _ options: Regex.Options = [], in text: String) throws
    -> [String]
  {
    let bytes = Array(text.utf8)
    var found: [String] = []
    let outcome = try Regex(source, options: options)
      .forEachMatch(in: bytes.span, using: MatchMemory()) { start, end in
        found.append(String(decoding: bytes[start..<end], as: UTF8.self))
        return true
      }
    #expect(outcome == .complete)
    return found
  }

  @Test(arguments: [
    ("a*", "baab", ["aa"]), ("é", "café é", ["é", "é"]), (#"a\Kb"#, "abab", ["b", "b"]),
    (#"\w+"#, "Ünit été", ["Ünit", "été"]), ("", "abc", []), ("(?=é)|x", "éx", ["x"]),
  ])
  func `Matches that aren't empty are reported in order`(
    source: String,
    text: String,
    expected: [String]
  ) throws {
    #expect(try matches(source, in: text) == expected)
  }

  @Test func `Options are PCRE2's`() throws {
    #expect(
      try matches("a . b", [.caseless, .extended, .dotMatchesNewlines], in: "A\nB").count == 1
    )
    #expect(try matches("^b$", .multiline, in: "a\nb\nc") == ["b"])
  }

  @Test func `A search stops when it is told to`() throws {
    var count = 0
    let bytes = Array("aaa".utf8)
    let outcome = try Regex("a").forEachMatch(in: bytes.span, using: MatchMemory()) { _, _ in
      count += 1
      return false
    }
    #expect(count == 1)
    #expect(outcome == .complete)
  }

  @Test(arguments: [("foo(bar", 7), ("[", 1), (#"a\C"#, 3)])
  func `What PCRE2 refuses it explains`(source: String, offset: Int) {
    let error = #expect(throws: RegexError.self) { try Regex(source) }
    #expect(error?.offset == offset)
    #expect(error?.message.isEmpty == false)
  }

  @Test func `A pattern of many captures and long text keeps its stack`() throws {
    let text = String(repeating: "ab", count: 500)
    #expect(try matches("(?:(a)|(b))*", in: text) == [text])
  }

  @Test func `The linked library tells its version`() {
    #expect(linkedPCRE2Version().hasPrefix("10."))
  }
}
