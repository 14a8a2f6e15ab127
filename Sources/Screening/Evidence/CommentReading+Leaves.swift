import Crypto
import Markup
import TextMatching
import Topics

extension CommentReading {
  /// The value of a leaf of the text.
  ///
  /// - Parameter value: The leaf's measure, where the caller has it.
  func finding(_ leaf: Leaf, value: Measure? = nil) -> Finding {
    switch leaf {
    case .occurs(let occurrence):
      return finding(occurrence)
    case .linksTo(let hostList):
      return finding(linksTo: plan.hostSets[hostList])
    case .about(let topic):
      return finding(about: plan.topics[topic])
    case .measure(let measure, let relation, let limit):
      let truth = (value ?? self.value(of: measure)).compared(relation, limit)
      return Finding(truth, ranges: truth == .true ? ranges(of: measure) : [])
    case .language(let languages):
      return Finding(isLanguage(in: languages))
    case .sample(let permille):
      return Finding(Truth(Int64(comment.sampleNumber) < permille))
    case .fact, .authorIs, .authorHas, .articleSection, .articleHasTag, .site,
      .commentIs, .parentAuthorIsAuthor:
      return Finding(.unknown)
    }
  }

  private func isLanguage(in languages: [String]) -> Truth {
    if let absence = text.absence { return absence }
    guard let language = detectedLanguage else { return .unknown }
    return Truth(languages.contains(language))
  }

  private func finding(_ occurrence: Occurrence) -> Finding {
    let field = occurrence.field
    let scan = scan(of: field)
    if let absence = scan.absence { return Finding(absence) }
    // Where nothing is quoted, nothing quoted can hold a pattern, whether or not it gave up.
    if field == .quotedText && plain.quotations.isEmpty { return Finding(.false) }
    var hits = hits(of: occurrence.matchable, severity: occurrence.severity, in: field)
    var isUndetermined = scan.isUndetermined(occurrence.matchable)
    var partners: [Hit] = []
    if let nearness = occurrence.near {
      // A partner can only decide where there are hits enough, found or perhaps missed.
      let canReach = isUndetermined || hits.count >= occurrence.count
      isUndetermined = canReach && (isUndetermined || scan.isUndetermined(nearness.matchable))
      let others = self.hits(of: nearness.matchable, severity: nearness.severity, in: field)
      (hits, partners) = Occurrences.near(hits, others, words: nearness.words)
    }
    let count = occurrence.count == 1 ? hits.count : Occurrences.disjoint(hits).count
    guard count >= occurrence.count else {
      return Finding(isUndetermined ? .undetermined : .false)
    }
    return Finding(.true, ranges: (hits + partners).map { match($0, in: field) })
  }

  /// A matchable's hits of some severity in a field, in order of start.
  func hits(
    of matchable: Int,
    severity: ClosedRange<Int> = 1...4,
    in field: Field
  ) -> [Hit] {
    let hits = scan(of: field).hits(of: matchable)
    guard severity != 1...4 || field == .ownText || field == .quotedText else { return Array(hits) }
    return hits.filter { hit in
      contains(field, start: hit.start, end: hit.end)
        && severity.contains(plan.matchables[matchable].terms[Int(hit.term)].severity)
    }
  }

  private func finding(linksTo hosts: Set<String>) -> Finding {
    if let absence = text.absence { return Finding(absence) }
    var ranges: [Match] = []
    for link in links where link.isTo(hosts) {
      ranges.append(match(link))
    }
    return Finding(Truth(!ranges.isEmpty), ranges: ranges)
  }

  /// A link as verdicts report it.
  func match(_ link: Link) -> Match {
    Match(
      field: .links,
      start: link.sent.lowerBound,
      end: link.sent.upperBound,
      matchable: nil,
      term: 0
    )
  }

  private func finding(about topic: FixedTopic) -> Finding {
    if let absence = text.absence { return Finding(absence) }
    let hits = hits(of: topic.matchable, in: .text)
    let terms = Set(hits.map(\.term))
    let isAbout = terms.count > 1 || (terms.count == 1 && contentWords.words.count < 10)
    guard !isAbout else {
      return Finding(.true, ranges: hits.map { match($0, in: .text) })
    }
    return Finding(text.isUndetermined(topic.matchable) ? .undetermined : .false)
  }
}

extension Comment {
  /// A number under 1000 that a comment keeps on every run and machine: the first eight bytes of its
  /// id's SHA-256, big-endian, modulo 1000.
  var sampleNumber: UInt64 {
    var number: UInt64 = 0
    for byte in SHA256Digest(of: Array(id.utf8)).bytes.prefix(8) {
      number = number << 8 | UInt64(byte)
    }
    return number % 1000
  }
}
