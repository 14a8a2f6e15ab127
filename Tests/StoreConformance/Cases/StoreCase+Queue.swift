import Moderation
import Screening
import StoreSamples
import Testing

extension StoreCase {
  private func ids(_ query: QueueQuery, _ store: some ModerationStore) throws -> [Int64] {
    try store.ask("a") { site throws in try site.queue(query).map(\.id.number) }
  }

  func checkQueueOrder(_ store: some ModerationStore) throws {
    // Priorities in a circle, times that repeat, ids against the order of time.
    let cases = (0..<60 as Range<Int64>).map { index in
      let priority = Priority.allCases[Int(index % 4)]
      return (id: 60 - index, at: index / 8, priority: priority)
    }
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put(cases.map { Sample.openCase($0.id, at: $0.at, $0.priority) })
    }
    let expected = cases.sorted {
      (-$0.priority.rawValue, $0.at, $0.id) < (-$1.priority.rawValue, $1.at, $1.id)
    }
    for size in [1, 7, 60, 100] {
      var found: [Int64] = []
      var query = QueueQuery()
      query.limit = size
      while true {
        let page = try store.ask("a") { site throws in try site.queue(query) }
        #expect(page.count <= size)
        found += page.map(\.id.number)
        guard let last = page.last else { break }
        query.after = (last.priority, last.openedAt, last.id)
      }
      #expect(found == expected.map(\.id))
    }
    for least in Priority.allCases {
      var query = QueueQuery()
      query.limit = 100
      query.leastPriority = least
      #expect(try ids(query, store) == expected.filter { $0.priority >= least }.map(\.id))
    }
  }

  func checkQueueFilters(_ store: some ModerationStore) throws {
    let anna = PersonID(101)
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put([
        Sample.comment(1001) { $0.fingerprint = .max }, Sample.comment(1002) { $0.fingerprint = 7 },
      ])
      try site.put([
        Sample.openCase(1, at: 1) {
          $0.queues = ["q", "r"]
          $0.rules = ["g.a", "g.b"]
          $0.guidelines = ["g"]
          $0.author = AuthorID(9)
        },
        Sample.openCase(2, at: 2) {
          $0.queues = ["r"]
          $0.rules = ["g.b"]
          $0.guidelines = ["g", "h"]
          $0.claim = Case.Claim(by: anna, until: Sample.at(50), of: 1)
        },
        Sample.openCase(3, at: 3) { $0.author = AuthorID(9) },
        Sample.openCase(4, at: 4) {
          $0.queues = ["q", "r"]
          $0.closedAt = Sample.at(5)
        },
      ])
    }
    func expect(_ expected: [Int64], _ change: (inout QueueQuery) -> Void) throws {
      var query = QueueQuery()
      change(&query)
      #expect(try ids(query, store) == expected)
    }
    try expect([1, 2, 3]) { _ in }
    try expect([1]) { $0.queue = "q" }
    try expect([1, 2]) { $0.queue = "r" }
    try expect([]) { $0.queue = "g" }
    try expect([1, 2]) { $0.rule = "g.b" }
    try expect([2]) { $0.guideline = "h" }
    try expect([1, 3]) { $0.author = AuthorID(9) }
    try expect([1]) { $0.fingerprint = .max }
    try expect([2]) { $0.fingerprint = 7 }
    try expect([1]) {
      ($0.queue, $0.rule, $0.guideline, $0.author) = ("r", "g.b", "g", AuthorID(9))
    }
    try expect([]) { ($0.queue, $0.guideline) = ("q", "h") }
    try expect([1]) { $0.openedBefore = Sample.at(2) }
    try expect([2]) { ($0.queue, $0.after) = ("r", (.normal, Sample.at(1), CaseID(1))) }
    try expect([1, 3]) { $0.free = (for: PersonID(102), at: Sample.at(49)) }
    try expect([1, 2, 3]) { $0.free = (for: PersonID(102), at: Sample.at(50)) }
    try expect([1, 2, 3]) { $0.free = (for: anna, at: Sample.at(49)) }
    // A case that changes is found by what it is now.
    try store.carryOut("a") { site throws(ModerationError) in
      try site.put([Sample.comment(1001) { $0.fingerprint = 7 }])
      try site.put([
        Sample.openCase(1, at: 1, .high) { $0.queues = ["s"] },
        Sample.openCase(2, at: 2) { $0.closedAt = Sample.at(9) },
        Sample.openCase(4, at: 4) { $0.queues = ["q"] },
      ])
    }
    try expect([1, 3, 4]) { _ in }
    try expect([4]) { $0.queue = "q" }
    try expect([1]) { $0.queue = "s" }
    try expect([]) { $0.queue = "r" }
    try expect([3]) { $0.author = AuthorID(9) }
    try expect([1]) { $0.fingerprint = 7 }
    #expect(try store.ask("a") { site throws in try site.openCases() } == 3)
  }
}
