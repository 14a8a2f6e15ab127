import POSIX
import RuleCompiler
import SourceText

/// Mends what has a certain cure in the files of a pack.
enum RuleFixer {
  /// A cure can bring another mistake to light; so often at most, so that two that undo each other come to
  /// an end.
  private static let rounds = 10

  /// Applies safe cures until there are none left.
  ///
  /// - Parameter recompile: Looks at the mended files.
  /// - Returns: How many were applied, and what there is to say of the pack afterwards.
  static func fix(
    _ compilation: Compilation,
    recompile: () -> Compilation
  ) throws -> (count: Int, compilation: Compilation) {
    var compilation = compilation
    var count = 0
    for _ in 0..<rounds {
      let applied = try applyOnce(compilation)
      if applied == 0 { break }
      count += applied
      compilation = recompile()
    }
    return (count, compilation)
  }

  private static func applyOnce(_ compilation: Compilation) throws -> Int {
    // One cure a diagnostic: several would be choices, and none of them certain.
    let cures = compilation.diagnostics.compactMap { $0.fixIts.first { $0.isSafe } }
    var applied = 0
    for (index, file) in compilation.sources.files.enumerated() {
      let id = FileID(UInt32(index))
      let here = cures.filter { $0.edits.allSatisfy { $0.span.file == id } }
      guard !here.isEmpty else { continue }
      let fixed = applying(here, to: file.bytes, of: id)
      guard fixed.applied > 0 else { continue }
      try WholeFile.replace(file.path, with: fixed.bytes)
      applied += fixed.applied
    }
    return applied
  }
}
