import Dispatch
import JSON
import Moderation
import Screening
import Synchronization
import Workshop

/// A page of the queue that is screened again after a change of rules, one case after the other, each in a transaction
/// of its own.
///
/// A preview says what would come of each and changes nothing.
final class QueueScreening<Store: ModerationStore & AccessStore>: Sendable {
  private let call: Call<Store>
  private let rules: RuleSet
  private let isPreview: Bool
  private let state = Mutex(State())

  private struct State {
    var cases: [Case] = []
    var isLast = false
    var results = CaseResults()
    var counts: [ScreenedAgain.Effect: Int] = [:]
    /// What earlier rule sets count, by digest; nil for one that can't be made again.
    var windows: [String: [WindowQuery]?] = [:]
  }

  init(_ call: Call<Store>) throws(Problem) {
    self.call = call
    rules = try call.rulesInForce()
    isPreview = call.query.flag("preview") == true
  }

  /// Rule sets that judged before may have to be made again, and no request waits for that.
  func start() throws(Problem) {
    var wanted = QueueQuery()
    wanted.queue = call.query.text("queue")
    wanted.limit = call.limit
    if let cursor = call.query.text("cursor") { wanted.after = try QueueCursor(cursor).place }
    call.service.workshop.work { [wanted] in
      do throws(Problem) {
        let cases = try self.call.asked { reader throws(ModerationError) in
          try reader.queue(wanted)
        }
        self.state.withLock { state in
          state.cases = cases
          state.isLast = cases.count < wanted.limit
        }
        try self.screen(0)
      } catch {
        self.call.fail(error)
      }
    }
  }

  private func screen(_ index: Int) throws(Problem) {
    let id = state.withLock { $0.cases.indices.contains(index) ? $0.cases[index].id : nil }
    guard let id else { return call.answer(reply) }
    guard let reading = try reading(of: id) else {
      note(id, .failure(.refused(CommandRefusal(.notFound, "the text is no longer kept"))))
      return try screen(index + 1)
    }
    if isPreview {
      let again = try call.asked { reader throws(ModerationError) in
        let desk = self.call.desk(self.rules)
        let again = try desk.previewScreening(reading, in: reader)
        return (again.effect, try self.view(again, in: reader))
      }
      count(again.0)
      note(id, .success(.reply(again.1)))
      return try screen(index + 1)
    }
    let effect = Mutex<ScreenedAgain.Effect?>(nil)
    try call.command(under: rules, part: "\(id)") { result in
      if let effect = effect.withLock({ $0 }) { self.count(effect) }
      self.note(id, result)
      self.call.service.workshop.work {
        do throws(Problem) {
          try self.screen(index + 1)
        } catch {
          self.call.fail(error)
        }
      }
    } _: { [call] desk, transaction throws(ModerationError) in
      let again = try desk.screenAgain(reading, by: call.person, in: &transaction)
      effect.withLock { $0 = again.effect }
      return try self.view(again, in: transaction)
    }
  }

  /// What a case's comment says by the rules in force; nil where its text is gone.
  private func reading(of id: CaseID) throws(Problem) -> CaseReading? {
    let found = try call.asked { reader throws(ModerationError) -> (Case, Judgement, Comment)? in
      guard let open = try reader.case(id), let record = try reader.comment(open.comment),
        let comment = try reader.comment(onRecord: record, revision: open.revision)
      else { return nil }
      return (open, record.judgement, comment)
    }
    guard let (open, judgement, comment) = found else { return nil }
    return CaseReading(
      of: id,
      evidence: call.service.evidence(of: comment, under: rules),
      revision: open.revision,
      windows: try windows(of: judgement.rules)
    )
  }

  private func windows(of digest: String) throws(Problem) -> [WindowQuery]? {
    if digest == rules.digest { return rules.windows }
    if let known = state.withLock({ $0.windows[digest] }) { return known }
    let card = try call.asked { reader throws(ModerationError) in
      try reader.vaultDocument(.pack(digest), as: PackCard.self)
    }
    let windows = card.flatMap { CheckedPack($0).rules?.windows }
    state.withLock { $0.windows[digest] = .some(windows) }
    return windows
  }

  private func count(_ effect: ScreenedAgain.Effect) {
    state.withLock { $0.counts[effect, default: 0] += 1 }
  }

  private func note(_ id: CaseID, _ result: Result<Outcome, ModerationError>) {
    let now = call.service.clock()
    state.withLock { $0.results.note(id, result, at: now) }
  }

  private func view(
    _ again: ScreenedAgain,
    in reader: some ModerationReading
  ) throws(ModerationError) -> Reply {
    let view = RecordView(reader, rules, at: call.service.clock())
    return try Reply { json throws(ModerationError) in
      json.text("effect", again.effect.rawValue)
      json.text("comment", try view.name(of: again.comment.id))
      json.object("before") { json in json.standing(of: again.before) }
      json.object("now") { json in
        json.standing(of: again.case)
        json.texts("unknown", again.verdict.unknown)
        json.texts("undetermined", again.verdict.undetermined)
      }
      json.id("decision", again.decision)
    }
  }

  private var reply: Reply {
    let state = state.withLock { state in (state.results, state.counts, state.cases, state.isLast) }
    let (results, counts, cases, isLast) = state
    return Reply { json in
      results.write(as: "screened", to: &json)
      json.number("unchanged", counts[.unchanged] ?? 0)
      json.number("reordered", counts[.reordered] ?? 0)
      json.number("published", counts[.published] ?? 0)
      json.number("rejected", counts[.rejected] ?? 0)
      if !isLast, let last = cases.last { json.text("next_cursor", QueueCursor(last).text) }
    }
  }
}

extension Call {
  /// What reads and commands of this request are carried out at.
  fileprivate func desk(_ rules: RuleSet) -> Desk {
    Desk(rules: rules, now: service.clock(), limits: service.limits.desk)
  }
}

extension JSONWriter {
  /// Why a case waits, and where in the queue.
  fileprivate mutating func standing(of item: Case) {
    text("priority", item.priority.name)
    texts("queues", item.queues)
    texts("rules", item.rules)
    texts("guidelines", item.guidelines)
  }
}
