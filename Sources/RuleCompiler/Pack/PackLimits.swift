import RuleSyntax

/// How large a pack may be, so that no pack fills the memory.
package struct PackLimits: Hashable, Sendable {
  /// Bytes of one rules file; larger ones are not read.
  package var rulesBytes = Parser.maximumBytes
  /// Bytes of one term file.
  package var termsBytes = TermsParser.maximumBytes
  /// Bytes of a background: some hundred thousand stems.
  package var backgroundBytes = 8 << 20
  /// Bytes of all files together.
  package var totalBytes = 64 << 20
  package var files = 1000
  /// Terms of one list, its exceptions included.
  package var terms = TermsParser.maximumTerms
  /// Folders below folders.
  package var folderDepth = 16

  package init() {}
}
