/// Why PCRE2 refuses a pattern.
package struct RegexError: Error, Hashable, Sendable {
  /// In PCRE2's words.
  package var message: String
  /// In UTF-8 bytes of the pattern's source.
  package var offset: Int
}
