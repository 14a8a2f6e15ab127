package import JSON
package import Screening

/// Reads the members of a ``RecordDocument``.
package struct DocumentReader {
  private let value: JSONValue

  package init(_ value: JSONValue) {
    self.value = value
  }

  package func has(_ name: String) -> Bool { value[name] != nil }

  package func text(_ name: String) throws(DocumentError) -> String {
    guard case .string(let text)? = value[name] else { throw missing(name, "a string") }
    return text
  }

  package func text(ifPresent name: String) throws(DocumentError) -> String? {
    value[name] == nil ? nil : try text(name)
  }

  package func number(_ name: String) throws(DocumentError) -> Int64 {
    guard case .number(let digits)? = value[name], let number = Int64(digits) else {
      throw missing(name, "a whole number")
    }
    return number
  }

  package func number(ifPresent name: String) throws(DocumentError) -> Int64? {
    value[name] == nil ? nil : try number(name)
  }

  /// A count that is left out where it is 0.
  package func count(_ name: String) throws(DocumentError) -> Int {
    Int(try number(ifPresent: name) ?? 0)
  }

  /// A statement that is left out where it isn't true.
  package func flag(_ name: String) throws(DocumentError) -> Bool {
    guard let value = value[name] else { return false }
    guard case .bool(let flag) = value else { throw missing(name, "true or false") }
    return flag
  }

  package func instant(_ name: String) throws(DocumentError) -> Timestamp {
    Timestamp(milliseconds: try number(name))
  }

  package func instant(ifPresent name: String) throws(DocumentError) -> Timestamp? {
    try number(ifPresent: name).map { Timestamp(milliseconds: $0) }
  }

  package func id<Subject>(_ name: String) throws(DocumentError) -> Identifier<Subject> {
    Identifier(try number(name))
  }

  package func id<Subject>(ifPresent name: String) throws(DocumentError) -> Identifier<Subject>? {
    try number(ifPresent: name).map { Identifier($0) }
  }

  package func ids<Subject>(_ name: String) throws(DocumentError) -> [Identifier<Subject>] {
    try numbers(name).map { Identifier($0) }
  }

  package func numbers(_ name: String) throws(DocumentError) -> [Int64] {
    var numbers: [Int64] = []
    for element in try elements(name) {
      guard case .number(let digits) = element, let number = Int64(digits) else {
        throw missing(name, "whole numbers")
      }
      numbers.append(number)
    }
    return numbers
  }

  package func texts(_ name: String) throws(DocumentError) -> [String] {
    try texts(ifPresent: name) ?? []
  }

  package func texts(ifPresent name: String) throws(DocumentError) -> [String]? {
    guard has(name) else { return nil }
    var texts: [String] = []
    for element in try elements(name) {
      guard case .string(let text) = element else { throw missing(name, "strings") }
      texts.append(text)
    }
    return texts
  }

  /// The members of an object whose values are whole numbers, in the order in which they stand.
  package func tally(_ name: String) throws(DocumentError) -> [(key: String, count: Int64)] {
    guard let value = value[name] else { return [] }
    guard case .object(let members) = value else { throw missing(name, "an object") }
    var tally: [(key: String, count: Int64)] = []
    for member in members {
      guard case .number(let digits) = member.value, let count = Int64(digits) else {
        throw missing("\(name).\(member.name)", "a whole number")
      }
      tally.append((member.name, count))
    }
    return tally
  }

  package func document<Document: RecordDocument>(
    _ name: String,
    as type: Document.Type = Document.self
  ) throws(DocumentError) -> Document {
    guard let value = value[name] else { throw missing(name, "an object") }
    return try Document(reading: DocumentReader(value))
  }

  package func document<Document: RecordDocument>(
    ifPresent name: String,
    as type: Document.Type = Document.self
  ) throws(DocumentError) -> Document? {
    has(name) ? try document(name) : nil
  }

  package func documents<Document: RecordDocument>(
    _ name: String,
    as type: Document.Type = Document.self
  ) throws(DocumentError) -> [Document] {
    var documents: [Document] = []
    for element in try elements(name) {
      documents.append(try Document(reading: DocumentReader(element)))
    }
    return documents
  }

  /// A word out of a few.
  package func word<Word: RawRepresentable>(
    _ name: String,
    as type: Word.Type = Word.self
  ) throws(DocumentError) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: try text(name)) else { throw missing(name, "a known word") }
    return word
  }

  package func word<Word: RawRepresentable>(
    ifPresent name: String,
    as type: Word.Type = Word.self
  ) throws(DocumentError) -> Word? where Word.RawValue == String {
    has(name) ? try word(name) : nil
  }

  private func elements(_ name: String) throws(DocumentError) -> [JSONValue] {
    guard let value = value[name] else { return [] }
    guard case .array(let elements) = value else { throw missing(name, "a list") }
    return elements
  }

  func missing(_ name: String, _ expected: String) -> DocumentError {
    let found = value[name].map { "found \($0.summary)" } ?? "found nothing"
    return DocumentError("`\(name)`: expected \(expected), \(found)")
  }
}
