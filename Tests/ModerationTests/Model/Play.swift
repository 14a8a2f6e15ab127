import MemoryStore
import Moderation
import Screening
import TestSupport
import Testing

/// One site in both.
struct Play {
  var random: SplitMix64
  var forum: Forum
  var model = ReferenceSite()
  /// The model's number of who has a name now, and the domain's of each number.
  var named: [String: Int] = [:]
  var ids: [AuthorID?] = []
  var hasDiffered = false
  var done: Set<String> = []
  var refused: Set<String> = []
  let start: Timestamp

  init(seed: UInt64, forum: Forum) {
    random = SplitMix64(seed: seed)
    self.forum = forum
    start = forum.now
  }

  /// Now and then a case that somebody works on: what happens to those is the hardest.
  mutating func claimed() -> Int? {
    guard Bool.random(using: &random) else { return nil }
    return model.cases.indices.filter { model.holder(of: $0) != nil }.randomElement(using: &random)
  }

  /// Mostly one of the latest, so that much happens to the same few.
  mutating func pick(_ count: Int) -> Int? {
    guard count > 0 else { return nil }
    let first = Int.random(in: 0..<5, using: &random) == 0 ? 0 : max(0, count - 4)
    return Int.random(in: first..<count, using: &random)
  }

  mutating func author(_ name: String) -> Int {
    if let known = named[name] { return known }
    model.authors.append(.init())
    ids.append(nil)
    named[name] = model.authors.count - 1
    return model.authors.count - 1
  }

  /// Learns which number the domain has given to whoever has a name.
  mutating func learn(_ name: String) throws {
    guard let known = named[name], ids[known] == nil else { return }
    ids[known] = try forum.memory.number(of: .author, named: name).map { AuthorID($0) }
  }

  /// Does one thing in both, and says what.
  mutating func step() throws -> String {
    model.now += [1, 1, 2, 3, 5, 60, 700].randomElement(using: &random) ?? 1
    forum.now = start.advanced(by: Int64(model.now) * 60_000)
    let person = Int.random(in: 1...4, using: &random)
    let word = ReferenceSite.Word.allCases.randomElement(using: &random) ?? .fine
    switch Int.random(in: 0..<20, using: &random) {
    case 0: return try submit(word)
    case 1...5: return try edit(word)
    case 6: return try onComment("delete") { try $0.delete($1) }
    case 7: return try flag()
    case 8...9: return try onCase("claim", person) { try $0.claim($1, by: person) }
    case 10: return try onCase("release", person) { try $0.release($1, by: person) }
    case 11...13: return try decide(person)
    case 14: return try onComment("take down", person) { try $0.takeDown($1, by: person) }
    case 15: return try onComment("restore", person) { try $0.restore($1, by: person) }
    case 16: return try onDecision("reverse", person) { try $0.reverse($1, by: person) }
    case 17: return try onDecision("appeal", person) { site, decision in try site.appeal(decision) }
    case 18: return try decideAppeal(person)
    default: return try aboutAuthor()
    }
  }
}
