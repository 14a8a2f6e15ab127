import Foundation

/// Another program that runs beside this one.
struct Program {
  let process = Process()
  private let output = Pipe()

  init(_ path: String, _ arguments: [String]) throws {
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [path] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// All that a program prints until it ends.
  ///
  /// - Throws: Where it says that it failed.
  static func output(of path: String, _ arguments: [String]) throws -> String {
    let program = try Program(path, arguments)
    let bytes = program.output.fileHandleForReading.readDataToEndOfFile()
    program.process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    guard program.process.terminationStatus == 0 else {
      throw ProgramFailed(path: path, arguments: arguments, output: text)
    }
    return text
  }

  /// Reads what it prints until a line holds a text, and returns what follows there.
  func wait(for text: String) throws -> String {
    var printed = ""
    while true {
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else {
        throw ProgramFailed(path: text, arguments: [], output: printed)
      }
      printed += String(decoding: bytes, as: UTF8.self)
      if let place = printed.range(of: text),
        let end = printed[place.upperBound...].firstIndex(of: "\n")
      {
        return String(printed[place.upperBound..<end])
      }
    }
  }
}

/// A program that did not do what it was for.
struct ProgramFailed: Error {
  var path: String
  var arguments: [String]
  var output: String
}
