extension Facts {
  /// The value of a leaf of facts, or of drift.
  func truth(of leaf: Leaf, _ drift: Measure = .unknown) -> Truth {
    switch leaf {
    case .measure(.drift, let relation, let limit):
      drift.compared(relation, limit)
    case .fact(let measure, let relation, let limit):
      value(of: measure).compared(relation, limit)
    case .authorIs(let kind):
      isAuthor(kind)
    case .authorHas(.roles, let role):
      Truth(author?.roles, contains: role)
    case .authorHas(.labels, let label):
      Truth(author?.labels, contains: label)
    case .articleSection(let sections):
      Truth(article?.section, isIn: sections)
    case .articleHasTag(let tag):
      Truth(article?.tags, contains: tag)
    case .site(let sites):
      Truth(site, isIn: sites)
    case .commentIs(.reply):
      isReply.map { Truth($0) } ?? .unknown
    case .commentIs(.edit):
      isEdit.map { Truth($0) } ?? .unknown
    case .parentAuthorIsAuthor:
      isAuthorOfParent
    case .occurs, .linksTo, .about, .measure, .language, .sample:
      .unknown
    }
  }

  /// A number that follows from state.
  func value(of measure: FactMeasure) -> Measure {
    switch measure {
    case .authorAge: age(since: author?.createdAt)
    case .authorComments: Measure(author?.comments)
    case .authorApproved: Measure(author?.approved)
    case .authorRejected: Measure(author?.rejected)
    case .authorRejectionRate: rejectionRate
    case .authorStrikes: Measure(author?.strikes)
    case .authorSuspensions: Measure(author?.suspensions)
    case .articleAge: age(since: article?.publishedAt)
    case .articleComments: Measure(article?.comments)
    case .depth: Measure(depth)
    case .flags: Measure(flags?.people)
    case .flagsFor(let reason): Measure(flags.map { $0.byReason[reason] ?? 0 })
    case .window(let index): windows.indices.contains(index) ? Measure(windows[index]) : .unknown
    }
  }

  /// How long ago something was, which is never less than nothing: clocks differ.
  private func age(since moment: Timestamp?) -> Measure {
    guard let at, let moment else { return .unknown }
    let (age, overflow) = at.milliseconds.subtractingReportingOverflow(moment.milliseconds)
    return .known(overflow ? (at > moment ? .max : 0) : max(0, age))
  }

  /// Of the author's comments that were decided, the share that was rejected.
  private var rejectionRate: Measure {
    guard let approved = author?.approved, let rejected = author?.rejected else { return .unknown }
    let (decided, overflow) = approved.addingReportingOverflow(rejected)
    return overflow ? .unknown : Measure(share: rejected, of: decided)
  }

  /// `staff`, `subscriber` and `anonymous` are the site's roles; *new* is an account of less than a day,
  /// or the role.
  private func isAuthor(_ kind: AuthorKind) -> Truth {
    let hasRole = Truth(author?.roles, contains: kind.rawValue)
    guard kind == .new else { return hasRole }
    let isYoung = value(of: .authorAge).compared(.less, 86_400_000)
    // An age that is known needs no role to say so.
    return hasRole == .unknown ? isYoung : hasRole == .true ? .true : isYoung
  }

  private var isAuthorOfParent: Truth {
    if isReply == false { return .false }
    guard let parentAuthor, let author else { return .unknown }
    return Truth(parentAuthor == author.id)
  }
}

extension Measure {
  init(_ count: Int?) {
    self = count.map { Measure(count: $0) } ?? .unknown
  }
}

extension Truth {
  init(_ list: [String]?, contains value: String) {
    self = list.map { Truth($0.contains(value)) } ?? .unknown
  }

  init(_ value: String?, isIn list: [String]) {
    self = value.map { Truth(list.contains($0)) } ?? .unknown
  }
}
