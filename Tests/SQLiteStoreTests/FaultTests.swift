import Dispatch
import FaultyDisk
import Foundation
import Moderation
import SQLite
import SQLiteStore
import StoreSamples
import Synchronization
import Testing

@Suite struct FaultTests {
  private let place: TemporaryStore
  private let fixture = DiskFixture()
  private let town: Town

  init() throws {
    place = try TemporaryStore()
    town = try Town()
  }

  /// Opens a store whose cache is so small that a batch writes before it is committed.
  private func open() throws -> SQLiteStore {
    var configuration = fixture.configuration
    configuration.cacheSize = 40
    return try SQLiteStore(place.path, configuration)
  }

  /// Submits comments, so that they wait together; what came of each.
  private func submit(_ numbers: Range<Int>, to store: SQLiteStore) -> [StoreFailure.Code?] {
    let town = town
    let answers = Mutex<[Int: StoreFailure.Code?]>([:])
    let group = DispatchGroup()
    for number in numbers {
      let incoming = town.incoming(text(number), by: "a\(number % 7)", id: "c\(number)")
      let desk = town.desk(at: Int64(number) * 60_000)
      group.enter()
      store.transact("a") { site throws(ModerationError) in
        _ = try desk.submit(incoming, in: &site)
      } completion: { result in
        var code: StoreFailure.Code?
        if case .failure(.store(let failure)) = result { code = failure.code }
        answers.withLock { $0[number] = .some(code) }
        group.leave()
      }
    }
    group.wait()
    return answers.withLock { answers in numbers.map { answers[$0] ?? .other } }
  }

  private func text(_ number: Int) -> String {
    String(repeating: "This is comment \(number). ", count: 40)
  }

  /// Expects just the comments that were answered, each once, and a chain that holds.
  private func expect(_ kept: [Int], of all: Range<Int>, in store: SQLiteStore) throws {
    try store.ask("a") { site in
      for number in all {
        let isThere = try site.number(of: .comment, named: "c\(number)") != nil
        #expect(isThere == kept.contains(number), "comment \(number)")
      }
      let entries = try site.entries(after: 0, limit: .max)
      #expect(entries.count == kept.count)
      var chain = LedgerVerification(site: "a")
      for entry in entries { #expect(chain.take(entry) == nil) }
    }
  }

  @Test(arguments: 0..<30)
  func `A full disk is told, nothing that was answered is lost, and the store goes on with space`(
    round: Int
  ) throws {
    let store = try open()
    #expect(submit(0..<5, to: store).allSatisfy { $0 == nil })
    fixture.disk.fail(.full, after: round * 3)
    let answers = submit(5..<45, to: store)
    if round < 10 { #expect(answers.contains(.full)) }
    #expect(answers.allSatisfy { $0 == nil || $0 == .full })
    var kept = Array(0..<5) + (5..<45).filter { answers[$0 - 5] == nil }
    try expect(kept, of: 0..<45, in: store)
    fixture.disk.mend()
    #expect(submit(45..<50, to: store).allSatisfy { $0 == nil })
    kept += 45..<50
    try expect(kept, of: 0..<50, in: store)
    store.stop()
    let reopened = try open()
    try expect(kept, of: 0..<50, in: reopened)
    reopened.stop()
  }

  @Test(arguments: [FaultyDiskFault.writing, .syncing], 0..<12)
  func `A disk that fails is told, and the store goes on once it works`(
    fault: FaultyDiskFault,
    round: Int
  ) throws {
    let store = try open()
    #expect(submit(0..<5, to: store).allSatisfy { $0 == nil })
    fixture.disk.fail(fault, after: round)
    let answers = submit(5..<25, to: store)
    #expect(answers.allSatisfy { $0 == nil || $0 == .other })
    if round == 0 { #expect(answers.contains(.other)) }
    fixture.disk.mend()
    #expect(submit(25..<30, to: store).allSatisfy { $0 == nil })
    let kept = Array(0..<5) + (5..<25).filter { answers[$0 - 5] == nil } + Array(25..<30)
    try expect(kept, of: 0..<30, in: store)
    store.stop()
    let reopened = try open()
    try expect(kept, of: 0..<30, in: reopened)
    reopened.stop()
  }

  @Test func `What the store says of a full disk says what to do`() throws {
    let store = try open()
    fixture.disk.fail(.full, after: 0)
    do throws(ModerationError) {
      try store.carryOut("a") { site throws(ModerationError) in _ = try site.nextNumber() }
      Issue.record("it was carried out")
    } catch {
      let advice = "free some space; nothing of the transaction was stored"
      #expect("\(error)".contains(advice))
    }
    fixture.disk.mend()
    store.stop()
  }

  @Test
  func `Commands beyond the line are told that the store is busy, and the others carried out`()
    throws
  {
    let store = try open()
    let held = DispatchSemaphore(value: 0)
    let answers = Mutex<[String]>([])
    let group = DispatchGroup()
    let count = 10_000
    for index in 0..<count {
      group.enter()
      store.transact("a") { site throws(ModerationError) in
        // The first keeps the writer from taking the next ones.
        if index == 0 { held.wait() }
      } completion: { result in
        var answer = "done"
        if case .failure(.store(let failure)) = result { answer = failure.code.rawValue }
        answers.withLock { $0.append(answer) }
        group.leave()
      }
    }
    held.signal()
    group.wait()
    let all = answers.withLock { $0 }
    #expect(all.count == count)
    #expect(all.contains("busy"))
    #expect(all.count { $0 == "done" } > 8_000)
    store.stop()
  }

  @Test func `A store that stops carries out what waits, and refuses what comes later`() throws {
    let store = try open()
    let done = Atomic<Int>(0)
    for _ in 0..<200 {
      store.transact("a") { site throws(ModerationError) in
        _ = try site.nextNumber()
      } completion: { result in
        if case .success = result { done.add(1, ordering: .relaxed) }
      }
    }
    store.stop()
    #expect(done.load(ordering: .relaxed) == 200)
    let stopped = StoreFailure.Code.stopped
    for isRead in [true, false] {
      do throws(ModerationError) {
        if isRead {
          _ = try store.read("a") { site throws(ModerationError) in try site.openCases() }
        } else {
          try store.carryOut("a") { site throws(ModerationError) in _ = try site.nextNumber() }
        }
        Issue.record("it was carried out")
      } catch {
        guard case .store(let failure) = error else { throw error }
        #expect(failure.code == stopped)
      }
    }
    #expect(store.counts.commands == 200)
    #expect(store.counts.commits < 200)
  }

  @Test func `A backup is a store of its own, made while commands go on`() throws {
    let store = try open()
    let (before, all) = (0..<600, 0..<605)
    #expect(submit(before, to: store).allSatisfy { $0 == nil })
    let target = place.folder.appendingPathComponent("backup.sqlite").path
    var hasReported = false
    try store.backup(to: target) { _ in
      if !hasReported { #expect(submit(600..<605, to: store).allSatisfy { $0 == nil }) }
      hasReported = true
      return true
    }
    let copy = try SQLiteStore(target)
    #expect(hasReported)
    try expect(Array(before), of: all, in: copy)
    try expect(Array(all), of: all, in: store)
    store.stop()
    copy.stop()
  }
}
