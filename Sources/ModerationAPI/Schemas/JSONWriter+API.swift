import JSON
import Moderation
import Screening

/// Members as the API has them: ids are strings, times are RFC 3339, and what isn't there is left out.
extension JSONWriter {
  mutating func text(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    self.name(name)
    string(text)
  }

  mutating func texts(_ name: StaticString, _ texts: [String]?) {
    guard let texts else { return }
    self.name(name)
    strings(texts)
  }

  mutating func id<Subject>(_ name: StaticString, _ id: Identifier<Subject>?) {
    text(name, id.map { "\($0)" })
  }

  mutating func ids<Subject>(_ name: StaticString, _ ids: [Identifier<Subject>]) {
    texts(name, ids.map { "\($0)" })
  }

  mutating func number(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    self.name(name)
    self.number(number)
  }

  mutating func flag(_ name: StaticString, _ flag: Bool) {
    self.name(name)
    bool(flag)
  }

  /// The end of time stands for none.
  mutating func time(_ name: StaticString, _ instant: Timestamp?) {
    guard let instant, instant.milliseconds != .max else { return }
    text(name, RFC3339.text(instant))
  }

  mutating func object<Failure: Error>(
    _ name: StaticString,
    _ members: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    self.name(name)
    beginObject()
    try members(&self)
    endObject()
  }

  /// With what the next page is asked for; nil on the last page.
  mutating func cursor<Subject>(_ last: Identifier<Subject>?) {
    id("next_cursor", last)
  }

  /// A list of objects.
  mutating func list<Element, Failure: Error>(
    _ name: StaticString,
    of elements: some Sequence<Element>,
    _ members: (Element, inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    self.name(name)
    beginArray()
    for element in elements {
      beginObject()
      try members(element, &self)
      endObject()
    }
    endArray()
  }
}
