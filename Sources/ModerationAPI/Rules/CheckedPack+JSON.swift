import JSON
import RuleCompiler
import RuleTesting
import Screening
import SourceText
import Workshop

extension CheckedPack {
  /// As `moderato check --format json` has it, in an array.
  var diagnosticsJSON: [UInt8] {
    Array(JSONRenderer(sources: compilation.sources).array(compilation.diagnostics).utf8)
  }

  /// As `moderato test --format json` has it; nil where nothing was tested.
  var testsJSON: [UInt8]? {
    report.flatMap { try? ReportJSON(sources: compilation.sources).render($0) }.map {
      Array($0.utf8)
    }
  }
}

extension JSONWriter {
  /// What there is to say of a pack.
  mutating func checked(_ pack: CheckedPack) {
    flag("accepted", pack.rules != nil)
    text("digest", pack.compilation.ruleSet?.digest)
    number("rules", pack.compilation.ruleSet?.rules.count)
    name("diagnostics")
    raw(pack.diagnosticsJSON)
    if let tests = pack.testsJSON {
      name("tests")
      raw(tests)
    }
  }

  /// Rules in force.
  mutating func rules(_ rules: RuleSet, _ card: PackCard?) {
    text("digest", rules.digest)
    text("origin", card?.origin.rawValue)
    if let card {
      name("files")
      beginObject()
      for file in card.files {
        key(file.path)
        string(file.text)
      }
      endObject()
    }
    list("rules", of: rules.rules) { rule, json in
      json.text("id", rule.id)
      json.text("title", rule.title)
      json.text("guideline", rules.guidelines[rule.guideline].name)
      json.flag("trial", rule.isTrial)
      json.text("because", rule.because)
      json.text("location", rule.location)
    }
  }
}
