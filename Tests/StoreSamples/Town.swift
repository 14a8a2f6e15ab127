package import Moderation
import RuleCompiler
package import Screening
import SourceText
import Topics

/// A pack, and commands under it whose salts repeat.
package struct Town: Sendable {
  package static let start = Timestamp(milliseconds: 1_767_268_800_000)
  package static let site = Actor.site(PersonID(1))

  /// Holds insults, rejects slurs, asks about shouting, holds floods, repeated texts and what two flag.
  package static let pack = """
    community "Town" { review held comments language en }
    terms insults { idiot, moron }
    terms slurs { vermin }
    guideline respect "Be kind." {
      rule slur { when text has slurs then reject, strike 2 because "No." }
      rule insult { when text has insults then hold priority high, strike 1 because "No." }
      rule shouting { when text.capitals > 70% and text.words >= 3 then ask "Quieter?" because "No." }
    }
    guideline order "One thing once." {
      rule flood { when comments by author within 1 minute > 3 then hold in floods because "No." }
      rule repeated { when same text by author within 1 hour > 2 then hold in spam because "No." }
      rule campaign {
        when same text by anyone within 1 hour > 2 then hold in spam priority low because "No."
      }
      rule again { when rejections by author within 1 day > 1 then hold priority urgent because "No." }
      rule busy { when comments on article within 1 minute > 20 then hold in floods because "No." }
    }
    guideline flags "Flag." {
      rule flagged { when comment.flags >= 2 then hold in reports priority urgent because "Flagged." }
    }
    conduct {
      a rejection is 1 strike
      strikes expire after 90 days
      at 3 strikes suspend for 1 day
      at 5 strikes suspend for 7 days
    }
    """

  package let rules: RuleSet

  package init() throws {
    let compilation = Compiler.compile(
      path: "",
      files: MemoryFiles(["pack.rules": Array(Self.pack.utf8)])
    )
    guard let rules = compilation.ruleSet else {
      throw PackError(found: compilation.diagnostics.map(\.message))
    }
    self.rules = rules
  }

  package struct PackError: Error {
    var found: [String]
  }

  /// A desk at an instant after the start; salts follow from the instant.
  package func desk(at milliseconds: Int64 = 0) -> Desk {
    Desk(rules: rules, now: Self.start.advanced(by: milliseconds)) { count in
      (0..<count).map { UInt8(truncatingIfNeeded: milliseconds >> ($0 % 8 * 8)) }
    }
  }

  package static func reader(_ name: String) -> Author {
    var author = Author(id: name)
    author.name = "Name of \(name)"
    author.roles = ["subscriber"]
    return author
  }

  package func incoming(
    _ text: String,
    by author: String,
    id: String,
    on article: String = "article",
    parent: String? = nil
  ) -> IncomingComment {
    var comment = Comment(id: id, text: text)
    comment.author = Self.reader(author)
    comment.article = article
    comment.parent = parent
    return IncomingComment(
      comment: comment,
      evidence: rules.evidence(of: comment, with: EvidenceScratch()),
      readings: Readings(),
      profileVersion: nil,
      actor: Self.site
    )
  }
}
