import Foundation
import TestSupport
import Testing

@testable import JSON

/// Our reader and Foundation's either read the same value or both refuse.
@Suite struct JSONConformanceTests {
  @Test(arguments: UInt64(0)..<300)
  func `generated JSON and its mutations read as Foundation reads them`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      var bytes: [UInt8] = []
      generate(into: &bytes, depth: 0, &random)
      compare(bytes)
      for _ in 0..<4 { compare(mutated(bytes, &random)) }
    }
  }

  @Test(arguments: [
    "", " ", "null", "true", "tru", "nulll", "-", "-0", "01", "1.", ".5", "1e", "1e+", "1E-2", "+1",
    "1e5", "12345678901234567890", "0.1e-3", "[", "]", "[]", "[,]", "[1,]", "[1 2]", "{}", "{,}",
    "{\"a\":1,}", "{\"a\"}", "{\"a\":}", "{a:1}", "{'a':1}", "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"",
    "\"\\u00e9\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\ud83dx\"", "\"\\ude00\"", "\"\\ud83d\\ud83d\"",
    "\"\\ud83d\\u0041\"", "\"a\tb\"", "\"a\u{7F}b\"", "\"\\/\\b\\f\\n\\r\\t\"", "1 2", "[] []",
    "\"\\u0000\"", "[1]\n", "\u{FEFF}[1]", "NaN", "Infinity", "-Infinity", "[\"\u{2028}\"]",
    "//x\n1",
    "[1]/*x*/", "\u{A0}1", "\"\u{1F600}\"", "\"e\u{301}\"",
  ])
  func `hostile JSON reads as Foundation reads it`(text: String) {
    // Foundation forgives a byte order mark before a value; here it is taken off an input's beginning.
    guard !text.hasPrefix("\u{FEFF}") else {
      #expect(ours(Array(text.utf8)) == nil)
      return
    }
    compare(Array(text.utf8))
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
    [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22], [0x5B, 0xFE, 0x5D], [0x00],
  ])
  func `bytes that are not UTF-8 are refused`(bytes: [Int]) {
    #expect(ours(bytes.map(UInt8.init)) == nil)
  }

  @Test(arguments: [500, 513, 100_000]) func `nesting has an end`(depth: Int) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let bytes = Array(text.utf8)
    #expect((ours(bytes) != nil) == (depth <= 512))
    var scanner = JSONScanner()
    let isSkipped = (try? scanner.skip(bytes.span)) != nil
    #expect(isSkipped == (depth <= 512))
  }

  @Test(arguments: UInt64(0)..<100)
  func `what is skipped is what would be read`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      var bytes: [UInt8] = []
      generate(into: &bytes, depth: 0, &random)
      let mutated = mutated(bytes, &random)
      for candidate in [bytes, mutated] where String(validating: candidate, as: UTF8.self) != nil {
        var reading = JSONScanner()
        var skipping = JSONScanner()
        let isRead = (try? reading.value(candidate.span, depth: 0)) != nil
        let isSkipped = (try? skipping.skip(candidate.span)) != nil
        #expect(isRead == isSkipped)
        if isRead { #expect(reading.position == skipping.position) }
      }
    }
  }

  private func ours(_ bytes: [UInt8]) -> JSONValue? { try? JSONValue(parsing: bytes.span) }

  private func error(_ bytes: [UInt8]) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONValue(parsing: bytes.span)
      return nil
    } catch {
      return error
    }
  }

  private func compare(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    // Foundation forgives `[1,]`, which the standard does not, and refuses `0e5`, which it allows.
    if error(bytes)?.message == JSONScanner.lastComma { return }
    if String(decoding: bytes, as: UTF8.self).contains(/(^|[^0-9.])0[eE]/) { return }
    let foundation = try? JSONDecoder().decode(FoundationValue.self, from: Data(bytes)).value
    let ours = ours(bytes).flatMap(FoundationValue.comparable)
    let shown = Comment(rawValue: String(decoding: bytes, as: UTF8.self))
    #expect(ours == foundation, shown, sourceLocation: sourceLocation)
  }

  private func generate(into bytes: inout [UInt8], depth: Int, _ random: inout SplitMix64) {
    func space(_ random: inout SplitMix64) {
      if random.next() % 8 == 0 {
        bytes.append(pick([0x20, 0x09, 0x0A, 0x0D], &random))
      }
    }
    space(&random)
    switch random.next() % (depth > 4 ? 5 : 7) {
    case 0: bytes.append(contentsOf: pick(["true", "false", "null"], &random).utf8)
    case 1: bytes.append(contentsOf: "\(Int64(bitPattern: random.next()) >> 20)".utf8)
    case 2:
      let numbers = ["0.5", "-0.25e2", "1E3", "100.0", "-0", "3.25E-2", "1e-7"]
      bytes.append(contentsOf: pick(numbers, &random).utf8)
    case 3, 4: string(into: &bytes, &random)
    case 5:
      bytes.append(UInt8(ascii: "["))
      for index in 0..<random.next() % 4 {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        generate(into: &bytes, depth: depth + 1, &random)
      }
      bytes.append(UInt8(ascii: "]"))
    default:
      bytes.append(UInt8(ascii: "{"))
      for index in 0..<random.next() % 4 {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        // Names differ: what a name that stands twice means is left to the reader.
        bytes.append(contentsOf: "\"n\(index)\":".utf8)
        generate(into: &bytes, depth: depth + 1, &random)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    space(&random)
  }

  private func pick<Value>(_ values: [Value], _ random: inout SplitMix64) -> Value {
    values[Int(random.next() % UInt64(values.count))]
  }

  private func string(into bytes: inout [UInt8], _ random: inout SplitMix64) {
    let parts = [
      "a", "word ", "é", "😀", "\\n", "\\\"", "\\u00e9", "\\ud83d\\ude00", "\\\\", "\u{200B}", "न",
      "/",
      "\\/", "e\u{301}", "\\u0000",
    ]
    bytes.append(UInt8(ascii: "\""))
    for _ in 0..<random.next() % 8 {
      bytes.append(contentsOf: pick(parts, &random).utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    let index = Int(random.next() % UInt64(bytes.count))
    let alphabet = Array("{}[]\",:\\u0e-.9tfn \u{1}d8".utf8)
    switch random.next() % 3 {
    case 0: bytes.remove(at: index)
    case 1: bytes[index] = pick(alphabet, &random)
    default: bytes.insert(pick(alphabet, &random), at: index)
    }
    return bytes
  }
}

/// Any JSON, as Foundation reads it, in a form in which both readers' values can be compared.
private struct FoundationValue: Decodable {
  let value: String

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Key.self) {
      let members = try object.allKeys.map {
        "\($0.stringValue.debugDescription):\(try object.decode(FoundationValue.self, forKey: $0).value)"
      }
      value = "{\(members.sorted().joined(separator: ","))}"
    } else if var array = try? decoder.unkeyedContainer() {
      var elements: [String] = []
      while !array.isAtEnd { elements.append(try array.decode(FoundationValue.self).value) }
      value = "[\(elements.joined(separator: ","))]"
    } else {
      let single = try decoder.singleValueContainer()
      if single.decodeNil() {
        value = "null"
      } else if let bool = try? single.decode(Bool.self) {
        value = "\(bool)"
      } else if let number = try? single.decode(Double.self) {
        value = "\(number)"
      } else {
        value = Self.scalars(try single.decode(String.self))
      }
    }
  }

  /// Nil where a number is beyond what a double holds, which Foundation refuses at once and we where it
  /// is used.
  static func comparable(_ value: JSONValue) -> String? {
    switch value {
    case .null: return "null"
    case .bool(let bool): return "\(bool)"
    case .number(let digits): return Double(digits).flatMap { $0.isFinite ? "\($0)" : nil }
    case .string(let text): return scalars(text)
    case .array(let elements):
      let parts = elements.compactMap(comparable)
      return parts.count == elements.count ? "[\(parts.joined(separator: ","))]" : nil
    case .object(let members):
      let members = unique(members)
      let parts = members.compactMap { member in
        comparable(member.value).map { "\(member.name.debugDescription):\($0)" }
      }
      return parts.count == members.count ? "{\(parts.sorted().joined(separator: ","))}" : nil
    }
  }

  /// Of members with one name the first, as Foundation has it.
  private static func unique(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    var seen: Set<String> = []
    return members.filter { seen.insert($0.name).inserted }
  }

  /// Scalar by scalar, since Swift's strings are equal where Unicode finds them so.
  private static func scalars(_ text: String) -> String {
    "'\(text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))'"
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
