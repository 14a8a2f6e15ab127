import Foundation
public import Testing

/// Compares a text with a golden file beside the test, or writes it under `UPDATE_GOLDENS=1`.
///
/// A missing golden fails; the actual text is attached to the failure.
public func expectGolden(
  _ actual: String,
  _ name: String,
  in folder: String = "Goldens",
  testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let url = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent(folder).appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(actual.utf8).write(to: url)
    } catch {
      Issue.record("cannot write golden \(name): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: url) else {
    Issue.record(
      "missing golden \(folder)/\(name); actual:\n\(actual)",
      sourceLocation: sourceLocation
    )
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  guard expected != actual else { return }
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(expectedLines, actualLines).prefix { $0 == $1 }.count
  func text(_ lines: [Substring]) -> String { line < lines.count ? String(lines[line]) : "(end)" }
  Attachment.record(actual, named: name.replacing("/", with: "-"), sourceLocation: sourceLocation)
  Issue.record(
    "differs from golden \(folder)/\(name) in line \(line + 1)\n  expected: \(text(expectedLines))\n  actual:   \(text(actualLines))",
    sourceLocation: sourceLocation
  )
}
