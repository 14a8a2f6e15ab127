/// A request to be sent.
package struct HTTPPost: Hashable, Sendable {
  package var address: WebAddress
  /// Neither names nor values have line breaks in them.
  package var fields: [Field]
  package var body: [UInt8]

  package init(to address: WebAddress, fields: [Field], body: [UInt8]) {
    self.address = address
    self.fields = fields
    self.body = body
  }

  /// A field of the header.
  package struct Field: Hashable, Sendable {
    package var name: String
    package var value: String

    /// - Precondition: Both are visible ASCII, the value with spaces.
    package init(_ name: String, _ value: String) {
      precondition((name + value).utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(name)")
      self.name = name
      self.value = value
    }
  }
}
