import Foundation
import Moderation
import SQLiteStore
import StoreSamples
import TestSupport
import Testing

@Suite struct KillTests {
  /// It lies beside the tests' bundle.
  private static var program: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("StoreLoad")
  }

  /// `KILLS=400` for a long run.
  private static var kills: Int {
    ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 40
  }

  /// Submits comments from one on, kills the process after so many answers and a moment, and returns what was
  /// answered.
  private func answers(_ path: String, from first: Int, kill after: Int, moment: UInt32) throws
    -> [Int]
  {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = ["submit", path, "\(first)", "100000"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var said = Data()
    var lines = 0
    while lines < after {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      lines += more.count { $0 == UInt8(ascii: "\n") }
      said += more
    }
    usleep(moment)
    kill(process.processIdentifier, SIGKILL)
    said += try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    return String(decoding: said, as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
  }

  @Test(.timeLimit(.minutes(10)))
  func `Whenever the process is killed, what was answered is there, once, and the chain holds`()
    throws
  {
    let place = try TemporaryStore()
    var random = SplitMix64(seed: UInt64(Self.kills))
    var kept = KeptCommands(site: "example")
    var answered: Set<Int> = []
    var first = 0
    var furthest = 0
    for _ in 0..<Self.kills {
      let answers = try answers(
        place.path,
        from: first,
        kill: Int.random(in: 1..<40, using: &random),
        moment: UInt32.random(in: 0..<20_000, using: &random)
      )
      #expect(!answers.isEmpty)
      answered.formUnion(answers)
      furthest = max(furthest, answers.max() ?? 0)
      let store = try SQLiteStore(place.path)
      // More than were answered can have been kept.
      try kept.check(store, answered: answers, among: first..<furthest + 200)
      // The last is left to the next process, which opens what a killed one left.
      if Bool.random(using: &random) { store.stop() }
      // Where the answers have a gap the client tries again.
      first = (first..<furthest + 1).first { !answered.contains($0) } ?? furthest + 1
    }
    #expect(answered.count > Self.kills)
    let store = try SQLiteStore(place.path)
    try kept.check(store, answered: Array(answered), among: 0..<furthest + 200)
    store.stop()
  }
}
