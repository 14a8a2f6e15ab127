import PCRE2
import Testing

@Suite struct WorkMeterTests {
  /// 2,000 bytes that most of the patterns below fail on only at the end.
  private static let text = String(repeating: "a", count: 1_990) + "\nz cb @ x"

  private func search(_ source: String, in text: String) throws -> (Regex.Outcome, spent: Int) {
    let memory = MatchMemory()
    let bytes = Array(text.utf8)
    let outcome = try Regex(source).forEachMatch(in: bytes.span, using: memory) { _, _ in true }
    return (outcome, memory.spent)
  }

  @Test(arguments: [
    "(?:a(?=.*z))+b", #"\w{1,60}\w{1,60}\w{1,60}@"#, "(?:(?=a+)a)+b", #"(.+)\1z"#, #"(.)\1*x"#,
    "a{0,300}a{0,300}[!@]", "(a+)+b", #"\w{1000}x"#, "(?R)?a", "(?<n>a|aa)(?&n)+b", "(?:a?){50}b",
    "(*NO_JIT)(a+)+b", "(*LIMIT_MATCH=4000000000)(a+)+b", "(?C1)(a+)+b", "(?<!a{250})x|a+z",
    #"(a{900})(?:\1b|a)+z"#, #"(?i)(a+)\1*z"#, #"\X+\X+\X+@"#, "(?:a|(?>a+)b)+z",
  ])
  func `No pattern spends more than the text's budget`(source: String) throws {
    let (_, spent) = try search(source, in: Self.text)
    let budget = WorkBudget.ordinary.units(forBytes: Self.text.utf8.count)
    // The last report may overdraw by what one item stepped over.
    #expect(spent > 0)
    #expect(spent < budget + 3 * Self.text.utf8.count)
  }

  @Test(arguments: ["(?:a(?=.*z))+b", #"\w{1,60}\w{1,60}\w{1,60}@"#, "(a+)+b", #"(.+)\1z"#])
  func `What spends it all is not known`(source: String) throws {
    #expect(try search(source, in: Self.text).0 == .undetermined)
  }

  @Test func `A match before the budget is spent is reported`() throws {
    var starts: [Int] = []
    let bytes = Array(("foo " + Self.text).utf8)
    let regex = try Regex("foo|(?:a+)+b")
    let outcome = regex.forEachMatch(in: bytes.span, using: MatchMemory()) { start, _ in
      starts.append(start)
      return true
    }
    #expect(starts == [0])
    #expect(outcome == .undetermined)
  }

  @Test func `The same search always costs the same`() throws {
    for source in ["(?:a(?=.*z))+b", #"\ba+b"#, "[^z]*z"] {
      let first = try search(source, in: Self.text)
      let second = try search(source, in: Self.text)
      #expect(first == second)
    }
  }

  @Test func `Each text has its whole budget`() throws {
    let regex = try Regex("(?:a|aa)+b")
    let memory = MatchMemory()
    for (text, outcome) in [
      (String(repeating: "a", count: 60) + "cb", Regex.Outcome.undetermined), ("aab", .complete),
    ] {
      let bytes = Array(text.utf8)
      #expect(regex.forEachMatch(in: bytes.span, using: memory) { _, _ in true } == outcome)
    }
  }

  @Test(arguments: [
    (#"\w{5,}x"#, 5), (#"\d{3}-\d{40}"#, 40), (#"\x{2019}x"#, 0), (#"(?<=abcd)e"#, 4),
  ])
  func `What an item does before it fails is counted`(source: String, hidden: Int) throws {
    // Fails at the first item that counts or at the one after it.
    let memory = MatchMemory()
    let bytes = Array(("\u{2019}123-4ex" + String(repeating: " ", count: 60)).utf8)
    _ = try Regex(source).forEachMatch(in: bytes.span, using: memory) { _, _ in true }
    #expect(memory.spent >= hidden)
    #expect(memory.spent < 1_000)
  }

  @Test(arguments: [1_000, 8_000, 64_000])
  func `The budget grows with the text and no faster`(length: Int) throws {
    let text = String(repeating: "a", count: length) + "!"
    let (outcome, spent) = try search("(?:a|aa)+b|(?:a|aa)+c|a*!a", in: text)
    #expect(outcome == .undetermined)
    #expect(spent < 150_000 + 83 * (length + 1))
  }
}
