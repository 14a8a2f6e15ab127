import Dispatch
import MemoryStore
import Moderation
import RuleCompiler
import RuleTesting
import Screening
import Synchronization
import Testing

@testable import Workshop

@Suite(.timeLimit(.minutes(1))) struct WorkshopTests {
  private static func pack(_ word: String, _ origin: PackCard.Origin = .service) -> CheckedPack {
    let text = """
      guideline g "Be kind." {
        rule r { when text has "\(word)" then hold catches "A \(word)." }
      }
      """
    return CheckedPack(PackCard(origin: origin, files: [.init(path: "a.rules", text: text)]))
  }

  private let store = MemoryStore()
  private let now = Timestamp(milliseconds: 1_767_268_800_000)

  private func workshop(_ pack: CheckedPack) -> Workshop<MemoryStore> {
    let now = now
    return Workshop(store, pack: pack) { now }
  }

  /// Waits for one answer.
  private func wait(
    _ ask: (@escaping @Sendable (Result<RuleSet, ModerationError>) -> Void) -> Void
  ) throws -> RuleSet {
    let answer = Mutex<Result<RuleSet, ModerationError>?>(nil)
    let done = DispatchSemaphore(value: 0)
    ask { result in
      answer.withLock { $0 = result }
      done.signal()
    }
    done.wait()
    return try #require(answer.withLock { $0 }).get()
  }

  private func entries(_ site: String) throws -> [LedgerEntry.Kind] {
    try store.read(site) { reader throws(ModerationError) in
      try reader.entries(after: 0, limit: 100).map(\.kind)
    }
  }

  @Test func `A site follows the service's rules until it publishes its own`() throws {
    let (first, second) = (Self.pack("spoon"), Self.pack("fork"))
    let workshop = workshop(first)
    #expect(workshop.rules(of: "a") == nil)
    let opened = try wait { workshop.open("a", completion: $0) }
    #expect(opened.digest == first.rules?.digest)
    // To open a site again is no event.
    _ = try wait { workshop.open("a", completion: $0) }
    #expect(try entries("a") == [.rulesPublished])
    _ = try wait { workshop.open("b", completion: $0) }
    let own = CheckedPack(sent: Self.pack("knife").card.files)
    _ = try wait { workshop.publish(own, at: "b", by: .person(PersonID(1)), completion: $0) }
    let replaced = DispatchSemaphore(value: 0)
    workshop.replaceServicePack(with: second) { _, _ in replaced.signal() }
    for _ in ["a", "b"] { replaced.wait() }
    #expect(workshop.rules(of: "a")?.digest == second.rules?.digest)
    #expect(workshop.rules(of: "b")?.digest == own.rules?.digest)

    // After a restart it is the same.
    let again = self.workshop(first)
    #expect(try wait { again.open("b", completion: $0) }.digest == own.rules?.digest)
    #expect(try wait { again.open("a", completion: $0) }.digest == first.rules?.digest)
  }

  @Test func `What another process has put in force is found on record`() throws {
    let (here, there) = (workshop(Self.pack("spoon")), workshop(Self.pack("spoon")))
    _ = try wait { here.open("a", completion: $0) }
    let own = CheckedPack(sent: Self.pack("knife").card.files)
    _ = try wait { there.publish(own, at: "a", by: .rules, completion: $0) }
    #expect(here.rules(of: "a")?.digest == Self.pack("spoon").rules?.digest)
    #expect(try wait { here.refresh("a", completion: $0) }.digest == own.rules?.digest)
    #expect(here.rules(of: "a")?.digest == own.rules?.digest)
  }

  @Test func `Every pack that was in force can be made again from what is kept`() throws {
    let workshop = workshop(Self.pack("spoon"))
    _ = try wait { workshop.open("a", completion: $0) }
    let own = CheckedPack(sent: Self.pack("knife").card.files)
    _ = try wait { workshop.publish(own, at: "a", by: .rules, completion: $0) }
    for pack in [Self.pack("spoon"), own] {
      let digest = try #require(pack.rules?.digest)
      let card = try #require(try workshop.pack(digest, of: "a"))
      #expect(CheckedPack(card).rules?.digest == digest)
      #expect(try PackCard(encoded: card.encoded) == card)
    }
    #expect(try workshop.pack("none", of: "a") == nil)
  }

  @Test func `The files of the shipped pack make the same rule set again`() throws {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let disk = CheckedPack(at: "/\(folder)/Rules")
    let rules = try #require(disk.rules)
    #expect(disk.card.files.contains { $0.path == "terms/insults.terms" })
    let again = try #require(CheckedPack(disk.card).rules)
    #expect(again.digest == rules.digest)
    #expect(again.rules.map(\.id) == rules.rules.map(\.id))
  }

  @Test func `A single file is kept with what it includes`() throws {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let disk = CheckedPack(at: "/\(folder)/Rules/ideas.rules")
    #expect(disk.card.entry == "ideas.rules")
    #expect(disk.card.files.allSatisfy { !$0.path.hasPrefix("/") && $0.path != "spam.rules" })
    #expect(CheckedPack(disk.card).rules?.digest == disk.rules?.digest)
  }

  @Test func `A pack whose tests fail has no rules to put in force`() {
    let failing = CheckedPack(sent: [
      .init(
        path: "a.rules",
        text: #"guideline g "G." { rule r { when text has "x" then hold catches "y" } }"#
      )
    ])
    #expect(failing.compilation.ruleSet != nil)
    #expect(failing.report?.failed == 1)
    #expect(failing.rules == nil)
    #expect(CheckedPack(sent: [.init(path: "a.rules", text: "nonsense")]).rules == nil)
  }
}
