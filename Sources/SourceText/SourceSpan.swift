/// A file among those of one compilation.
package struct FileID: Hashable, Comparable, Sendable {
  package let index: UInt32

  package init(_ index: UInt32) {
    self.index = index
  }

  package static func < (left: FileID, right: FileID) -> Bool {
    left.index < right.index
  }
}

/// A range of one file, in UTF-8 bytes.
///
/// Lines and columns are computed only where it is shown.
package struct SourceSpan: Hashable, Sendable {
  package var file: FileID
  /// The first byte.
  package var start: UInt32
  /// One past the last byte.
  package var end: UInt32

  package init(file: FileID, start: UInt32, end: UInt32) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The smallest span that holds both, which lie in one file.
  package func joined(with other: SourceSpan) -> SourceSpan {
    SourceSpan(file: file, start: min(start, other.start), end: max(end, other.end))
  }
}

/// A value and where it was written.
package struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  package var span: SourceSpan

  package init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}
