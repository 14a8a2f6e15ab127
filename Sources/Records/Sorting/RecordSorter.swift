package import POSIX
package import Screening

/// Puts records in order of time with bounded memory: sorted runs go to a folder of our own and are
/// merged from there (external merge sort; Knuth, “The Art of Computer Programming” 3, 5.4).
///
/// Records of one time stay in the order of their lines. One without a time keeps to the record before
/// it.
package struct RecordSorter {
  /// So many runs are merged into one as soon as they are there.
  private static let fanIn = 64

  private let runSize: Int
  private let folder: TemporaryFolder
  private var bytes: [UInt8] = []
  private var entries: [(key: SortedRun.Key, start: Int, end: Int)] = []
  private var runs: [String] = []
  private var madeRuns = 0
  private var last = Int64.min

  /// - Parameter runSize: How many bytes are kept in memory before they are written down.
  package init(runSize: Int = 24 << 20) throws(SystemError) {
    self.runSize = runSize
    folder = try TemporaryFolder()
  }

  /// Takes one record.
  package mutating func add(
    _ record: RawRecord,
    of batch: RawBatch,
    at time: Timestamp?
  ) throws(SystemError) {
    last = time?.milliseconds ?? last
    let start = bytes.count
    bytes.append(contentsOf: batch.bytes[record.start..<record.end])
    let key = SortedRun.Key(time: last, line: Int64(record.line))
    entries.append((key, start, bytes.count))
    if bytes.count >= runSize { try writeRun() }
  }

  /// All records, in order.
  package consuming func sorted() throws(SystemError) -> SortedRecords {
    var open: [SortedRun] = []
    for path in runs { open.append(try SortedRun(path: path)) }
    open.append(try SortedRun(bytes: run()))
    return SortedRecords(runs: open, folder: folder)
  }

  /// What is in memory, in order, as a run.
  private func run() -> [UInt8] {
    var run: [UInt8] = []
    run.reserveCapacity(bytes.count + entries.count * SortedRun.headSize)
    for entry in entries.sorted(by: { $0.key < $1.key }) {
      SortedRun.append(entry.key, bytes[entry.start..<entry.end], to: &run)
    }
    return run
  }

  private mutating func writeRun() throws(SystemError) {
    let run = run()
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    let (path, file) = try newRun()
    try file.write(run.span)
    runs.append(path)
    if runs.count == Self.fanIn { try mergeRuns() }
  }

  private mutating func mergeRuns() throws(SystemError) {
    var open: [SortedRun] = []
    for path in runs { open.append(try SortedRun(path: path)) }
    let (path, file) = try newRun()
    var merged: [UInt8] = []
    while let first = SortedRecords.first(of: open) {
      try open[first].move(into: &merged)
      if merged.count > 1 << 18 {
        try file.write(merged.span)
        merged.removeAll(keepingCapacity: true)
      }
    }
    try file.write(merged.span)
    // The runs that were merged only take room from here on.
    for old in runs { folder.remove(old) }
    runs = [path]
  }

  private mutating func newRun() throws(SystemError) -> (String, Descriptor) {
    madeRuns += 1
    let path = "\(folder.path)/\(madeRuns)"
    return (path, try Descriptor(path, for: .writing))
  }
}

/// Records in order of time.
package struct SortedRecords {
  private var runs: [SortedRun]
  /// Goes away when this does.
  private let folder: TemporaryFolder

  init(runs: [SortedRun], folder: TemporaryFolder) {
    self.runs = runs
    self.folder = folder
  }

  /// The next records, or nil at the end.
  package mutating func next() throws(SystemError) -> RawBatch? {
    var batch = RawBatch()
    while batch.bytes.count < 1 << 16, let first = Self.first(of: runs) {
      try runs[first].take(into: &batch)
    }
    return batch.records.isEmpty ? nil : batch
  }

  /// The run whose next record comes first.
  static func first(of runs: [SortedRun]) -> Int? {
    var first: (index: Int, key: SortedRun.Key)?
    for (index, run) in runs.enumerated() {
      if let key = run.key, first.map({ key < $0.key }) ?? true { first = (index, key) }
    }
    return first?.index
  }
}
