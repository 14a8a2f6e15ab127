import SourceText

extension Parser {
  mutating func community(from start: UInt32) throws(Abandoned) -> CommunityDeclaration {
    let name = try string("the community's name")
    let words = ["review", "approvals", "language", "input", "appeals", "background"]
    var settings: [Located<CommunityDeclaration.Setting>] = []
    try block(.lines(words), of: "the community") { (parser) throws(Abandoned) in
      let start = parser.current.start
      let word = try parser.expect(anyOf: words, "in a community").value
      let setting = try parser.communitySetting(word)
      settings.append(Located(setting, at: parser.span(from: start)))
    }
    return CommunityDeclaration(name: name, settings: settings, span: span(from: start))
  }

  private mutating func communitySetting(
    _ word: String
  ) throws(Abandoned) -> CommunityDeclaration.Setting {
    switch word {
    case "review":
      if isAt("held") {
        advance()
        _ = try expect(anyOf: ["comments"], "after `review held`")
        return .review(everyComment: false)
      }
      let what = try expect(anyOf: ["every", "held"], "after `review`").value
      _ = try expect(anyOf: [what == "every" ? "comment" : "comments"], "after `review \(what)`")
      return .review(everyComment: what == "every")
    case "approvals": return .approvals(try count("the number of approvals"))
    case "language": return .language(try name("a language such as `en`"))
    case "input":
      return .input(try expect(anyOf: ["plain", "html", "markdown"], "after `input`"))
    case "background":
      try expect("from", "after `background`")
      return .background(try string("the background's file"))
    default:
      try expect("within", "after `appeals`")
      return .appealsWithin(try duration("a duration"))
    }
  }

  mutating func classifier(from start: UInt32) throws(Abandoned) -> ClassifierDeclaration {
    let name = try name("the classifier's name")
    let words = ["url", "timeout", "when"]
    var classifier = ClassifierDeclaration(name: name, span: name.span)
    try block(.lines(words), of: "classifier `\(name.value)`") { (parser) throws(Abandoned) in
      switch try parser.expect(anyOf: words, "in a classifier").value {
      case "url": classifier.url = try parser.string("the address")
      case "timeout": classifier.timeout = try parser.duration("a duration")
      default:
        try parser.expect("down", "after `when`")
        classifier.whenDown = try parser.expect(anyOf: ["hold", "ignore"], "after `when down`")
      }
    }
    classifier.span = span(from: start)
    return classifier
  }

  mutating func conduct(from start: UInt32) throws(Abandoned) -> ConductDeclaration {
    let words = ["a", "strikes", "at"]
    var settings: [Located<ConductDeclaration.Setting>] = []
    try block(.lines(words), of: "the conduct") { (parser) throws(Abandoned) in
      let start = parser.current.start
      let word = try parser.expect(anyOf: words, "in a conduct").value
      let setting = try parser.conductSetting(word)
      settings.append(Located(setting, at: parser.span(from: start)))
    }
    return ConductDeclaration(settings: settings, span: span(from: start))
  }

  private mutating func conductSetting(
    _ word: String
  ) throws(Abandoned) -> ConductDeclaration.Setting {
    switch word {
    case "a":
      try expect("rejection", "after `a`")
      try expect("is", "after `a rejection`")
      return .rejectionStrikes(try strikes())
    case "strikes":
      try expect("expire", "after `strikes`")
      try expect("after", "after `strikes expire`")
      return .expiry(try duration("a duration"))
    default:
      let strikes = try strikes()
      return try rung(at: strikes)
    }
  }

  private mutating func strikes() throws(Abandoned) -> NumberLiteral {
    let count = try count("the number of strikes")
    _ = try expect(anyOf: ["strike", "strikes"], "after the number")
    return count
  }

  /// What happens `at 8 strikes`: `suspend for 30 days, notify community_team`.
  private mutating func rung(
    at strikes: NumberLiteral
  ) throws(Abandoned) -> ConductDeclaration.Setting {
    var suspension: NumberLiteral?
    var channels: [Name] = []
    let words = ["suspend", "notify"]
    repeat {
      if !channels.isEmpty || suspension != nil {
        guard isAt(anyOf: words) else { break }
        place(.breakable)
      }
      let word = try expect(anyOf: words, "after the strikes")
      if word.value == "notify" {
        channels.append(try name("the channel"))
      } else {
        if suspension != nil {
          report(.repeatedClause, "a rung suspends once", at: word.span)
        }
        suspension = try forDuration()
      }
    } while accept(.comma)
    return .rung(strikes: strikes, suspendFor: suspension, notify: channels)
  }
}
