/// What a value of JSON may be: bodies are checked by it, and the description of the API is made from it.
package indirect enum Schema: Sendable {
  case string(Text = Text())
  /// One of a few strings.
  case word([String])
  /// A number without a fraction, however it is written: `17`, `17.0`.
  case integer(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  case boolean
  case array(Schema, ClosedRange<Int>)
  case object([Property])
  /// An object whose members can have any name.
  case map(Schema)
  /// One of the named schemas.
  case named(String)
  case either([Schema])
  case anything

  /// What a string may be.
  package struct Text: Sendable {
    /// In Unicode code points.
    package var length = 0...Schema.longestText
    /// As OpenAPI calls it; only `date-time` is checked.
    package var format: String?
    /// What is checked, and how a description says it.
    package var pattern: Pattern?

    package init() {}
  }

  /// A shape of strings.
  package enum Pattern: Sendable {
    /// A number of the record.
    case recordID
    /// Where a page of the queue ended.
    case queuePlace
    /// Anything without control characters.
    case controlFree
    /// What stands in a header: visible and without spaces.
    case visible

    /// As a regular expression of ECMA-262.
    var source: String {
      switch self {
      case .recordID: "^[1-9][0-9]{0,17}$"
      case .queuePlace: "^[0-3]-(0|[1-9][0-9]{0,15})-[1-9][0-9]{0,17}$"
      case .controlFree: "^[^\\u0000-\\u001F\\u007F-\\u009F]*$"
      case .visible: "^[!-~]*$"
      }
    }

    /// In words.
    var words: String {
      switch self {
      case .recordID: "an id of the record, such as \"17\""
      case .queuePlace: "`next_cursor` of the page before"
      case .controlFree: "a text of 1 to 256 characters, none of them a control character"
      case .visible: "visible ASCII without spaces"
      }
    }

    func matches(_ text: String) -> Bool {
      switch self {
      case .recordID:
        guard let first = text.utf8.first, first != UInt8(ascii: "0"), text.utf8.count <= 18 else {
          return false
        }
        return text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      case .queuePlace: return (try? QueueCursor(text))?.text == text
      case .controlFree:
        return text.unicodeScalars.allSatisfy { scalar in
          scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        }
      case .visible: return text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
      }
    }
  }

  /// A member of an object.
  package struct Property: Sendable {
    package var name: String
    package var schema: Schema
    package var isRequired: Bool
    package var summary: String

    package init(_ name: String, _ schema: Schema, required: Bool = false, _ summary: String = "") {
      self.name = name
      self.schema = schema
      isRequired = required
      self.summary = summary
    }
  }

  /// In code points; a text of comments may be as long as a body.
  package static let longestText = 1 << 20
}

extension Schema {
  /// An id of the record: a number that is written as a string.
  package static let recordID = Schema.string(
    .with {
      $0.pattern = .recordID
      $0.length = 1...18
    }
  )
  /// An id of the site's.
  package static let siteID = Schema.string { text in
    text.pattern = .controlFree
    text.length = 1...256
  }
  /// A short text for people.
  package static let line = Schema.string(.with { $0.length = 1...1000 })
  /// What somebody wrote.
  package static let words = Schema.string(.with { $0.length = 1...10_000 })
  /// What is said as it is on record.
  package static let text = Schema.string()
  package static let instant = Schema.string(.with { $0.format = "date-time" })
  package static let count = Schema.integer(0...Int(Int32.max))

  package static func list(_ element: Schema) -> Schema { .array(element, 0...1_000_000) }

  /// A string that is described by what a closure changes.
  package static func string(_ change: (inout Text) -> Void) -> Schema {
    .string(.with(change))
  }
}

extension Schema.Text {
  static func with(_ change: (inout Schema.Text) -> Void) -> Schema.Text {
    var text = Schema.Text()
    change(&text)
    return text
  }
}
