import Foundation
import RuleCompiler
import Screening
import SourceText
import Testing

/// Which files belong to a pack, and which are kept out of it.
@Suite struct PackLoaderTests {
  private static let community = "community \"The Daily Example\" { approvals 1 }\n"

  @Test func `a file that stands in the folder and is included counts once`() {
    let compilation = compile([
      "a.rules": "include \"b.rules\"\ninclude \"./sub/../b.rules\"\n", "b.rules": Self.community,
      "sub/c.rules": "// nothing\n",
    ])
    #expect(compilation.rendered == "")
    #expect(compilation.ruleSet != nil)
    #expect(compilation.sources.files.map(\.path) == ["a.rules", "b.rules", "sub/c.rules"])
  }

  @Test func `hidden files and folders are no part of a pack`() {
    let compilation = compile([
      "a.rules": Self.community, ".b.rules": "nonsense", ".git/c.rules": "nonsense",
      "notes.txt": "nonsense",
    ])
    #expect(compilation.rendered == "")
  }

  @Test func `a cycle is told with its whole chain, once`() {
    let compilation = compile([
      "a.rules": "include \"b.rules\"\n", "b.rules": "include \"c.rules\"\n",
      "c.rules": "include \"a.rules\"\n",
    ])
    #expect(compilation.codes == ["E203"])
    let message = compilation.diagnostics.first?.message ?? ""
    #expect(message.contains("`a.rules` → `b.rules` → `c.rules` → `a.rules`"))
    #expect(compilation.diagnostics.first?.labels.count == 2)
  }

  @Test func `a file that includes itself is a cycle`() {
    #expect(compile(["a.rules": "include \"a.rules\"\n"]).codes == ["E203"])
  }

  @Test(arguments: ["../x.rules", "/x.rules", "sub/../../x.rules", "./../x.rules"])
  func `no written path leaves the folder`(_ path: String) {
    #expect(compile(["a.rules": "include \"\(path)\"\n"]).codes == ["E202"])
  }

  @Test(arguments: ["", "a\u{7}b"])
  func `what can't be a path isn't looked for`(_ path: String) {
    #expect(compile(["a.rules": "include \"\(path)\"\n"]).codes == ["E201"])
  }

  @Test func `a folder is no file to include`() {
    let compilation = compile(["a.rules": "include \"sub\"\n", "sub/b.rules": Self.community])
    #expect(compilation.codes == ["E201"])
  }

  @Test func `a missing include doesn't make names unknown`() {
    let compilation = compile([
      "a.rules": """
      include "lists.rules"
      guideline g "Be kind." { rule r { when text has insults then hold because "No." } }
      """
    ])
    #expect(compilation.codes == ["E201"])
  }

  @Test func `files and packs that are too large are told with the limit`() {
    var options = CompilerOptions()
    options.limits.termsBytes = 1 << 20
    options.limits.totalBytes = 2 << 20
    let large = String(repeating: "#" + String(repeating: "-", count: 99) + "\n", count: 11_000)
    let one = compile(
      ["a.rules": "terms t from \"t.terms\"\n", "t.terms": large],
      options: options
    )
    #expect(one.codes == ["E204"])
    #expect(one.diagnostics.first?.message.contains("1 MiB") == true)
    let half = String(repeating: "#" + String(repeating: "-", count: 99) + "\n", count: 10_000)
    let names = ["x", "y", "z"]
    var files = Dictionary(uniqueKeysWithValues: names.map { ("\($0).terms", half) })
    files["a.rules"] = names.map { "terms \($0) from \"\($0).terms\"\n" }.joined()
    let all = compile(files, options: options)
    #expect(all.diagnostics.contains { $0.message.contains("2 MiB together") })
  }

  @Test func `a pack has no more files than its limit`() {
    var options = CompilerOptions()
    options.limits.files = 2
    let compilation = compile(
      ["a.rules": "", "b.rules": "", "c.rules": "", "d.rules": ""],
      options: options
    )
    #expect(compilation.codes.first == "E204")
    #expect(compilation.ruleSet == nil)
  }

  @Test func `a path that leads nowhere is an error and not an empty pack`() {
    let files = MemoryFiles([:])
    let compilation = Compiler.compile(path: "nowhere.rules", files: files)
    #expect(compilation.codes == ["E201"])
    #expect(compilation.ruleSet == nil)
  }

  @Test func `the digest names paths and bytes, and not where the pack lies`() throws {
    func digest(_ files: [String: String], at path: String = "") throws -> String {
      let memory = MemoryFiles(files.mapValues { Array($0.utf8) })
      return try #require(Compiler.compile(path: path, files: memory).ruleSet).digest
    }
    let pack = try digest(["a.rules": Self.community, "b.rules": ""])
    #expect(pack.count == 64)
    #expect(try digest(["b.rules": "", "a.rules": Self.community]) == pack)
    let elsewhere = ["x/a.rules": Self.community, "x/b.rules": ""]
    #expect(try digest(elsewhere, at: "x") == pack)
    #expect(try digest(["a.rules": Self.community, "c.rules": ""]) != pack)
    #expect(try digest(["a.rules": Self.community + "\n", "b.rules": ""]) != pack)
  }
}
