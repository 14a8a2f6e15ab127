import Foundation
import POSIX
import TestSupport
import Testing

@testable import ModeratoCommands

/// A folder in which the program runs as a process, its service too.
struct ServedPlace {
  let place: Workplace

  init(rules: String = Samples.rules) throws {
    place = try Workplace(["Rules/pack.rules": rules])
  }

  /// A service that runs.
  struct Service {
    let process: Process
    let output: Pipe
    let errors: Pipe
    let port: UInt16

    /// Asks to stop, waits until it has, and gives what was said meanwhile.
    func stop() -> String {
      process.terminate()
      let rest = read(output, until: "stopped")
      process.waitUntilExit()
      return rest
    }
  }

  func path(_ name: String) -> String { place.path(name) }

  func process(_ arguments: [String]) -> (process: Process, output: Pipe, errors: Pipe) {
    let process = Process()
    process.executableURL = ProcessTests.program
    process.currentDirectoryURL = URL(fileURLWithPath: place.folder.path)
    process.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    return (process, output, errors)
  }

  /// Runs a command to its end.
  @discardableResult
  func run(_ arguments: String...) throws -> Outcome {
    let (process, output, errors) = process(arguments)
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      code: ExitCode(rawValue: process.terminationStatus),
      output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self)
    )
  }

  /// Starts a service on a port that is free, and gives what it said until it listened.
  func serve(until end: String = "listening on") throws -> (service: Service, said: String) {
    let (process, output, errors) = process(["serve", "--listen", "127.0.0.1:0"])
    try process.run()
    let said = read(output, until: end)
    let port = said.firstMatch(of: /listening on http:\/\/127\.0\.0\.1:([0-9]+)/)
      .flatMap { UInt16($0.1) }
    guard let port else {
      process.terminate()
      throw Failure(description: "the service said: \(said)")
    }
    return (Service(process: process, output: output, errors: errors, port: port), said)
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// A token that may do everything.
  func token() throws -> String {
    let made = try run("token", "create", "--role", "admin", "--name", "Me")
    #expect(made.code == .success)
    return made.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension ServedPlace.Service {
  @discardableResult
  func ask(_ method: String, _ target: String, _ body: String = "", token: String) throws
    -> AnswerReader.Answer
  {
    let client = try Client(port: port)
    try client.send(
      "\(method) \(target) HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer \(token)\r\n"
        + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    )
    var answers = AnswerReader(client)
    return try answers.next()
  }
}

/// Reads until a text comes, or the end.
func read(_ pipe: Pipe, until end: String) -> String {
  var text = ""
  while !text.contains(end) {
    let data = pipe.fileHandleForReading.availableData
    if data.isEmpty { break }
    text += String(decoding: data, as: UTF8.self)
  }
  return text
}
