package import SourceText

/// Prints rules files and term lists in their one canonical form.
///
/// Works on tokens, so that comments stay and nothing but white space, trailing commas and the commas
/// between a given's properties changes. Formatting twice is formatting once, and a formatted file
/// parses to the same tree.
package enum Formatter {
  /// The file in canonical form, or nil if it has errors and is left as it is.
  ///
  /// A path that ends with `.terms` is a list of terms; everything else is rules.
  package static func format(_ source: SourceFile) -> String? {
    source.path.hasSuffix(".terms") ? formatTerms(source) : formatRules(source)
  }

  private static func formatRules(_ source: SourceFile) -> String? {
    let (parsed, tokens) = Parser.parseWithTokens(file: source, id: FileID(0))
    guard !parsed.hasErrors else { return nil }
    var printer = RulesPrinter(bytes: source.bytes, tokens: tokens)
    return printer.print()
  }
}
