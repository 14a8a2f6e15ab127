import Foundation
import Moderation
import SQLiteStore
import Screening
import StoreSamples
import Testing

@Suite struct ErasureTests {
  private let town: Town

  init() throws { town = try Town() }

  /// Everything that an author can leave behind, marked with their name; the author's number.
  private func fill(_ store: SQLiteStore) throws -> [String: AuthorID] {
    let town = town
    let anna = PersonID(101)
    var authors: [String: AuthorID] = [:]
    for number in 0..<240 {
      let author = ["alpha", "beta", "gamma"][number % 3]
      let mark = "mark-\(author)"
      let insult = number % 4 == 0 ? "You idiot. " : ""
      let text =
        insult + String(repeating: "\(mark) \(number) ", count: [1, 9, 90, 900][number % 4])
      var incoming = town.incoming(text, by: mark, id: "\(mark)-\(number)")
      // What the site says of an author changes, so that cards are written again.
      incoming.comment.author?.name = "\(mark) version \(number)"
      let desk = town.desk(at: Int64(number) * 3_600_000)
      let edited = town.incoming("\(text) and \(mark) again", by: mark, id: "unused")
      authors[author] =
        try store.carryOut("a") { [incoming] site throws(ModerationError) in
          let taken = try desk.submit(incoming, in: &site)
          guard let comment = taken.comment else { return nil }
          if let open = taken.openedCase {
            var decision = PersonalDecision(.reject, by: anna)
            (decision.message, decision.note) = ("\(mark) told", "\(mark) noted")
            let id = try desk.decide(open, decision, in: &site).decision.id
            _ = try desk.appeal(id, words: "\(mark) objects", by: Town.site, in: &site)
          } else if number % 5 == 0, comment.status == .published {
            _ = try desk.edit(comment.id, edited, in: &site)
          }
          return comment.author
        } ?? authors[author]
    }
    return authors
  }

  /// How often an author's mark stands in the files of a database.
  private func marks(of author: String, in place: TemporaryStore) throws -> Int {
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: place.folder.path) {
      let file = try Data(contentsOf: place.folder.appendingPathComponent(name))
      var rest = file[...]
      while let range = rest.range(of: Data("mark-\(author)".utf8)) {
        count += 1
        rest = rest[range.upperBound...]
      }
    }
    return count
  }

  @Test func `No byte of an erased author's is left in the files`() throws {
    let place = try TemporaryStore()
    let store = try SQLiteStore(place.path)
    let author = try #require(try fill(store)["beta"])
    let desk = town.desk(at: 1_000 * 3_600_000)
    _ = try store.carryOut("a") { site throws(ModerationError) in
      try desk.erase(author, by: Town.site, in: &site)
    }
    store.stop()
    #expect(try marks(of: "alpha", in: place) > 1_000)
    #expect(try marks(of: "beta", in: place) == 0)
  }

  @Test func `No byte of a dropped text is left in the files`() throws {
    let place = try TemporaryStore()
    let store = try SQLiteStore(place.path)
    _ = try fill(store)
    let end = town.desk(at: 1_000 * 3_600_000)
    let texts = try store.carryOut("a") { site throws(ModerationError) in
      var settings = SiteSettings()
      settings.textsKeptFor = 1
      try end.change(settings, by: Town.site, in: &site)
      var dropped: [String] = []
      for number in 0..<240 where number % 4 == 0 {
        let name = "mark-\(["alpha", "beta", "gamma"][number % 3])-\(number)"
        guard let id = try site.number(of: .comment, named: name),
          try site.comment(CommentID(id))?.status == .rejected
        else { continue }
        dropped.append("idiot. mark-\(["alpha", "beta", "gamma"][number % 3]) \(number) ")
      }
      _ = try end.dropTexts(in: &site)
      return dropped
    }
    store.stop()
    #expect(texts.count > 10)
    let file = try Data(contentsOf: URL(fileURLWithPath: place.path))
    #expect(file.range(of: Data("mark-alpha 3 ".utf8)) != nil)
    for text in texts { #expect(file.range(of: Data(text.utf8)) == nil) }
  }
}
