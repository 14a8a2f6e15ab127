import Foundation
import Testing

@testable import ModeratoCommands

/// The program itself, from outside.
@Suite struct ProcessTests {
  /// It lies beside the tests' bundle.
  static var program: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("moderato")
  }

  let place: Workplace

  init() throws {
    let lines = (0..<20_000).map { #"{"id":"\#($0)","text":"You are an idiot \#($0)"}"# }
    place = try Workplace([
      "pack.rules": Samples.rules, "many.jsonl": lines.joined(separator: "\n") + "\n",
    ])
  }

  private func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    return process
  }

  private var screening: [String] {
    ["screen", "--rules", place.path("pack.rules"), "--format", "jsonl"]
  }

  @Test(.timeLimit(.minutes(1))) func `exit codes reach the shell`() throws {
    for (arguments, code) in [
      (["--version"], 0), (["check", place.path("none")], 1), (["chek"], 2),
    ] {
      let process = process(arguments)
      process.standardOutput = Pipe()
      process.standardError = Pipe()
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == code, "\(arguments)")
    }
  }

  @Test(.timeLimit(.minutes(1))) func `a reader that goes away ends the work quietly`() throws {
    let process = process(screening + [place.path("many.jsonl")])
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    _ = try output.fileHandleForReading.read(upToCount: 100)
    try output.fileHandleForReading.close()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 141)
    #expect(said.isEmpty)
  }

  @Test(.timeLimit(.minutes(1)), arguments: [(SIGINT, "Ctrl-C", 130), (SIGTERM, "SIGTERM", 143)])
  func `a signal leaves whole lines behind`(signal: Int32, name: String, code: Int32) throws {
    let process = process(screening + ["-"])
    let errors = Pipe()
    process.standardError = errors
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let lines = #"{"id":"1","text":"one"}"# + "\n" + #"{"id":"2","text":"tw"#
    try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    // The first verdict comes while the input is still open.
    let first = try output.fileHandleForReading.read(upToCount: 1) ?? Data()
    // As `timeout` and shells do it, which signal a process and then its group.
    kill(process.processIdentifier, signal)
    kill(process.processIdentifier, signal)
    let rest = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == code)
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    #expect(
      String(decoding: said, as: UTF8.self)
        == "moderato: stopped by \(name); what was written ends with a whole line\n"
    )
    let text = String(decoding: first + rest, as: UTF8.self)
    #expect(text.hasPrefix(#"{"id":"1""#))
    #expect(text.hasSuffix("}\n"))
    #expect(text.split(separator: "\n").count == 1)
  }

  @Test(.timeLimit(.minutes(1)), arguments: [SIGINT, SIGTERM])
  func `a signal in the middle of long work leaves whole lines behind`(signal: Int32) throws {
    let process = process(screening + [place.path("many.jsonl")])
    let output = Pipe()
    process.standardOutput = output
    process.standardError = Pipe()
    try process.run()
    let first = try output.fileHandleForReading.read(upToCount: 1) ?? Data()
    kill(process.processIdentifier, signal)
    let rest = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 128 + signal)
    let text = String(decoding: first + rest, as: UTF8.self)
    #expect(text.hasSuffix("}\n"))
    #expect(text.split(separator: "\n").count < 20_000)
  }

  @Test(.timeLimit(.minutes(1))) func `who signals twice has lost patience`() throws {
    // Nobody reads, so the first signal finds it in the middle of a write that never ends.
    let process = process(screening + [place.path("many.jsonl")])
    let output = Pipe()
    process.standardOutput = output
    process.standardError = Pipe()
    try process.run()
    _ = try output.fileHandleForReading.read(upToCount: 1)
    process.interrupt()
    Thread.sleep(forTimeInterval: 0.6)
    #expect(process.isRunning)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == SIGINT)
  }

  @Test(.timeLimit(.minutes(1))) func `nothing is coloured where nobody looks`() throws {
    let process = process(["explain", "--rules", place.path("pack.rules"), "You are an idiot"])
    let output = Pipe()
    process.standardOutput = output
    process.environment = ["TERM": "xterm-256color"]
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(said.contains(UInt8(ascii: "[")))
    #expect(!said.contains(0x1B))
  }
}
