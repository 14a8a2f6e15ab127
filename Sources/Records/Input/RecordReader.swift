import JSON
package import POSIX

/// An input of comments: knows its format and hands out records.
package struct RecordReader {
  private var splitter: RecordSplitter
  /// What followed the header row of a CSV in the bytes that were read with it.
  private var first: RawBatch?
  /// Makes comments of the records.
  package let decoder: RecordDecoder

  /// Opens an input and looks at its beginning.
  ///
  /// - Parameters:
  ///   - format: Nil to go by the name and, where that says nothing, by the first line.
  ///   - names: What the input calls its fields.
  package init(
    _ input: Descriptor,
    format: RecordFormat?,
    names: FieldNames
  ) throws(InputError) {
    splitter = RecordSplitter(input)
    do {
      try splitter.fillFirstLine()
    } catch {
      throw .system(error)
    }
    if let reason = Self.unreadable(splitter.pending) { throw .unreadable(reason) }
    let format =
      format ?? RecordFormat(path: input.path)
      ?? RecordFormat(sniffing: splitter.pending, textName: names.text)
    guard format == .csv else {
      decoder = RecordDecoder(format: format, names: names)
      return
    }
    splitter.isCSV = true
    let header: [String]
    do {
      first = try splitter.next()
    } catch {
      throw .system(error)
    }
    do {
      var batch = first ?? RawBatch()
      header = try Self.takeHeader(&batch)
      first = batch
    } catch {
      throw .header(error)
    }
    decoder = RecordDecoder(format: .csv, names: names, header: header)
    guard decoder.columns.contains(where: { $0.field == .text }) else {
      throw .header(
        Malformation(
          line: 1,
          "no column is named `\(excerpt(names.text))`; --text-field names another"
        )
      )
    }
    for (index, name) in header.enumerated() where header[..<index].contains(name) {
      throw .header(Malformation(line: 1, "two columns are named `\(excerpt(name))`"))
    }
  }

  /// Why an input that begins like this holds no comments, if that is certain.
  private static func unreadable(_ beginning: [UInt8]) -> String? {
    switch beginning.prefix(2) {
    case [0xFF, 0xFE], [0xFE, 0xFF]: "is in UTF-16; comments are read in UTF-8"
    case [0x1F, 0x8B]: "is compressed; `gunzip -c` puts it in plain"
    default: nil
    }
  }

  /// Takes the first record out of a batch and reads it as a header row.
  private static func takeHeader(_ batch: inout RawBatch) throws(Malformation) -> [String] {
    guard let record = batch.records.first else { return [] }
    batch.records.removeFirst()
    if let problem = record.problem { throw Malformation(line: record.line, problem.message) }
    let row = batch.bytes.span.extracting(record.start..<record.end)
    do {
      try validateUTF8(row)
    } catch {
      throw Malformation(line: record.line, error)
    }
    return try CSV.cells(row, line: record.line)
  }

  /// The next records, or nil at the end.
  package mutating func next() throws(SystemError) -> RawBatch? {
    guard let batch = first else { return try splitter.next() }
    first = nil
    return batch
  }
}

/// Why an input can't be read at all.
package enum InputError: Error, Hashable, Sendable, CustomStringConvertible {
  case system(SystemError)
  /// No text, for this reason.
  case unreadable(String)
  /// A CSV whose header row says too little.
  case header(Malformation)

  package var description: String {
    switch self {
    case .system(let error): "\(error)"
    case .unreadable(let reason): reason
    case .header(let malformation): "\(malformation)"
    }
  }
}
