/// The words of a text that say what it is about: stems with how often they occur.
package struct ContentWords: Hashable, Sendable {
  /// Stems in order of first occurrence.
  package var stems: [String]

  package init(of text: Span<UInt8>, language: String) {
    stems = []
  }
}
