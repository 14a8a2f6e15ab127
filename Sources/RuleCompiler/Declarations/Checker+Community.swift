import RuleSyntax
import Screening
import SourceText
import Topics

extension Checker {
  /// Reads the community's settings, before anything that depends on its language.
  mutating func checkCommunity() {
    guard let first = communityDeclarations.first else { return }
    for further in communityDeclarations.dropFirst() {
      report(
        .repeatedSetting,
        "the community is described twice",
        at: further.span,
        labels: [Label("first described here", at: first.span)]
      )
    }
    checkNotEmpty(first.name, "a community's name")
    community.name = first.name.value
    var seen: [String: SourceSpan] = [:]
    for setting in first.settings where isFirst(setting.value.name, at: setting.span, &seen) {
      apply(setting.value)
    }
    // The language may be said after it.
    if let file = first.background { apply(background: file) }
  }

  private mutating func apply(background file: StringLiteral) {
    // What could not be read has been reported.
    guard let learned = pack.backgrounds[file.span] else { return }
    guard learned.language == community.language else {
      report(
        .malformedBackground,
        "this was learnt in `\(learned.language)`, and the community's language is "
          + "`\(community.language)`",
        at: file.span
      )
      return
    }
    background = Background(learned)
  }

  private mutating func apply(_ setting: CommunityDeclaration.Setting) {
    switch setting {
    case .review(let everyComment): community.reviewsEveryComment = everyComment
    case .approvals(let number):
      if let count = count(number, in: 1...100, "approvals") { community.approvals = count }
    case .language(let name):
      if let language = supported(name) { community.language = language }
    case .input(let name):
      if let format = InputFormat(rawValue: name.value) { community.input = format }
    case .appealsWithin(let duration):
      if let period = positive(duration) { community.appealPeriod = period }
    case .background: break
    }
  }

  /// Whether a setting is said for the first time; reports it otherwise.
  private mutating func isFirst(
    _ name: String,
    at span: SourceSpan,
    _ seen: inout [String: SourceSpan]
  ) -> Bool {
    if let first = seen[name] {
      report(
        .repeatedSetting,
        "\(name) is set twice",
        at: span,
        labels: [Label("first set here", at: first)]
      )
      return false
    }
    seen[name] = span
    return true
  }

  mutating func checkConduct() {
    guard let first = conductDeclarations.first else { return }
    for further in conductDeclarations.dropFirst() {
      report(
        .repeatedSetting,
        "the conduct is described twice",
        at: further.span,
        labels: [Label("first described here", at: first.span)]
      )
    }
    var seen: [String: SourceSpan] = [:]
    for setting in first.settings {
      switch setting.value {
      case .rejectionStrikes(let number):
        guard isFirst("a rejection's strikes", at: setting.span, &seen) else { continue }
        if let strikes = count(number, in: 0...100, "strikes") {
          conduct.rejectionStrikes = strikes
        }
      case .expiry(let duration):
        guard isFirst("the strikes' expiry", at: setting.span, &seen) else { continue }
        if let expiry = positive(duration) { conduct.expiry = expiry }
      case .rung(let number, let suspension, let channels):
        guard let strikes = count(number, in: 1...10_000, "strikes"),
          isFirst("what happens at \(strikes) strikes", at: setting.span, &seen)
        else { continue }
        addRung(strikes, suspension, channels)
      }
    }
    conduct.ladder.sort { $0.strikes < $1.strikes }
  }

  private mutating func addRung(
    _ strikes: Int,
    _ suspension: NumberLiteral?,
    _ channels: [Name]
  ) {
    for channel in channels { labels.add(.channel, channel) }
    let duration = suspension.flatMap { positive($0) }
    // A suspension for no time has been reported.
    guard suspension == nil || duration != nil else { return }
    conduct.ladder.append(
      Conduct.Rung(
        strikes: strikes,
        suspension: duration,
        notify: Set(channels.map(\.value)).sorted()
      )
    )
  }
}

extension CommunityDeclaration.Setting {
  fileprivate var name: String {
    switch self {
    case .review: "what is reviewed"
    case .approvals: "the number of approvals"
    case .language: "the language"
    case .input: "the input's format"
    case .appealsWithin: "the time for appeals"
    case .background: "the background"
    }
  }
}
