/// The system's word list, where there is one: words that no list should hit unnoticed.
enum InnocentWords {
  private static let paths = ["/usr/share/dict/words", "/usr/dict/words"]
  /// No list of words is longer; whatever else stands there is not read.
  private static let longest = 16 << 20

  /// Its words in lower case, names left out; empty where there is none.
  static func read() -> [String] {
    for path in paths {
      guard let bytes = try? WholeFile.read(path), bytes.count <= longest else { continue }
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .filter { $0.first?.isLowercase == true }
        .map(String.init)
    }
    return []
  }
}
