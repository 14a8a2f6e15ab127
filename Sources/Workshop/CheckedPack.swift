package import RuleCompiler
package import RuleTesting
package import Screening

/// A pack and what there is to say of it.
package struct CheckedPack: Sendable {
  package let card: PackCard
  package let compilation: Compilation
  /// What its own tests showed; nil where they weren't run, or couldn't be.
  package let report: TestReport?

  /// Its rule set, if there is nothing against it: no error, and no test that fails.
  package var rules: RuleSet? {
    report.map { $0.failed > 0 } ?? false ? nil : compilation.ruleSet
  }

  /// Compiles the files that were sent, as a folder.
  package init(sent files: [PackCard.File], tested: Bool = true) {
    self.init(PackCard(origin: .site, files: files), tested: tested)
  }

  /// Compiles what the vault kept.
  package init(_ card: PackCard, tested: Bool = false) {
    var files: [String: [UInt8]] = [:]
    for file in card.files { files[file.path] = Array(file.text.utf8) }
    self.init(
      card,
      Compiler.compile(path: card.entry, files: MemoryFiles(files)),
      tested: tested
    )
  }

  /// Compiles what lies on the disk: a file, or a folder.
  package init(at path: String, tested: Bool = false) {
    let disk = DiskFiles()
    let isFolder = disk.kind(of: path) == .folder
    let folder = isFolder ? path : PackPath.folder(of: path)
    let root = disk.resolved(folder) ?? folder
    let files = ReadFiles(disk)
    let compilation = Compiler.compile(path: path, files: files)
    let kept = files.read.map { path, bytes in
      PackCard.File(
        path: String(path.dropFirst(path.hasPrefix(root) ? root.count : 0).drop { $0 == "/" }),
        text: String(decoding: bytes, as: UTF8.self)
      )
    }
    let entry = isFolder ? "" : PackPath.name(disk.resolved(path) ?? path)
    self.init(PackCard(origin: .service, entry: entry, files: kept), compilation, tested: tested)
  }

  private init(_ card: PackCard, _ compilation: Compilation, tested: Bool) {
    self.card = card
    self.compilation = compilation
    report =
      tested
      ? compilation.ruleSet.map { PackTester(rules: $0, plan: compilation.tests).run() } : nil
  }
}
