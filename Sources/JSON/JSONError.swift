/// Why bytes aren't the JSON that was expected, and where.
package struct JSONError: Error, Hashable, Sendable {
  /// In lower case, without a full stop.
  package var message: String
  /// In bytes from the line's start.
  package var offset: Int

  package init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}
