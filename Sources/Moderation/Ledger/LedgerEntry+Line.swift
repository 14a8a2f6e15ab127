import Crypto
import JSON
import Screening

extension LedgerEntry {
  /// The canonical bytes with both hashes as last members: whoever takes those two away has what was hashed.
  package var line: [UInt8] { canonicalBytes.dropLast() + hashes }

  /// Reads an entry as ``line`` has it, byte by byte: what is written in any other way was changed.
  package init(line: [UInt8]) throws(DocumentError) {
    var scanner = JSONScanner()
    do {
      try validateUTF8(line.span)
      try self.init(line.span, &scanner)
    } catch let error as JSONError {
      throw DocumentError("\(error.message) at byte \(error.offset + 1)")
    } catch let error as DocumentError {
      throw error
    } catch {
      throw DocumentError("\(error)")
    }
    let end = line.count - Self.hashesSize
    guard end > scanner.position else { throw DocumentError("its hashes are missing") }
    body = Array(line[scanner.position..<end])
    let text = String(decoding: line[end...], as: UTF8.self)
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 9, let previous = [UInt8](hexadecimal: parts[3]),
      let hash = [UInt8](hexadecimal: parts[7])
    else { throw DocumentError("its hashes can't be read") }
    self.previous = previous
    self.hash = hash
    guard self.line == line else {
      throw DocumentError("it isn't written as the service writes entries")
    }
  }

  /// Reads up to the body.
  private init(_ line: Span<UInt8>, _ scanner: inout JSONScanner) throws {
    func begin(_ name: String) throws {
      let isFirst = name == "site"
      try scanner.expect(UInt8(ascii: isFirst ? "{" : ","), line)
      guard try scanner.text(line) == name else {
        throw DocumentError("expected the member `\(name)`")
      }
      try scanner.expect(UInt8(ascii: ":"), line)
    }
    func number() throws -> Int64 {
      let digits = String(utf8: line.extracting(try scanner.number(line)))
      guard let number = Int64(digits) else { throw DocumentError("expected a whole number") }
      return number
    }
    try begin("site")
    let site = try scanner.text(line)
    try begin("sequence")
    let sequence = try number()
    guard (1..<Int64.max).contains(sequence) else {
      throw DocumentError("\(sequence) is no entry's number")
    }
    try begin("at")
    let at = Timestamp(milliseconds: try number())
    guard at.isWritable else { throw DocumentError("its time is outside the years 0 to 9999") }
    try begin("kind")
    let word = try scanner.text(line)
    guard let kind = Kind(rawValue: word) else {
      throw DocumentError("it is of an unknown kind, \(JSONValue.string(word).summary)")
    }
    try begin("actor")
    let name = try scanner.text(line)
    guard let actor = Actor(text: name) else {
      throw DocumentError("it names no actor but \(JSONValue.string(name).summary)")
    }
    try begin("body")
    self.init(
      site: site,
      sequence: sequence,
      at: at,
      kind: kind,
      actor: actor,
      body: [],
      previous: [],
      hash: []
    )
  }

  /// How a line ends.
  private var hashes: [UInt8] {
    Array(",\"previous\":\"\(previous.hexadecimal)\",\"hash\":\"\(hash.hexadecimal)\"}".utf8)
  }

  /// How many bytes that takes.
  private static let hashesSize = ",\"previous\":\"\",\"hash\":\"\"}".utf8.count + 2 * 64
}

extension Timestamp {
  /// Whether it lies in the years 0 to 9999, which RFC 3339 can write.
  fileprivate var isWritable: Bool {
    (-62_167_219_200_000...253_402_300_799_999).contains(milliseconds)
  }
}
