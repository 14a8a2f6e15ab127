import JSON
import Screening

/// Makes comments of raw records; each thread has one of its own.
package struct RecordDecoder: Sendable {
  let format: RecordFormat
  let names: FieldNames
  /// What the input calls each field, in UTF-8.
  private let keys: [(key: [UInt8], field: RecordField)]
  /// The first parts of the captured paths, in UTF-8.
  private let captures: [(key: [UInt8], path: [String])]
  /// The header row of a CSV.
  let columns: [CSVColumn]

  init(format: RecordFormat, names: FieldNames, header: [String] = []) {
    self.format = format
    self.names = names
    keys = RecordField.allCases.map { (Array(names.name(of: $0).utf8), $0) }
    captures = names.captured.map { path in
      let parts = path.split(separator: ".").map(String.init)
      return (Array((parts.first ?? path).utf8), Array(parts.dropFirst()))
    }
    columns = header.map { CSVColumn($0, names: names) }
  }

  /// The comment that a record's bytes say.
  package func decode(
    _ record: RawRecord,
    in bytes: Span<UInt8>
  ) throws(Malformation) -> CommentRecord {
    if let problem = record.problem { throw Malformation(line: record.line, problem.message) }
    let bytes = bytes.extracting(record.start..<record.end)
    do {
      try validateUTF8(bytes)
    } catch {
      throw Malformation(line: record.line, error)
    }
    switch format {
    case .jsonl: return try decodeJSON(bytes, line: record.line)
    case .csv: return try decodeCSV(bytes, line: record.line)
    case .lines:
      var builder = RecordBuilder(line: record.line)
      try builder.set(.text, .string(String(utf8: bytes)), name: names.text)
      builder.capture(names.captured.map { _ in nil })
      return try builder.finished(textName: names.text)
    }
  }

  private func decodeJSON(_ bytes: Span<UInt8>, line: Int) throws(Malformation) -> CommentRecord {
    var scanner = JSONScanner()
    var builder = RecordBuilder(line: line)
    var captured = [JSONValue?](repeating: nil, count: captures.count)
    do {
      try scanner.expect(UInt8(ascii: "{"), bytes)
      var isFirst = true
      while scanner.peek(bytes) != UInt8(ascii: "}") {
        if !isFirst { try scanner.comma(before: UInt8(ascii: "}"), bytes) }
        isFirst = false
        let key = try scanner.string(bytes)
        let field = keys.first { scanner.matches(key, $0.key, bytes) }?.field
        let wanted = captures.indices.filter { scanner.matches(key, captures[$0].key, bytes) }
        try scanner.expect(UInt8(ascii: ":"), bytes)
        guard field != nil || !wanted.isEmpty else {
          try scanner.skip(bytes)
          continue
        }
        let value = try scanner.value(bytes, depth: 1)
        if let field { try builder.set(field, value, name: names.name(of: field)) }
        for index in wanted where captured[index] == nil {
          captured[index] = captures[index].path.reduce(value) { $0?[$1] }
        }
      }
      scanner.position += 1
      try scanner.end(bytes)
    } catch let error as JSONError {
      throw Malformation(line: line, error)
    } catch let error as Malformation {
      throw error
    } catch {
      throw Malformation(line: line, "\(error)")
    }
    builder.capture(captured)
    return try builder.finished(textName: names.text)
  }
}

extension JSONScanner {
  /// Whether the string that was just read says a name.
  func matches(_ string: JSONString, _ name: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    switch string {
    case .unescaped: return unescaped == name
    case .plain(let range):
      guard range.count == name.count else { return false }
      for index in name.indices where bytes[range.lowerBound + index] != name[index] {
        return false
      }
      return true
    }
  }
}

extension FieldNames {
  /// What the input calls a field.
  func name(of field: RecordField) -> String {
    switch field {
    case .text: text
    case .id: id
    case .author: author
    case .at: at
    case .article: article
    case .parent: parent
    case .depth: "depth"
    case .flags: "flags"
    case .scores: "scores"
    case .site: "site"
    }
  }
}
