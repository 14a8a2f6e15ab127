import RuleCompiler
import Screening
import SourceText
import TestSupport
import Testing

/// `background from "…"` in the community's settings.
@Suite struct BackgroundSettingTests {
  private static let english = "background en 71204\n381 peopl\n120 govern\n"

  private func pack(_ settings: String, background: String? = english) -> [String: String] {
    var files = ["pack.rules": "community \"Test\" { \(settings) }\n"]
    files["words/background.txt"] = background
    return files
  }

  @Test(arguments: [
    ("twice", "background from \"words/background.txt\" background from \"words/background.txt\""),
    ("of-another-language", "background from \"words/background.txt\" language de"),
    ("outside", "background from \"../background.txt\""),
    ("nowhere", "background from \"background.txt\""),
    ("no-path", "background from background"),
    ("rules", "background from \"pack.rules\""),
  ])
  func `what stands in the way is told where it stands`(name: String, settings: String) {
    let compilation = compile(pack(settings))
    #expect(compilation.ruleSet == nil)
    expectGolden(compilation.rendered, "background/\(name).txt")
  }

  @Test(arguments: [
    ("empty", ""), ("cut-off", "background en 71204\n381 peopl\n120"), ("bytes", "\u{0}\u{1}\n"),
  ])
  func `what a file holds instead is told where it stands`(name: String, contents: String) {
    let compilation = compile(
      pack("background from \"words/background.txt\"", background: contents)
    )
    #expect(compilation.ruleSet == nil)
    expectGolden(compilation.rendered, "background/\(name).txt")
  }

  @Test func `a file that is too large is not read`() {
    var options = CompilerOptions()
    options.limits.backgroundBytes = 8
    let files = pack("background from \"words/background.txt\"")
    #expect(compile(files, options: options).codes == ["E204"])
  }

  @Test func `the background is part of the rule set and of its digest`() throws {
    let settings = "background from \"words/background.txt\""
    let one = try #require(compile(pack(settings)).ruleSet)
    let other = try #require(
      compile(pack(settings, background: Self.english + "90 troop\n")).ruleSet
    )
    let none = try #require(compile(pack("")).ruleSet)
    #expect(Set([one.digest, other.digest, none.digest]).count == 3)
    #expect(one.background !== none.background)
  }
}
