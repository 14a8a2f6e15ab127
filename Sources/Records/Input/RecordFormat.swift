/// How comments are written down.
package enum RecordFormat: String, Hashable, Sendable, CaseIterable {
  /// JSON Lines: one object a line.
  case jsonl
  /// RFC 4180, with a header row.
  case csv
  /// Plain text: each line is a comment.
  case lines

  /// What a file's name says, if anything.
  package init?(path: String) {
    switch path.split(separator: ".").last.map({ $0.lowercased() }) {
    case "jsonl", "ndjson", "json": self = .jsonl
    case "csv": self = .csv
    case "txt": self = .lines
    default: return nil
    }
  }

  /// What an input's first bytes look like: an object, a header row that names the text, or else lines.
  init(sniffing bytes: [UInt8], textName: String) {
    let first = bytes.first { $0 > 0x20 }
    guard first != UInt8(ascii: "{") else {
      self = .jsonl
      return
    }
    let header = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let names = header.split(separator: UInt8(ascii: ","))
      .map { $0.filter { $0 != UInt8(ascii: "\"") } }
    self = names.contains { $0.elementsEqual(textName.utf8) } ? .csv : .lines
  }
}
