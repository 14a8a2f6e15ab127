import Moderation
import SQLiteStore
import Screening
import StoreSamples

/// Prints how long pages take, the shortest and the longest of several times.
func measurePages(_ store: SQLiteStore) throws {
  func measure(_ name: String, _ change: (inout QueueQuery) -> Void = { _ in }) throws {
    var query = QueueQuery()
    change(&query)
    var times: [Duration] = []
    var found = 0
    for _ in 0..<20 {
      let start = ContinuousClock.now
      found = try store.ask(Load.site) { site in try site.queue(query).count }
      times.append(ContinuousClock.now - start)
    }
    times.sort()
    print("\(name): \(found) cases, \(times[0]) to \(times[times.count - 1])")
  }
  let (open, last) = try store.ask(Load.site) { site in
    (try site.openCases(), try site.queue(QueueQuery()).last)
  }
  print("\(open) open cases")
  guard let last else { return }
  try measure("first page")
  try measure("next page") { $0.after = (last.priority, last.openedAt, last.id) }
  try measure("deep page") {
    $0.after = (.high, Town.start.advanced(by: 500_000_000), CaseID(1))
  }
  try measure("by rule") { $0.rule = last.rules.first }
  try measure("by guideline and rule") {
    ($0.guideline, $0.rule) = (last.guidelines.first, last.rules.first)
  }
  try measure("by queue that is empty") { $0.queue = "nothing" }
  try measure("by author") { $0.author = last.author }
  try measure("by priority") { $0.leastPriority = .high }
  try measure("by age") { $0.openedBefore = Town.start.advanced(by: 100_000_000) }
  try measure("free ones") { $0.free = (for: PersonID(1), at: Town.start) }
}
