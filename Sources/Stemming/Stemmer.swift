internal import CStemmer

/// A Snowball stemmer of one language (Porter, snowballstem.org).
///
/// It keeps a buffer for its last answer, so each thread has its own.
@safe package struct Stemmer: ~Copyable {
  private let handle: OpaquePointer

  /// Nil for a language that Snowball has no stemmer for.
  ///
  /// - Parameter language: ISO 639-1, lower case.
  package init?(language: String) {
    // Longer names are the names of algorithms, and one of those (`porter`) is no language.
    guard language.utf8.count == 2 else { return nil }
    guard let handle = unsafe sb_stemmer_new(language, nil) else { return nil }
    unsafe self.handle = handle
  }

  deinit {
    unsafe sb_stemmer_delete(handle)
  }

  /// Hands the stem of a word to a closure.
  ///
  /// A word that can't be stemmed, for want of memory or because it is longer than 1,000 bytes, is its
  /// own stem: no language inflects such a word, and Snowball takes longer than linear time.
  ///
  /// - Parameter word: Lower case, UTF-8.
  package borrowing func withStem<Result: ~Copyable>(
    of word: Span<UInt8>,
    _ body: (Span<UInt8>) -> Result
  ) -> Result {
    guard word.count <= 1_000 else { return body(word) }
    let stem = unsafe word.withUnsafeBufferPointer { bytes in
      unsafe sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count))
    }
    guard let stem = unsafe stem else { return body(word) }
    let count = unsafe Int(sb_stemmer_length(handle))
    return unsafe body(Span(_unsafeStart: stem, count: count))
  }

  /// Whether a word has a given stem.
  ///
  /// - Parameter word: Lower case, UTF-8.
  package borrowing func hasStem(_ stem: [UInt8], _ word: [UInt8]) -> Bool {
    withStem(of: word.span) { found in
      guard found.count == stem.count else { return false }
      for index in found.indices where found[index] != stem[index] { return false }
      return true
    }
  }

  /// The stem of a word.
  ///
  /// - Parameter bytes: Lower case, UTF-8.
  package borrowing func stem(_ bytes: [UInt8]) -> [UInt8] {
    withStem(of: bytes.span) { stem in
      var copy: [UInt8] = []
      copy.reserveCapacity(stem.count)
      for index in stem.indices { copy.append(stem[index]) }
      return copy
    }
  }

  /// The stem of a word that is given as a string.
  package borrowing func stem(_ word: String) -> String {
    String(decoding: stem(Array(word.utf8)), as: UTF8.self)
  }
}
