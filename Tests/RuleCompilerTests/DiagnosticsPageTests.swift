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

  /// Lints, each with what it leaves alone and with the comment that silences it.
  static let lints = DiagnosticsPage.sections.filter { $0.code.hasPrefix("W") }

  @Test(arguments: lints)
  func `a lint leaves alone what is in order`(_ section: DiagnosticsPage.Section) {
    let compilation = compile(section.right, options: Self.options)
    expectGolden(Self.shown(section.right, compilation), "\(section.code)/negative.txt")
  }

  @Test(arguments: lints)
  func `a comment that names a lint silences it`(_ section: DiagnosticsPage.Section) {
    let found = compile(section.wrong, options: Self.options)
    var files = section.wrong
    for (index, source) in found.sources.files.enumerated() {
      let table = LineTable(source.bytes)
      let lines = found.diagnostics
        .filter { $0.code.rawValue == section.code && $0.primary.file == FileID(UInt32(index)) }
        .map { table.position(of: $0.primary.start).line }
      var text = String(decoding: source.bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let mark = source.path.hasSuffix(".terms") ? "#" : "//"
      for line in Set(lines) {
        // What silences nothing is silenced by the comment itself.
        if let allow = text[line - 1].firstRange(of: "allow ") {
          text[line - 1].insert(contentsOf: "\(section.code), ", at: allow.upperBound)
        } else {
          text[line - 1] += "  \(mark) allow \(section.code): we mean it"
        }
      }
      files[source.path] = text.joined(separator: "\n")
    }
    let silenced = compile(files, options: Self.options)
    #expect(found.codes.contains(section.code))
    #expect(!silenced.codes.contains(section.code))
    #expect(!silenced.codes.contains("W313"))
    expectGolden(Self.shown(files, silenced), "\(section.code)/silenced.txt")
  }

  /// Files and what is found in them.
  private static func shown(_ files: [String: String], _ compilation: Compilation) -> String {
    let sources = files.sorted { $0.key < $1.key }.map { "// file: \($0.key)\n\($0.value)" }
    let found = compilation.rendered.isEmpty ? "nothing is reported\n" : compilation.rendered
    return sources.joined(separator: "\n") + "\n" + found
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
    #expect(!after.diagnostics.contains { $0.fixIts.contains(where: \.isSafe) })
    expectGolden(files["pack.rules"] ?? "", "\(section.code)/fixed.rules")
  }

  @Test(arguments: DiagnosticsPage.sections)
  func `a cure alone removes what it cures and brings no new error`(
    _ section: DiagnosticsPage.Section
  ) {
    let compilation = compile(section.wrong, options: Self.options)
    for diagnostic in compilation.diagnostics {
      for fixIt in diagnostic.fixIts {
        var files = section.wrong
        for (index, source) in compilation.sources.files.enumerated() {
          let id = FileID(UInt32(index))
          let here = [fixIt].filter { $0.edits.allSatisfy { $0.span.file == id } }
          files[source.path] = String(
            decoding: applying(here, to: source.bytes, of: id).bytes,
            as: UTF8.self
          )
        }
        let after = compile(files, options: Self.options)
        let known = Set(compilation.diagnostics.map(\.message))
        let added = after.diagnostics.filter {
          $0.severity == .error && !known.contains($0.message)
        }
        #expect(added.isEmpty, Comment(rawValue: "\(section.code) \(fixIt.title)"))
        let before = compilation.diagnostics.count { $0.message == diagnostic.message }
        let left = after.diagnostics.count { $0.message == diagnostic.message }
        #expect(left < before)
      }
    }
  }
}
