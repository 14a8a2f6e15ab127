import HTTPServer
import JSON
import Moderation
import Screening
import Workshop

/// One request on its way to its answer.
struct Call<Store: ModerationStore & AccessStore>: Sendable {
  let request: HTTPRequest
  let service: Service<Store>
  /// What the path says, by the names of the route's template.
  let path: [String: String]
  /// Each was checked by its schema.
  let query: JSONValue
  let body: JSONValue
  /// Nil where none was sent.
  let token: AccessToken?
  let site: String
  /// Those in force when the request came.
  let rules: RuleSet?
  let finish: @Sendable (HTTPResponse, Problem?) -> Void

  func answer(_ reply: Reply) { finish(reply.response, nil) }

  func answer(_ response: HTTPResponse) { finish(response, nil) }

  func fail(_ problem: Problem) { finish(problem.response, problem) }

  func fail(_ error: ModerationError) { fail(Problem(error, at: service.clock())) }

  /// A part of the path.
  subscript(name: String) -> String { path[name] ?? "" }

  /// The part of the path that is a number of the record.
  func id<Subject>(
    _ name: String,
    of subject: Subject.Type = Subject.self
  ) throws(Problem) -> Identifier<Subject> {
    guard Schema.Pattern.recordID.matches(self[name]), let number = Int64(self[name]) else {
      throw Problem(
        .refused(CommandRefusal(.notFound, "no \(name) has this id")),
        at: service.clock()
      )
    }
    return Identifier(number)
  }

  /// How many elements a page holds at the most.
  var limit: Int { query.whole("limit") ?? 50 }

  /// Who gives a command.
  var actor: Actor {
    guard let token else { return .rules }
    return token.role == .site ? .site(token.id) : .person(token.id)
  }

  /// Who works for the site.
  var person: PersonID { token?.id ?? PersonID(0) }

  /// The rules in force.
  func rulesInForce() throws(Problem) -> RuleSet {
    guard let rules = service.workshop.rules(of: site) ?? rules else {
      throw Problem(.stale, at: service.clock())
    }
    return rules
  }
}

extension Call {
  /// Answers with what one state of the site says.
  func read(_ query: (Store.Reader) throws(ModerationError) -> Reply) {
    do throws(ModerationError) {
      answer(try service.store.read(site, query))
    } catch {
      fail(error)
    }
  }

  /// What one state of the site says.
  func asked<Answer>(
    _ query: (Store.Reader) throws(ModerationError) -> Answer
  ) throws(Problem) -> Answer {
    do throws(ModerationError) {
      return try service.store.read(site, query)
    } catch {
      throw Problem(error, at: service.clock())
    }
  }
}
