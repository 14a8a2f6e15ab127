/// One record of an input, not yet looked into.
package struct RawRecord: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case tooLong, openQuote

    /// In lower case, without a full stop.
    package var message: String {
      switch self {
      case .tooLong: "longer than \(RecordSplitter.longestRecord) bytes"
      case .openQuote: "a quoted cell has no end"
      }
    }
  }

  /// The range in its batch's bytes.
  package var start: Int
  package var end: Int
  /// The line on which it begins, counted from 1.
  package var line: Int
  package var problem: Problem?
}

/// Some records that follow each other, and their bytes.
package struct RawBatch: Sendable {
  package var bytes: [UInt8] = []
  /// How many bytes of the input came before these.
  package var offset = 0
  package var records: [RawRecord] = []
}
