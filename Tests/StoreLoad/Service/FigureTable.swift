import Foundation
import Glibc

/// The figures of a service, each beside its goal.
struct FigureTable {
  private var rows: [[String]] = [["figure", "measured", "goal"]]

  mutating func add(_ figure: String, _ measured: String, goal: String = "") {
    rows.append([figure, measured, goal])
  }

  func print() {
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let cells = zip(row, widths).map {
        $0.padding(toLength: $1, withPad: " ", startingAt: 0)
      }
      Swift.print(cells.joined(separator: "  "))
    }
  }
}

/// Measures a service, and prints what came out.
///
/// - Parameters:
///   - moderato: The program.
///   - database: Where it keeps its record; what is there counts for the queue and the start.
func measureService(_ moderato: String, rules: String, database: String, seconds: Int) throws {
  var table = FigureTable()
  let folder = URL(filePath: database).deletingLastPathComponent().path
  table.add("waits for the disk a second", "\(try fsyncsASecond(in: folder))")
  let service = try ServiceUnderLoad(moderato, rules: rules, database: database)
  defer { service.stop() }
  let milliseconds = Int(service.startTime / .milliseconds(1))
  table.add("start", "\(milliseconds) ms", goal: "under 1000 ms")
  let queue = try service.askForQueue()
  table.add("queue page, half within", queue.half, goal: "under 10 ms")
  table.add("queue page, 99 of 100 within", queue.most)

  let (commands, commits) = (
    try service.metric("moderato_commands_total"), try service.metric("moderato_commits_total")
  )
  let submissions = try service.send("submit", seconds: seconds)
  let kept = try service.metric("moderato_commands_total") - commands
  let waits = try service.metric("moderato_commits_total") - commits
  table.add("submissions a second", "\(Int(submissions.requestsASecond))", goal: "8000")
  table.add("submissions, half within", submissions.half)
  table.add("submissions, 99 of 100 within", submissions.most, goal: "under 40 ms")
  table.add("submissions a commit", "\(kept / max(1, waits))")
  table.add("commits a second", "\(waits / seconds)")

  let screenings = try service.send("screen", seconds: seconds)
  table.add("screenings a second", "\(Int(screenings.requestsASecond))", goal: "20000")
  table.add("screenings, 99 of 100 within", screenings.most)
  table.add("memory at the most", "\(try service.memory()) MB", goal: "under 250 MB")
  if let failures = submissions.failures ?? screenings.failures ?? queue.failures {
    table.add("answers that were errors", failures, goal: "0")
  }
  table.print()
}

/// How often a second the disk can say that a page is kept.
private func fsyncsASecond(in folder: String) throws -> Int {
  let path = folder + "/fsync-\(getpid())"
  let file = open(path, O_RDWR | O_CREAT, 0o600)
  guard file >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
  defer {
    close(file)
    unlink(path)
  }
  let page = [UInt8](repeating: 1, count: 4096)
  let start = ContinuousClock.now
  var count = 0
  while ContinuousClock.now - start < .seconds(2) {
    _ = page.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, off_t(count % 256 * 4096)) }
    guard fdatasync(file) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    count += 1
  }
  return count / 2
}
