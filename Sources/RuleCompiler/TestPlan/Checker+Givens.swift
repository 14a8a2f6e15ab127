import RuleSyntax
import Screening
import SourceText

extension Checker {
  /// What a test takes as given, the properties of each subject together.
  mutating func given(_ givens: [RuleSyntax.Given]) -> Given {
    var result = Given()
    var seen: [String: SourceSpan] = [:]
    for given in givens {
      let subject = given.subject.value
      if subject == "author", result.author == nil { result.author = GivenAuthor(span: given.span) }
      if subject == "article", result.article == nil {
        result.article = GivenArticle(span: given.span)
      }
      if subject == "comment", result.comment == nil {
        result.comment = GivenComment(span: given.span)
      }
      for property in given.properties {
        let name = property.name.value
        let isRepeatable = subject == "author" && name == "strikes"
        if let first = seen["\(subject).\(name)"], !isRepeatable {
          report(
            .wrongGivenValue,
            "`\(name)` is given twice",
            at: property.name.span,
            labels: [Label("first given here", at: first)]
          )
          continue
        }
        seen["\(subject).\(name)"] = property.name.span
        set(property, of: subject, in: &result)
      }
    }
    return result
  }

  private mutating func set(
    _ property: RuleSyntax.Given.Property,
    of subject: String,
    in given: inout Given
  ) {
    if let ago = property.ago, subject != "author" || property.name.value != "strikes" {
      report(.wrongGivenValue, "only strikes are given `from … ago`", at: ago.span)
      return
    }
    switch subject {
    case "author": setAuthor(property, in: &given)
    case "article": setArticle(property, in: &given)
    case "comment": setComment(property, in: &given)
    default: setScore(property, in: &given)
    }
  }

  private mutating func setAuthor(_ property: RuleSyntax.Given.Property, in given: inout Given) {
    let name = property.name.value
    if let kind = AuthorKind(rawValue: name) {
      let kinds = given.author?.kinds ?? []
      if isFlag(property) { given.author?.kinds = (kinds + [kind]).inOrder }
      return
    }
    switch name {
    case "name": given.author?.name = text(property)
    case "age": given.author?.age = duration(property)
    case "comments": given.author?.comments = whole(property)
    case "approved": given.author?.approved = whole(property)
    case "rejected": given.author?.rejected = whole(property)
    case "suspensions": given.author?.suspensions = whole(property)
    case "roles": given.author?.roles = texts(property)
    case "labels": given.author?.labels = texts(property)
    case "strikes":
      guard let count = whole(property) else { return }
      let ago = property.ago.flatMap { positive($0) }
      guard property.ago == nil || ago != nil else { return }
      given.author?.strikes.append(GivenAuthor.Strikes(count: count, ago: ago))
    default:
      reportUnknownGiven(
        property.name,
        of: "author",
        among: AuthorKind.allCases.map(\.rawValue) + [
          "name", "age", "comments", "approved", "rejected", "suspensions", "roles", "labels",
          "strikes",
        ]
      )
    }
  }

  private mutating func setArticle(_ property: RuleSyntax.Given.Property, in given: inout Given) {
    switch property.name.value {
    case "headline": given.article?.headline = text(property)
    case "body": given.article?.body = text(property)
    case "section": given.article?.section = text(property)
    case "tags": given.article?.tags = texts(property)
    case "age": given.article?.age = duration(property)
    case "comments": given.article?.comments = whole(property)
    default:
      reportUnknownGiven(
        property.name,
        of: "article",
        among: ["headline", "body", "section", "tags", "age", "comments"]
      )
    }
  }

  private mutating func setComment(_ property: RuleSyntax.Given.Property, in given: inout Given) {
    let name = property.name.value
    if name == "flags" || name.hasPrefix("flags.") {
      guard let readers = whole(property) else { return }
      let reason = String(name.dropFirst("flags.".count))
      given.comment?.flags.append(GivenComment.Flags(readers: readers, reason: reason))
      return
    }
    switch name {
    case "reply": if isFlag(property) { given.comment?.isReply = true }
    case "reply_to_self":
      if isFlag(property) {
        given.comment?.isReply = true
        given.comment?.repliesToSelf = true
      }
    case "edit": if isFlag(property) { given.comment?.isEdit = true }
    case "depth": given.comment?.depth = whole(property)
    case "site": given.comment?.site = text(property)
    default:
      reportUnknownGiven(
        property.name,
        of: "comment",
        among: ["reply", "reply_to_self", "edit", "depth", "flags", "site"]
      )
    }
  }

  private mutating func setScore(_ property: RuleSyntax.Given.Property, in given: inout Given) {
    let parts = property.name.value.split(separator: ".")
    guard parts.count == 2 else {
      report(
        .unknownGiven,
        "a score is named by its classifier and its label: `perspective.toxicity 90%`",
        at: property.name.span
      )
      return
    }
    guard case .number(let number)? = single(property), number.unit == .percent else {
      reportValue(property, "a percentage such as `90%`")
      return
    }
    given.scores[property.name.value] = number.thousandths
  }

  private mutating func reportUnknownGiven(_ name: Name, of subject: String, among names: [String])
  {
    reportUnknown(
      name,
      "no \(subject) is given with `\(name.value)`",
      code: .unknownGiven,
      among: names
    )
  }
}

extension [AuthorKind] {
  fileprivate var inOrder: [AuthorKind] {
    AuthorKind.allCases.filter(contains)
  }
}
