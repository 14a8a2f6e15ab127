import Foundation
import POSIX
import Screening
import TestSupport
import Testing

@testable import Records

@Suite struct SortingTests {
  @Test(arguments: [64, 1000, 1 << 20], UInt64(0)..<8)
  func `records come in order of time, however many runs it takes`(
    runSize: Int,
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    var sorter = try RecordSorter(runSize: runSize)
    var expected: [(time: Int64, line: Int)] = []
    var time = Int64.min
    for line in 1...1000 {
      let text = String(repeating: "x", count: Int(random.next() % 20)) + "\(line)"
      let instant = random.next() % 4 == 0 ? nil : Int64(random.next() % 50)
      time = instant ?? time
      expected.append((time, line))
      let bytes = Array(text.utf8)
      try sorter.add(
        RawRecord(start: 0, end: bytes.count, line: line),
        of: RawBatch(bytes: bytes),
        at: instant.map(Timestamp.init(milliseconds:))
      )
    }
    var sorted = try sorter.sorted()
    var lines: [Int] = []
    while let batch = try sorted.next() {
      for record in batch.records {
        lines.append(record.line)
        let text = String(decoding: batch.bytes[record.start..<record.end], as: UTF8.self)
        #expect(text.drop { $0 == "x" } == "\(record.line)")
      }
    }
    #expect(lines == expected.sorted { ($0.time, $0.line) < ($1.time, $1.line) }.map(\.line))
  }

  @Test func `a temporary folder goes away with what it was made for`() throws {
    let path: String
    do {
      let folder = try TemporaryFolder()
      path = folder.path
      try Data().write(to: URL(fileURLWithPath: path + "/1"))
      #expect(FileManager.default.fileExists(atPath: path))
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
