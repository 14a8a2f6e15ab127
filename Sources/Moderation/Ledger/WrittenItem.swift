/// Something on record beside its canonical bytes, which an entry and a store's tables both hold.
package struct WrittenItem: Sendable {
  package let item: RecordItem
  package let document: [UInt8]

  package init(_ item: RecordItem) {
    self.item = item
    document = item.encoded
  }
}
