import RuleCompiler
import SourceText
import TestSupport
import Testing

/// Every diagnostic, by the examples of the page that explains them.
@Suite struct DiagnosticsPageTests {
  /// Small limits, so that a page can show what is too large.
  static let options: CompilerOptions = {
    var options = CompilerOptions()
    options.limits.terms = 6
    options.innocentWords = ["apple", "cock", "cocks", "cocktail", "peacock"]
    return options
  }()

  @Test func `the page explains every code under its title and in order`() {
    let catalogue = DiagnosticCode.compilerCatalogue
    #expect(
      DiagnosticsPage.sections.map { "\($0.code) \($0.title)" }
        == catalogue.map { "\($0.rawValue) \($0.title)" }
    )
    #expect(Set(catalogue.map(\.rawValue)).count == catalogue.count)
    #expect(catalogue.map(\.rawValue) == catalogue.map(\.rawValue).sorted())
  }

  @Test(arguments: DiagnosticsPage.sections)
  func `the first example is found fault with`(_ section: DiagnosticsPage.Section) {
    let compilation = compile(section.wrong, options: Self.options)
    #expect(compilation.codes.contains(section.code))
    #expect((compilation.ruleSet == nil) == compilation.hasErrors)
    expectGolden(compilation.rendered, "\(section.code)/diagnostics.txt")
  }

  @Test(arguments: DiagnosticsPage.sections)
  func `the second example is in order`(_ section: DiagnosticsPage.Section) {
    let compilation = compile(section.right, options: Self.options)
    #expect(!section.right.isEmpty)
    #expect(!compilation.codes.contains(section.code))
    #expect(!compilation.hasErrors, Comment(rawValue: compilation.rendered))
    #expect(compilation.ruleSet != nil)
  }

  @Test(arguments: DiagnosticsPage.sections)
  func `safe cures cure`(_ section: DiagnosticsPage.Section) {
    let compilation = compile(section.wrong, options: Self.options)
    let cured = compilation.diagnostics.filter { $0.fixIts.contains(where: \.isSafe) }
    guard !cured.isEmpty else { return }
    var files = section.wrong
    for (index, source) in compilation.sources.files.enumerated() {
      let id = FileID(UInt32(index))
      let fixIts = cured.filter { $0.primary.file == id }.flatMap(\.fixIts).filter(\.isSafe)
      let fixed = applying(fixIts, to: source.bytes, of: id)
      files[source.path] = String(decoding: fixed.bytes, as: UTF8.self)
    }
    let after = compile(files, options: Self.options)
    for diagnostic in cured { #expect(!after.codes.contains(diagnostic.code.rawValue)) }
    expectGolden(files["pack.rules"] ?? "", "\(section.code)/fixed.rules")
  }
}
