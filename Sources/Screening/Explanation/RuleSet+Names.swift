extension RuleSet {
  /// A number as rules name it: `own text.capitals`, `share of profanity in text`.
  package func name(of measure: TextMeasure) -> String {
    switch measure {
    case .words(let field): "\(field.name).words"
    case .characters(let field): "\(field.name).characters"
    case .links: "text.links"
    case .capitals(let field): "\(field.name).capitals"
    case .emoji(let field): "\(field.name).emoji"
    case .repeated(let field): "\(field.name).repeated"
    case .weight(let matchable, let field):
      "weight of \(name(ofMatchable: matchable)) in \(field.name)"
    case .share(let matchable, let field):
      "share of \(name(ofMatchable: matchable)) in \(field.name)"
    case .drift: "topic.drift"
    case .score(let classifier, let label, _): "score(\(classifier).\(label))"
    }
  }

  /// A number of state as rules name it: `author.age`, `comments by author within 10 minutes`.
  package func name(of measure: FactMeasure) -> String {
    switch measure {
    case .authorAge: "author.age"
    case .authorComments: "author.comments"
    case .authorApproved: "author.approved"
    case .authorRejected: "author.rejected"
    case .authorRejectionRate: "author.rejection_rate"
    case .authorStrikes: "author.strikes"
    case .authorSuspensions: "author.suspensions"
    case .articleAge: "article.age"
    case .articleComments: "article.comments"
    case .depth: "comment.depth"
    case .flags: "comment.flags"
    case .flagsFor(let reason): "comment.flags for \(reason)"
    case .window(let index): windows.indices.contains(index) ? windows[index].name : "window"
    }
  }

  private func name(ofMatchable index: Int) -> String {
    matchables[index].name ?? matchables[index].terms.first.map { "\"\($0.text)\"" } ?? "nothing"
  }
}

extension WindowQuery {
  /// As rules write it.
  package var name: String {
    let what =
      switch kind {
      case .commentsByAuthor: "comments by author"
      case .rejectionsByAuthor: "rejections by author"
      case .sameTextByAuthor: "same text by author"
      case .sameTextByAnyone: "same text by anyone"
      case .commentsOnArticle: "comments on article"
      }
    return "\(what) within \(DurationWords.exact(duration))"
  }
}

extension Truth {
  /// As people read it.
  package var name: String {
    switch self {
    case .false: "false"
    case .unknown: "unknown"
    case .undetermined: "undetermined"
    case .true: "true"
    }
  }
}

extension RuleEffect {
  /// As rules write it.
  package var source: String {
    switch self {
    case .approve: "approve"
    case .hold(let queue, let priority):
      "hold" + (queue.map { " in \($0)" } ?? "") + (priority.map { " priority \($0.name)" } ?? "")
    case .ask(let question): "ask \(quoted(question))"
    case .reject: "reject"
    case .tag(let tag): "tag \(tag)"
    case .strike(let count): "strike \(count)"
    case .suspendAuthor(let duration): "suspend author for \(DurationWords.exact(duration))"
    case .premoderateAuthor(let duration): "premoderate author for \(DurationWords.exact(duration))"
    case .reviewArticle(let duration): "review article for \(DurationWords.exact(duration))"
    case .tellAuthor(let message): "tell author \(quoted(message))"
    case .notify(let channel): "notify \(channel)"
    }
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
