import RuleSyntax
import SourceText
import Topics

/// A pack's files, read and parsed.
struct LoadedPack {
  var sources = SourceMap()
  /// In the order in which they were found.
  var files: [RuleFile] = []
  /// The term files, by the place that names them; what could not be read is absent.
  var termFiles: [SourceSpan: TermsFile] = [:]
  /// The backgrounds, by the place that names them; what could not be read is absent.
  var backgrounds: [SourceSpan: LearnedBackground] = [:]
  /// Places whose file could not be read, which has been reported.
  var diagnostics: [Diagnostic] = []
  var suppressions: [Suppression] = []
  /// The files in which the parser found mistakes: names that they declare may be missing.
  var brokenFiles: [FileID] = []
  /// Whether a file that an `include` names is missing, so that any name may be.
  var isIncomplete = false
  /// SHA-256, in hexadecimal.
  var digest = ""
}
