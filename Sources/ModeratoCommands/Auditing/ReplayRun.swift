import JSON
import Moderation
import POSIX
import SQLiteStore
import Screening
import Workshop

/// Makes one site's decisions again, with memory for a few entries at a time.
struct ReplayRun {
  let site: String
  /// The only comment that is looked at, by the site's id.
  let comment: String?
  let period: PeriodOptions

  private(set) var counts: [Replay.Outcome: Int] = [:]
  /// Comments that were refused or asked about, of which nothing was kept.
  private(set) var unkept = 0
  /// What came out otherwise, in words, as far as there is room.
  private var differences: [String] = []
  private var replay = Replay()

  /// Entries that are read at once.
  private static let page = 200
  /// Differences that are told one by one.
  private static let mostTold = 100

  init(site: String, comment: String?, period: PeriodOptions) {
    self.site = site
    self.comment = comment
    self.period = period
  }

  mutating func go(
    through archive: SQLiteArchive,
    _ report: (Replay.Finding) throws -> Void
  ) throws {
    var last: Int64 = 0
    while true {
      try Interruption.check()
      let (entries, findings) = try archive.read(site) { reader in
        let entries = try self.entries(after: last, in: reader)
        let wanted = entries.filter { period.contains($0.at) }
        return (entries, try wanted.compactMap { try self.look(at: $0, in: reader) })
      }
      for finding in findings { try report(finding) }
      guard let end = entries.last, entries.count == Self.page else { return }
      last = end.sequence
    }
  }

  private func entries(
    after sequence: Int64,
    in reader: some ModerationReading
  ) throws -> [LedgerEntry] {
    guard let comment else { return try reader.entries(after: sequence, limit: Self.page) }
    guard let number = try reader.number(of: .comment, named: comment) else {
      throw CommandFailure("the site `\(site)` has no comment with this id, or it was erased")
    }
    return try reader.entries(
      about: .comment(CommentID(number)),
      after: sequence,
      limit: Self.page
    )
  }

  private mutating func look(
    at entry: LedgerEntry,
    in reader: some ModerationReading
  ) throws -> Replay.Finding? {
    if entry.kind == .refused || entry.kind == .asked { unkept += 1 }
    guard let finding = try replay.take(entry, in: reader) else { return nil }
    counts[finding.outcome, default: 0] += 1
    if !finding.reason.isEmpty, differences.count < Self.mostTold {
      differences.append(
        "  entry \(finding.sequence), comment \(finding.comment), revision \(finding.revision): "
          + "\(finding.outcome.words): \(finding.reason)\n"
      )
    }
    return finding
  }

  /// What came of it, for people.
  var text: String {
    let all = counts.values.reduce(0, +)
    var text = "site \(site): \(all) \(all == 1 ? "decision" : "decisions") of rules made again\n"
    var table = TextTable([.left, .right])
    for outcome in Replay.Outcome.allCases {
      table.add([outcome.words, "\(counts[outcome] ?? 0)"])
    }
    text += table.text + differences.joined()
    let told = differences.count
    let others = (counts[.differs] ?? 0) + (counts[.engineDiffers] ?? 0) - told
    if others > 0 { text += "  and \(others) more; `--format jsonl` lists all\n" }
    if unkept > 0 {
      text += "  not kept, so not made again: \(unkept) refused or asked about\n"
    }
    return text
  }
}

extension Replay.Outcome {
  /// In words, as the design calls it.
  var words: String {
    switch self {
    case .same: "same"
    case .sameTextErased: "verdict same, text erased"
    case .engineDiffers: "engine differs"
    case .differs: "differs"
    }
  }
}

extension Replay.Finding {
  /// One object and a line end.
  func line(site: String) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.member("site", site)
    json.member("sequence", sequence)
    json.member("comment", comment.number)
    json.member("revision", Int64(revision))
    json.member("outcome", outcome.rawValue)
    json.member("reason", reason.isEmpty ? nil : reason)
    json.member("engine", engine)
    json.member("recorded", recorded)
    if let again, again != recorded { json.member("again", again) }
    json.endObject()
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}
