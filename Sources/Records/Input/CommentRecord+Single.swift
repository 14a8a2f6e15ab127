extension CommentRecord {
  /// The comment that a JSON object says, as a line of JSON Lines would.
  package init(json: Span<UInt8>) throws(Malformation) {
    try self.init(json, as: .jsonl)
  }

  /// A comment that is only a text.
  package init(text: Span<UInt8>) throws(Malformation) {
    try self.init(text, as: .lines)
  }

  private init(_ bytes: Span<UInt8>, as format: RecordFormat) throws(Malformation) {
    let decoder = RecordDecoder(format: format, names: FieldNames())
    self = try decoder.decode(RawRecord(start: 0, end: bytes.count, line: 1), in: bytes)
  }
}
