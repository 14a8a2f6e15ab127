package import JSON

/// Something on record, as the ledger and the store keep it: a JSON object with its members in one order.
///
/// What is absent or has its usual value is left out, so that one value has one encoding.
package protocol RecordDocument: Hashable, Sendable {
  /// Writes the members of an object that is open.
  func writeMembers(to json: inout JSONWriter)
  init(reading document: DocumentReader) throws(DocumentError)
}

extension RecordDocument {
  /// The canonical bytes.
  package var encoded: [UInt8] {
    var json = JSONWriter()
    write(to: &json)
    return json.bytes
  }

  package func write(to json: inout JSONWriter) {
    json.beginObject()
    writeMembers(to: &json)
    json.endObject()
  }

  package init(encoded bytes: [UInt8]) throws(DocumentError) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes.span)
    } catch {
      throw DocumentError("not JSON: \(error.message) at byte \(error.offset)")
    }
    try self.init(reading: DocumentReader(value))
  }
}

/// Why bytes are not the document that was expected: the store was damaged or changed.
package struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  package var message: String

  package init(_ message: String) {
    self.message = message
  }

  package var description: String { "a record can't be read: \(message)" }
}
