import POSIX
import Records

extension RecordReader {
  /// Hands on one comment after the other, with the record that it was made of.
  ///
  /// - Parameter malformed: Takes what is no comment.
  /// - Throws: ``Interrupted`` where somebody asks to stop, and whatever the closures throw.
  mutating func visit(
    malformed: (Malformation) throws -> Void,
    use: (CommentRecord, RawRecord, RawBatch) throws -> Void
  ) throws {
    while let batch = try next() {
      try Interruption.check()
      for raw in batch.records {
        let record: CommentRecord
        do throws(Malformation) {
          record = try decoder.decode(raw, in: batch.bytes.span)
        } catch {
          try malformed(error)
          continue
        }
        try use(record, raw, batch)
      }
    }
  }
}
