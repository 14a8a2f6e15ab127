import RuleCompiler
import SourceText

/// Compiles one file that stands alone.
func compile(_ text: String, options: CompilerOptions = CompilerOptions()) -> Compilation {
  compile(["pack.rules": text], options: options)
}

/// Compiles a folder of files.
func compile(
  _ files: [String: String],
  options: CompilerOptions = CompilerOptions()
) -> Compilation {
  let memory = MemoryFiles(files.mapValues { Array($0.utf8) })
  return Compiler.compile(path: "", files: memory, options: options)
}

extension Compilation {
  /// Diagnostics as a reader sees them.
  var rendered: String {
    TerminalRenderer(sources: sources, isColoured: false).render(diagnostics)
  }

  var codes: [String] { diagnostics.map(\.code.rawValue) }
}
