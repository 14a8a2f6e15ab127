import JSON

/// Reading the rows of a CSV (RFC 4180).
enum CSV {
  /// The cells of one row.
  ///
  /// A quote that stands inside a cell that doesn't begin with one is taken as it is; the standard
  /// leaves it open and exports are full of them.
  ///
  /// - Throws: Where something other than a comma follows a closing quote.
  static func cells(_ row: Span<UInt8>, line: Int) throws(Malformation) -> [String] {
    var cells: [String] = []
    var position = 0
    while true {
      var cell: [UInt8] = []
      if position < row.count, row[position] == UInt8(ascii: "\"") {
        position += 1
        try quoted(row, from: &position, into: &cell, line: line)
      } else {
        while position < row.count, row[position] != UInt8(ascii: ",") {
          cell.append(row[position])
          position += 1
        }
      }
      cells.append(String(decoding: cell, as: UTF8.self))
      guard position < row.count else { return cells }
      position += 1
    }
  }

  /// Reads past a closing quote.
  private static func quoted(
    _ row: Span<UInt8>,
    from position: inout Int,
    into cell: inout [UInt8],
    line: Int
  ) throws(Malformation) {
    while position < row.count {
      let byte = row[position]
      position += 1
      if byte != UInt8(ascii: "\"") {
        cell.append(byte)
      } else if position == row.count || row[position] == UInt8(ascii: ",") {
        return
      } else if row[position] == byte {
        cell.append(byte)
        position += 1
      } else {
        throw Malformation(
          line: line,
          "expected a comma after a closing quote, at byte \(position + 1)"
        )
      }
    }
    throw Malformation(line: line, RawRecord.Problem.openQuote.message)
  }
}

/// What a column of a CSV holds.
struct CSVColumn: Sendable {
  /// As the header has it.
  let name: String
  /// The field, and the member of it that a dotted name such as `author.roles` gives.
  let field: RecordField?
  let member: String

  init(_ name: String, names: FieldNames) {
    self.name = name
    field = RecordField.allCases.first {
      let field = names.name(of: $0)
      guard $0 == .author || $0 == .article || $0 == .scores else { return name == field }
      return name == field || name.hasPrefix(field + ".")
    }
    member = field.map { String(name.dropFirst(names.name(of: $0).count + 1)) } ?? ""
  }

  /// A cell as the JSON that would say the same; nil where it is empty and so absent.
  func value(_ cell: String) -> JSONValue? {
    guard !cell.isEmpty else { return nil }
    switch (field, member) {
    case (.depth, _), (.flags, _), (.scores, _):
      return Double(cell) == nil ? .string(cell) : .number(cell)
    case (.author, "roles"), (.author, "labels"), (.article, "tags"):
      return .array(cell.split(separator: ";").map { .string(String($0)) })
    default: return .string(cell)
    }
  }
}

extension RecordDecoder {
  /// The comment that a row says.
  ///
  /// Empty cells are absent. Numbers, and lists separated by `;`, are read where the field wants them;
  /// `author.name`, `article.section` or `scores.perspective.toxicity` name members of objects.
  func decodeCSV(_ bytes: Span<UInt8>, line: Int) throws(Malformation) -> CommentRecord {
    let cells = try CSV.cells(bytes, line: line)
    guard cells.count == columns.count else {
      throw Malformation(line: line, "expected \(columns.count) cells, found \(cells.count)")
    }
    var builder = RecordBuilder(line: line)
    for field in RecordField.allCases {
      var members: [JSONValue.Member] = []
      var whole: JSONValue?
      for (column, cell) in zip(columns, cells) where column.field == field {
        // An empty text is a text.
        guard let value = column.value(cell) ?? (field == .text ? .string("") : nil) else {
          continue
        }
        if column.member.isEmpty {
          whole = value
        } else {
          members.append(JSONValue.Member(column.member, value))
        }
      }
      if !members.isEmpty {
        if let id = whole { members.insert(JSONValue.Member("id", id), at: 0) }
        whole = .object(members)
      }
      if let whole { try builder.set(field, whole, name: names.name(of: field)) }
    }
    builder.capture(
      names.captured.map { name in
        zip(columns, cells).first { $0.0.name == name && !$0.1.isEmpty }.map { .string($0.1) }
      }
    )
    return try builder.finished(textName: names.text)
  }
}
