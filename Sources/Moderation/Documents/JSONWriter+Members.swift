package import JSON
package import Screening

/// Members of a ``RecordDocument``; what has its usual value is left out.
extension JSONWriter {
  package mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    self.name(name)
    string(text)
  }

  package mutating func member(_ name: StaticString, _ number: Int64?) {
    guard let number else { return }
    self.name(name)
    self.number(Int(number))
  }

  package mutating func member(_ name: StaticString, count: Int) {
    guard count != 0 else { return }
    self.name(name)
    number(count)
  }

  package mutating func member(_ name: StaticString, flag: Bool) {
    guard flag else { return }
    self.name(name)
    bool(true)
  }

  package mutating func member(_ name: StaticString, _ instant: Timestamp?) {
    member(name, instant?.milliseconds)
  }

  package mutating func member<Subject>(_ name: StaticString, _ id: Identifier<Subject>?) {
    member(name, id?.number)
  }

  package mutating func member<Subject>(_ name: StaticString, _ ids: [Identifier<Subject>]) {
    member(name, ids.map(\.number))
  }

  package mutating func member(_ name: StaticString, _ numbers: [Int64]) {
    guard !numbers.isEmpty else { return }
    self.name(name)
    beginArray()
    for number in numbers { self.number(Int(number)) }
    endArray()
  }

  package mutating func member(_ name: StaticString, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    self.name(name)
    strings(texts)
  }

  /// A list that may be known to be empty.
  package mutating func member(_ name: StaticString, ifKnown texts: [String]?) {
    guard let texts else { return }
    self.name(name)
    strings(texts)
  }

  package mutating func member(_ name: StaticString, _ tally: [(key: String, count: Int64)]) {
    guard !tally.isEmpty else { return }
    self.name(name)
    beginObject()
    for (key, count) in tally {
      self.key(key)
      number(Int(count))
    }
    endObject()
  }

  package mutating func member(_ name: StaticString, _ document: (some RecordDocument)?) {
    guard let document else { return }
    self.name(name)
    document.write(to: &self)
  }

  package mutating func member(_ name: StaticString, _ documents: [some RecordDocument]) {
    guard !documents.isEmpty else { return }
    self.name(name)
    beginArray()
    for document in documents { document.write(to: &self) }
    endArray()
  }
}
