import TestSupport
import Testing

@testable import Screening

@Suite struct LinkTests {
  static func hosts(_ text: String) -> [String] {
    var hosts: [String] = []
    LinkFinder.find(in: text.utf8.span) { host, _ in hosts.append(host) }
    return hosts
  }

  @Test(arguments: [
    ("See https://example.com/a?b#c.", ["example.com"]),
    ("HTTPS://EXAMPLE.COM", ["example.com"]),
    ("http://example.com. And more", ["example.com"]),
    ("(http://example.com)", ["example.com"]),
    ("http://example.com:8080/x", ["example.com"]),
    ("https://user:pass@evil.example:80/", ["evil.example"]),
    ("https://good.com@evil.com/", ["evil.com"]),
    ("http:\\\\evil.com\\x", ["evil.com"]),
    ("hxxp://evil.com and hxxps[:]//bad.org", ["evil.com", "bad.org"]),
    ("http://ex%61mple.com", ["example.com"]),
    ("http://192.168.0.1/x", ["192.168.0.1"]),
    ("visit example.com/x today", ["example.com"]),
    ("visit www.example.anything today", ["www.example.anything"]),
    ("example[.]com example(.)org example{dot}net", ["example.com", "example.org", "example.net"]),
    ("example [dot] com, my-example dot com", ["example.com", "my-example.com"]),
    ("Example (DOT) Com", ["example.com"]),
    ("bücher.de http://bücher.example", ["xn--bcher-kva.de", "xn--bcher-kva.example"]),
    ("xn--bcher-kva.de", ["xn--bcher-kva.de"]),
    ("ｅｘａｍｐｌｅ．ｃｏｍ", ["example.com"]),
    ("exam\u{200B}ple.com", ["example.com"]),
    ("пример.рф", ["xn--e1afmkfd.xn--p1ai"]),
    ("https://a.example/?u=https://b.example", ["a.example"]),
    ("example.com,example.org;example.net", ["example.com", "example.org", "example.net"]),
    ("bit.ly/2x and t.me/y and youtu.be/z", ["bit.ly", "t.me", "youtu.be"]),
  ])
  func `addresses are found however they are written`(text: String, expected: [String]) {
    #expect(Self.hosts(text) == expected)
  }

  @Test(arguments: [
    "Write to john@example.com or mary.smith@mail.example.com.", "@example.com",
    "mailto:someone@example.org", "He left.Then he came back.", "That's it.So what?",
    "e.g. this, i.e. that, at 3.15 p.m.", "The U.S.A. and the U.K.", "Go to school.it is good",
    "version 1.2.3", "...and so on...", "index.html main.py readme.md", "a.b.c.d", "$1.99", ".com",
    "node.js", "either/or", "http://", "Yes.No.Maybe", "10:30", "://", "the dot com years",
  ])
  func `what only looks like an address is none`(text: String) {
    #expect(Self.hosts(text) == [])
  }

  @Test(arguments: [
    ("https://evil.com", true), ("https://www.evil.com", true), ("https://notevil.com", false),
    ("https://evil.com.good.org", false), ("a.b.evil.com/x", true), ("https://com", false),
  ])
  func `a host stands for its subdomains`(text: String, isListed: Bool) throws {
    var builder = RuleSetBuilder()
    builder.hostLists = [HostList(name: "bad", hosts: ["evil.com"])]
    _ = builder.node(.leaf(.linksTo(hostList: 0)))
    let rules = try builder.build()
    #expect(rules.truth(on: text) == Truth(isListed))
    let match = rules.evidence(of: text).matches(of: 0).first
    #expect(match.map { $0.text(in: Comment(id: "1", text: text)) } == (isListed ? text : nil))
  }

  @Test func `targets in markup are links, and one with the text that shows them`() throws {
    func links(_ text: String, _ format: InputFormat) throws -> Measure {
      try RuleSet.value(of: .links, on: text) { $0.community.input = format }
    }
    #expect(try links("<a href=\"https://evil.com/x\">here</a>", .html) == .known(1000))
    #expect(
      try links("<a href=\"https://evil.com/x\">https://evil.com/x</a>", .html) == .known(1000)
    )
    #expect(try links("<a href=\"https://evil.com\">good.com</a>", .html) == .known(2000))
    #expect(try links("[here](https://evil.com)", .markdown) == .known(1000))
    #expect(try links("[here](https://evil.com)", .plain) == .known(1000))
  }

  @Test func `terms and patterns can be looked for in hosts`() throws {
    var builder = RuleSetBuilder()
    let pattern = builder.pattern("\\.ru$")
    _ = builder.node(.leaf(.occurs(Occurrence(field: .links, matchable: pattern, count: 2))))
    let rules = try builder.build()
    let text = "http://a.ru/1 and http://b.ru/2 and c.com"
    #expect(rules.truth(on: "http://a.ru and .ru$") == .false)
    let matches = rules.evidence(of: text).matches(of: 0)
    let comment = Comment(id: "1", text: text)
    #expect(matches.map { $0.text(in: comment) } == ["http://a.ru/1", "http://b.ru/2"])
    #expect(matches.allSatisfy { $0.field == .links })
  }

  @Test(arguments: [
    ("Bücher.DE", "xn--bcher-kva.de"), ("bu\u{308}cher.de", "xn--bcher-kva.de"),
    ("XN--bcher-KVA.de", "xn--bcher-kva.de"), ("ｅｘａｍｐｌｅ.com", "example.com"),
    ("EXAMPLE。com", "example.com"), ("ⓔⓧⓐⓜⓟⓛⓔ｡ｃｏｍ", "example.com"), ("𝐞xample.com", "example.com"),
    ("ex\u{AD}ample.com", "example.com"), ("faß.de", "xn--fa-hia.de"), ("例え.jp", "xn--r8jz45g.jp"),
    ("ΒΌΛΟΣ.com", "xn--nxasmq6b.com"), ("-a-.a_b.com", "-a-.a_b.com"),
    ("نامه\u{200C}ای.com", "xn--mgba3gch31f060k.com"),
  ])
  func `a host has one form, however it is written`(written: String, expected: String) {
    #expect(Host.canonical(written) == expected)
    #expect(Self.hosts("http://\(written)/") == [expected])
  }

  @Test(arguments: [
    "xn--a\u{FC}.com", "xn--.com", "xn--bücher.de", "a\u{200D}b.com", "a⒈com", "xn--zzzzzz.com",
    "\u{FFFD}.com", "א1a.com",
  ])
  func `what no browser takes is no host`(written: String) {
    #expect(Host.canonical(written) == nil)
  }

  @Test(arguments: [
    "bücher.рф", "XN--BCHER-kva.xn--p1ai", "ｂücher．рф", "bu\u{308}cher。РФ", "b\u{200D}ücher.рф",
  ])
  func `bare hosts of other scripts are found in all their forms`(text: String) {
    #expect(Self.hosts("see \(text) now") == ["xn--bcher-kva.xn--p1ai"])
  }

  @Test func `listed hosts are found in all their forms`() throws {
    var builder = RuleSetBuilder()
    builder.hostLists = [HostList(name: "bad", hosts: ["xn--bcher-kva.de"])]
    _ = builder.node(.leaf(.linksTo(hostList: 0)))
    let rules = try builder.build()
    for text in ["bücher.de", "www.BÜCHER.de/x", "https://xn--bcher-kva.de", "ｂüｃｈｅｒ。ｄｅ"] {
      #expect(rules.truth(on: text) == .true, "\(text)")
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `any bytes that are a text are read, within its length`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "http://", "a", ".", "com", "@", "[", "]", "(", "dot", ")", " ", "%", "%41", "/", "\\", ":",
      "80",
      "ü", "\u{200B}", "。", "．", "😀", "\u{0}", "-", "www.", "xn--", "é", "?", "#", "\"", "{", "}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<40, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    var last = 0
    LinkFinder.find(in: text.utf8.span) { host, range in
      #expect(!host.isEmpty)
      #expect(range.lowerBound >= last && range.upperBound <= text.utf8.count)
      #expect(range.lowerBound < range.upperBound)
      last = range.upperBound
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "a.", "a@", "http://", "http://a@", "[.]", "a dot ", "%41", "(", "www.a.", "ü.", "a.b/",
      "a.b:1",
      "a.b?!", "a.b?c", "a", "😀", "a😀", "😀.", "a_", "a://b?", "a.b/a@",
    ]
  )
  func `long hostile texts take time in proportion`(piece: String) {
    // Eight times as long as any comment: work by the square would take a quarter of an hour.
    let text = String(repeating: piece, count: 524_288 / piece.utf8.count)
    #expect(Self.hosts(text + ".") == Self.hosts(text))
  }

  @Test func `a host that is too long hides none that follows`() {
    let label = String(repeating: "a", count: 2000)
    #expect(Self.hosts("\(label).com example.com") == ["example.com"])
    #expect(Self.hosts("http://\(label)/ example.com") == ["example.com"])
    #expect(Self.hosts("a.\(label).com, example.com") == ["example.com"])
  }

  @Test func `what only looks like a host hides none in what would be its path`() {
    #expect(
      Self.hosts("a.b/x.c?example.com a.b/a.b/example.com") == ["example.com", "example.com"]
    )
  }
}
