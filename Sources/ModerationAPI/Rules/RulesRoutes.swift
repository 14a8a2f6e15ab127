import HTTPServer
import JSON
import Moderation
import RuleCompiler
import RuleTesting
import Screening
import SourceText
import Workshop

extension ModerationAPI {
  /// The rules in force, and others in their place.
  static var rulesRoutes: [Route<Store>] {
    [
      Route(
        .get,
        "/v1/rules",
        "Shows the rules in force and the files that they are written in",
        .only(.moderator, .editor, .auditor),
        answers: [Answer(.ok, "The rules", .named("Rules"))]
      ) { call throws(Problem) in
        let rules = try call.rulesInForce()
        try call.view { view throws(ModerationError) in
          let card = try view.reader.vaultDocument(.pack(rules.digest), as: PackCard.self)
          return Reply { json in json.rules(rules, card) }
        }
      },
      Route(
        .put,
        "/v1/rules",
        "Puts rules in force, if they have no errors and pass their own tests; or earlier ones again",
        .only(.editor),
        body: .named("NewRules"),
        answers: [Answer(.ok, "They are in force", .named("CheckedRules"))]
      ) { call throws(Problem) in
        let (files, digest) = (call.packFiles, call.body.text("digest"))
        let previous = try call.rulesInForce().digest
        call.service.workshop.work {
          do throws(Problem) {
            let pack = try call.pack(files, digest)
            guard pack.rules != nil else { throw .refusedRules(pack) }
            call.publish(pack, inPlaceOf: previous)
          } catch {
            call.fail(error)
          }
        }
      },
      Route(
        .post,
        "/v1/rules/check",
        "Checks rules and runs their tests, and changes nothing",
        .only(.editor, .moderator, .auditor),
        body: .object([.init("files", .named("Files"), required: true)]),
        isKeyed: false,
        answers: [Answer(.ok, "What there is to say of them", .named("CheckedRules"))]
      ) { call throws(Problem) in
        let files = call.packFiles ?? []
        call.service.workshop.work {
          let pack = CheckedPack(sent: files)
          call.answer(Reply { json in json.checked(pack) })
        }
      },
    ]
  }
}

extension Call {
  /// The files that the body holds.
  fileprivate var packFiles: [PackCard.File]? {
    guard case .object(let members)? = body["files"] else { return nil }
    return members.compactMap { member in
      if case .string(let text) = member.value {
        PackCard.File(path: member.name, text: text)
      } else {
        nil
      }
    }
  }

  /// The pack that was sent, or one that was in force before.
  fileprivate func pack(
    _ files: [PackCard.File]?,
    _ digest: String?
  ) throws(Problem) -> CheckedPack {
    if let files { return CheckedPack(sent: files) }
    do throws(ModerationError) {
      guard let card = try service.workshop.pack(digest ?? "", of: site) else {
        throw missing("pack that was in force")
      }
      return CheckedPack(card, tested: true)
    } catch {
      throw Problem(error, at: service.clock())
    }
  }

  fileprivate func publish(_ pack: CheckedPack, inPlaceOf previous: String) {
    service.workshop.publish(pack, at: site, by: actor) { result in
      service.wake(site)
      switch result {
      case .success:
        answer(
          Reply { json in
            json.checked(pack)
            json.text("previous", previous)
          }
        )
      case .failure(let error): fail(error)
      }
    }
  }
}

extension Problem {
  /// Rules that can't be put in force.
  fileprivate static func refusedRules(_ pack: CheckedPack) -> Problem {
    let errors = pack.compilation.diagnostics.count { $0.severity == .error }
    var problem = Problem(
      .unprocessableContent,
      "rules_refused",
      "The rules can't be put in force",
      errors > 0
        ? "they have \(errors) errors: see `diagnostics`; those in force stay"
        : "\(pack.report?.failed ?? 0) of their tests fail: see `tests`; those in force stay"
    )
    problem.members = [("diagnostics", pack.diagnosticsJSON)]
    if let tests = pack.testsJSON { problem.members.append(("tests", tests)) }
    return problem
  }
}
