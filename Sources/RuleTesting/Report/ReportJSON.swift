import FoundationEssentials
package import SourceText

/// Shows a report to programs: one JSON object, keys in order of name.
///
/// `passed`, `failed`; `tests`, each with `kind`, `name`, `path`, `line`, `column`, `text`, `passed`,
/// `failures` (`path`, `line`, `column`, `text`, `expected`, `happened`, `why`); `robustness`, for each
/// rule `rule`, `caught`, `tried` and `kinds`; `coverage`, for each rule `rule`, `fired`,
/// `stayed_silent` and `branches` (`source`, `was_true`, `was_false`).
package struct ReportJSON: Sendable {
  private let sources: SourceMap

  package init(sources: SourceMap) {
    self.sources = sources
  }

  package func render(_ report: TestReport) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let places = Places(sources, of: report)
    let data = try encoder.encode(Report(report, places))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// The shape that programs see, which stays when ours changes.
private struct Report: Encodable {
  struct Test: Encodable {
    var kind: String
    var name: String
    var path: String
    var line: Int
    var column: Int
    var text: String?
    var passed: Bool
    var failures: [Failure]
  }

  struct Failure: Encodable {
    var path: String
    var line: Int
    var column: Int
    var text: String?
    var expected: String
    var happened: String
    var why: [String]
  }

  struct Robustness: Encodable {
    struct Kind: Encodable {
      var kind: String
      var caught: Int
      var tried: Int
    }

    var rule: String
    var caught: Int
    var tried: Int
    var kinds: [Kind]
  }

  struct Rule: Encodable {
    struct Branch: Encodable {
      var source: String
      var wasTrue: Bool
      var wasFalse: Bool
    }

    var rule: String
    var fired: Bool
    var stayedSilent: Bool
    var branches: [Branch]
  }

  var passed: Int
  var failed: Int
  var tests: [Test]
  var robustness: [Robustness]
  var coverage: [Rule]

  init(_ report: TestReport, _ places: Places) {
    passed = report.passed
    failed = report.failed
    tests = report.outcomes.map { outcome in
      let position = places.position(of: outcome.span)
      return Test(
        kind: outcome.kind.rawValue,
        name: outcome.name,
        path: places.path(of: outcome.span),
        line: position.line,
        column: position.column,
        text: outcome.text,
        passed: outcome.failures.isEmpty,
        failures: outcome.failures.map { failure in
          let position = places.position(of: failure.span)
          return Failure(
            path: places.path(of: failure.span),
            line: position.line,
            column: position.column,
            text: failure.text,
            expected: failure.expected,
            happened: failure.happened,
            why: failure.why
          )
        }
      )
    }
    robustness = report.robustness.map { rule in
      Robustness(
        rule: rule.rule,
        caught: rule.caught,
        tried: rule.tried,
        kinds: rule.kinds.map {
          Robustness.Kind(kind: $0.kind.rawValue, caught: $0.caught, tried: $0.tried)
        }
      )
    }
    coverage = report.coverage.rules.map { rule in
      Rule(
        rule: rule.rule,
        fired: rule.fired,
        stayedSilent: rule.stayedSilent,
        branches: rule.branches.map {
          Rule.Branch(source: $0.source, wasTrue: $0.wasTrue, wasFalse: $0.wasFalse)
        }
      )
    }
  }
}
