import Foundation

/// A `moderato serve` of its own, and what others see of it.
struct ServiceUnderLoad {
  /// From its start to the moment when it listens.
  let startTime: Duration
  /// Where it listens: `http://127.0.0.1:41234`.
  private let address: String
  private let program: Program
  /// For whoever sends comments, and for whoever decides about them.
  private let siteToken: String
  private let editorToken: String

  /// - Parameter moderato: The program's path.
  init(_ moderato: String, rules: String, database: String) throws {
    func token(_ role: String) throws -> String {
      try Program.output(
        of: moderato,
        ["token", "create", "--role", role, "--site", Load.site, "--database", database]
      ).trimmingCharacters(in: .whitespacesAndNewlines)
    }
    siteToken = try token("site")
    editorToken = try token("admin")
    let start = ContinuousClock.now
    program = try Program(
      moderato,
      [
        "serve", "--rules", rules, "--database", database, "--listen", "127.0.0.1:0",
        "--site-requests", "100000000",
      ]
    )
    address = try program.wait(for: "listening on ")
    startTime = ContinuousClock.now - start
  }

  /// Sends comments over 64 connections.
  ///
  /// - Parameter purpose: `submit` or `screen`.
  func send(_ purpose: String, seconds: Int) throws -> WrkReport {
    let scripts = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Scripts")
    let script = scripts.appending(path: "comments.lua").path
    return try WrkReport(
      [
        "-t2", "-c64", "-d\(seconds)s", "--latency", "-s", script, address, "--", siteToken,
        purpose,
      ]
    )
  }

  /// Asks for the queue's first page for a second, which is fewer times than a person may in a minute.
  func askForQueue() throws -> WrkReport {
    try WrkReport(
      [
        "-t1", "-c1", "-d1s", "--latency", "-H", "Authorization: Bearer \(editorToken)",
        address + "/v1/queue",
      ]
    )
  }

  /// One of the service's metrics.
  func metric(_ name: String) throws -> Int {
    let text = try Program.output(
      of: "curl",
      ["-sf", "-H", "Authorization: Bearer \(editorToken)", address + "/metrics"]
    )
    let line = text.split(separator: "\n").first { $0.hasPrefix(name + " ") }
    return line.flatMap { Int($0.dropFirst(name.utf8.count + 1)) } ?? 0
  }

  /// The most memory that it has had, in megabytes.
  func memory() throws -> Int {
    let path = "/proc/\(program.process.processIdentifier)/status"
    let status = try String(contentsOfFile: path, encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0) / 1000
  }

  func stop() {
    program.process.terminate()
    program.process.waitUntilExit()
  }
}
