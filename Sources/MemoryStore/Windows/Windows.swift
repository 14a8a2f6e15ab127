import Screening

/// The counts that a rule set's windows ask for, each kind in one log.
struct Windows {
  /// An author and a text.
  struct Text: Hashable {
    var author: Int32
    var fingerprint: UInt64
  }

  /// What is known of the comment that is judged.
  struct Subject {
    var author: Int32?
    var article: Int32?
    var fingerprint: UInt64?
    /// An edit is not new: its comment was counted when it came.
    var isEdit = false
    /// Where an edited comment's own texts stand in ``Windows/texts``.
    var ownTexts: [Tokens.Text] = []
  }

  /// What a comment left here, so that it can be found again.
  struct Tokens {
    struct Text {
      var fingerprint: UInt64
      var token: EventLog<Windows.Text>.Token
    }

    var texts: [Text] = []
    var rejections: [EventLog<Int32>.Token] = []
  }

  /// For each of the rule set's windows, its position in the log of its kind.
  private let positions: [(kind: WindowQuery.Kind, position: Int)]
  private var comments: EventLog<Int32>
  private var rejections: EventLog<Int32>
  private var texts: EventLog<Text>
  private var campaigns: DistinctLog
  private var articles: EventLog<Int32>

  init(_ queries: [WindowQuery]) {
    func durations(_ kind: WindowQuery.Kind) -> [Int64] {
      queries.filter { $0.kind == kind }.map { $0.duration }
    }
    positions = queries.indices.map { index in
      let kind = queries[index].kind
      return (kind, queries[..<index].count { $0.kind == kind })
    }
    comments = EventLog(durations: durations(.commentsByAuthor))
    rejections = EventLog(durations: durations(.rejectionsByAuthor))
    texts = EventLog(durations: durations(.sameTextByAuthor))
    campaigns = DistinctLog(durations: durations(.sameTextByAnyone))
    articles = EventLog(durations: durations(.commentsOnArticle))
  }

  /// Events and counters kept, for tests of what memory grows with.
  var entries: Int {
    comments.entries + comments.counters + rejections.entries + rejections.counters
      + texts.entries + texts.counters + campaigns.entries + campaigns.counters
      + articles.entries + articles.counters
  }

  mutating func advance(to now: Timestamp) {
    comments.advance(to: now)
    rejections.advance(to: now)
    texts.advance(to: now)
    campaigns.advance(to: now)
    articles.advance(to: now)
  }

  /// A count for each of the rule set's windows, the judged comment included; nil is unknown.
  func counts(for subject: Subject) -> [Int?] {
    let new = subject.isEdit ? 0 : 1
    return positions.map { kind, window in
      switch kind {
      case .commentsByAuthor:
        subject.author.map { comments.count(of: $0, in: window) + new }
      case .rejectionsByAuthor:
        subject.author.map { rejections.count(of: $0, in: window) }
      case .sameTextByAuthor:
        sameText(of: subject, in: window)
      case .sameTextByAnyone:
        posting(of: subject).map { campaigns.count(with: $0, in: window) }
      case .commentsOnArticle:
        subject.article.map { articles.count(of: $0, in: window) + new }
      }
    }
  }

  /// Counts a comment that was taken.
  mutating func record(_ subject: Subject, at now: Timestamp, into tokens: inout Tokens) {
    if !subject.isEdit {
      if let author = subject.author { comments.record(author, at: now) }
      if let article = subject.article { articles.record(article, at: now) }
    }
    if let posting = posting(of: subject) { campaigns.record(posting, at: now) }
    guard let author = subject.author, let fingerprint = subject.fingerprint else { return }
    let text = Text(author: author, fingerprint: fingerprint)
    guard let token = texts.record(text, at: now) else { return }
    // A text that the comment already had counts once: from now on.
    for old in tokens.texts where old.fingerprint == fingerprint { texts.remove(old.token) }
    tokens.texts.removeAll { $0.fingerprint == fingerprint }
    tokens.texts.append(Tokens.Text(fingerprint: fingerprint, token: token))
  }

  mutating func reject(_ author: Int32, at now: Timestamp, into tokens: inout Tokens) {
    if let token = rejections.record(author, at: now) { tokens.rejections.append(token) }
  }

  /// Takes a comment's rejections back.
  mutating func overturn(_ tokens: inout Tokens) {
    for token in tokens.rejections { rejections.remove(token) }
    tokens.rejections.removeAll()
  }

  private func sameText(of subject: Subject, in window: Int) -> Int? {
    guard let author = subject.author, let fingerprint = subject.fingerprint else { return nil }
    let all = texts.count(of: Text(author: author, fingerprint: fingerprint), in: window)
    let own = subject.ownTexts.count {
      $0.fingerprint == fingerprint && texts.holds($0.token, in: window)
    }
    return all - own + 1
  }

  private func posting(of subject: Subject) -> DistinctLog.Posting? {
    guard let author = subject.author, let fingerprint = subject.fingerprint else { return nil }
    return DistinctLog.Posting(fingerprint: fingerprint, author: author)
  }
}
