package import JSON

/// The body of a ``LedgerEntry`` as a value: what happened, and how things stand.
package struct EntryBody {
  /// Members that tell what happened beyond the things that changed.
  package var what: DocumentReader
  /// In the order in which they were written.
  package var items: [RecordItem]

  package init(parsing bytes: [UInt8]) throws(DocumentError) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes.span)
    } catch {
      throw DocumentError("not JSON: \(error.message) at byte \(error.offset)")
    }
    what = DocumentReader(value["what"] ?? .object([]))
    items = []
    guard case .array(let elements)? = value["now"] else {
      throw DocumentError("`now`: expected a list")
    }
    for element in elements {
      guard case .object(let members) = element, let member = members.first,
        let kind = RecordItem.Kind(rawValue: member.name)
      else { throw DocumentError("`now`: expected something on record") }
      items.append(try RecordItem(kind, reading: DocumentReader(member.value)))
    }
  }

  /// What changed about until when an author is suspended; nil where nothing did.
  package var suspensionChange: SuspensionChange? {
    get throws(DocumentError) { try what.document(ifPresent: "suspension_change") }
  }

  /// The bytes of a body.
  ///
  /// - Parameter what: Writes the members of what happened.
  package static func bytes(
    _ items: [WrittenItem],
    what: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter(capacity: items.reduce(256) { $0 + $1.document.count + 16 })
    json.beginObject()
    json.name("what")
    json.beginObject()
    what(&json)
    json.endObject()
    json.name("now")
    json.beginArray()
    for item in items {
      json.beginObject()
      json.key(item.item.kind.rawValue)
      json.raw(item.document)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.bytes
  }
}
