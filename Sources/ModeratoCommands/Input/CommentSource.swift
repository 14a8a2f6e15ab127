import POSIX
import Records
import Screening

/// Where raw records come from: the input as it is, or sorted.
enum CommentSource {
  case input(RecordReader)
  case sorted(SortedRecords)

  init(_ reader: RecordReader) {
    self = .input(reader)
  }

  mutating func next() throws -> RawBatch? {
    switch self {
    case .input(var reader):
      defer { self = .input(reader) }
      return try reader.next()
    case .sorted(var records):
      defer { self = .sorted(records) }
      return try records.next()
    }
  }

  /// Reads all there is and puts it in order of time.
  ///
  /// - Parameter malformed: Takes what is no comment.
  mutating func sort(malformed: (Malformation) throws -> Void) throws {
    guard case .input(var reader) = self else { return }
    var sorter = try RecordSorter()
    try reader.visit(
      malformed: malformed,
      use: { record, raw, batch in try sorter.add(raw, of: batch, at: record.comment.at) }
    )
    self = .sorted(try sorter.sorted())
  }
}
