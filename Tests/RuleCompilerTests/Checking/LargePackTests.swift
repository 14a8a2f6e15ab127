import Foundation
import RuleCompiler
import RuleSyntax
import Screening
import SourceText
import Synchronization
import Testing

/// Packs as large as their limits allow, and larger.
@Suite(.timeLimit(.minutes(2))) struct LargePackTests {
  /// Files that are asked for, with the bytes that were let through.
  private final class CountingFiles: PackFiles {
    let files: [String: Int]
    private let read = Mutex(0)

    init(_ files: [String: Int]) {
      self.files = files
    }

    var bytesRead: Int { read.withLock { $0 } }

    func kind(of path: String) -> PackEntry? {
      path.isEmpty ? .folder : files[path] == nil ? nil : .file
    }
    func resolved(_ path: String) -> String? { kind(of: path) == nil ? nil : path }
    func names(in folder: String) throws(PackFileError) -> [String] { Array(files.keys) }
    func contents(of path: String, limit: Int) throws(PackFileError) -> [UInt8] {
      let size = files[path] ?? 0
      guard size <= limit else { throw .tooLarge(limit: limit) }
      read.withLock { $0 += size }
      return Array(repeating: 0x0A, count: size)
    }
  }

  @Test func `a rules file that is too large is refused before it is read`() {
    let files = CountingFiles(["large.rules": 10 << 20, "small.rules": 100])
    let compilation = Compiler.compile(path: "", files: files)
    #expect(compilation.codes == ["E204"])
    #expect(compilation.diagnostics.first?.message.contains("4 MiB") == true)
    #expect(files.bytesRead == 100)
  }

  @Test func `a large file on a disk is not read either`() throws {
    let path = FileManager.default.temporaryDirectory.path + "/moderato-\(UUID().uuidString).rules"
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try #require(FileHandle(forWritingAtPath: path))
    // A hole, that would be eight gigabytes of zeros if anyone read it.
    try file.truncate(atOffset: 8 << 30)
    try file.close()
    #expect(Compiler.compile(path: path).codes == ["E204"])
  }

  @Test func `includes go as deep as there may be files, and no deeper`() {
    func chain(_ count: Int) -> [String: String] {
      var files: [String: String] = [:]
      for index in 0..<count {
        let next = index + 1 < count ? "include \"../f\(index + 1)/x.inc\"\n" : ""
        files["f\(index)/x.inc"] = next + "condition c\(index) = text.words > \(index)\n"
      }
      files["a.rules"] = "include \"f0/x.inc\"\n"
      return files
    }
    let deep = compile(chain(999))
    #expect(Set(deep.codes) == ["W301"])
    #expect(deep.sources.files.count == 1000)
    #expect(Set(compile(chain(1500)).codes).contains("E204"))
  }

  @Test func `ten thousand rules are compiled`() {
    var text = ""
    for guideline in 0..<100 {
      text += "guideline g\(guideline) \"Be kind.\" {\n"
      for rule in 0..<100 {
        text +=
          "rule r\(rule) { when text has \"word\(guideline) \(rule)\" then hold, tag t\(rule) "
        text += "because \"Why.\" catches \"a\" allows \"b\" }\n"
      }
      text += "}\n"
    }
    let compilation = compile(text)
    #expect(compilation.ruleSet?.rules.count == 10_000)
    #expect(compilation.tests.examples.count == 20_000)
  }

  @Test func `a list of as many terms as there may be is compiled, and one more refused`() {
    func pack(_ count: Int) -> [String: String] {
      let list = (0..<count).map { "term\(String($0, radix: 26))x\n" }.joined()
      let rule = "rule r { when text has t then hold because \"No.\" catches \"a\" allows \"b\" }"
      return [
        "a.rules": "terms t from \"t.terms\"\nguideline g \"G.\" { \(rule) }\n",
        "t.terms": list,
      ]
    }
    let full = compile(pack(TermsParser.maximumTerms))
    #expect(!full.hasErrors)
    #expect(full.ruleSet?.matchables.first?.terms.count == 100_000)
    #expect(compile(pack(TermsParser.maximumTerms + 1)).codes == ["E016"])
  }

  @Test func `of two thousand misspelt names some get a suggestion and all are told`() {
    var text = ""
    for index in 0..<200 { text += "terms list_of_words_\(index) { word\(index) }\n" }
    text += "guideline g \"G.\" {\n"
    for index in 0..<2000 {
      text +=
        "rule r\(index) { when text has lst_of_words_\(index % 200) then hold because \"No.\" }\n"
    }
    let compilation = compile(text + "}\n")
    let unknown = compilation.diagnostics.filter { $0.code.rawValue == "E212" }
    // What is kept is bounded, and so is the work of comparing names.
    #expect(unknown.count >= 900)
    #expect((100...200).contains(unknown.count { !$0.fixIts.isEmpty }))
  }

  @Test func `comments that silence nothing are told up to a limit`() {
    let text = String(repeating: "// allow W301, W302\n", count: 50_000)
    let compilation = compile(text + "terms t { a }\n")
    #expect(Set(compilation.codes) == ["W313"])
    #expect(compilation.diagnostics.count == 200)
  }

  @Test func `of a list that says one term over and over as much is looked at as of others`() {
    let list = String(repeating: "idiot\tseverity=2\n", count: 20_000)
    let compilation = compile(["pack.rules": "terms a from \"a.terms\"\n", "a.terms": list])
    let told = compilation.diagnostics.filter { $0.code.rawValue == "W304" }
    #expect(told.count == 20)
    // Each term finds all: of a million occurrences those of the first fifty terms are looked at.
    #expect(told.last?.notes == ["and at least 29 more of `a`"])
  }
}
