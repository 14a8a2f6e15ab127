import Screening
import Testing
import TextMatching

@testable import RuleCompiler

/// `inflected` either works in a language or is refused.
@Suite struct InflectedLanguagesTests {
  @Test(arguments: Languages.supported)
  func `a language finds regular endings or is told to have none`(_ language: String) {
    let expected = Inflections.languages.contains(language) ? [] : ["E250"]
    let list = compile("terms a inflected language \(language) { word }\n")
    #expect(list.codes.filter { $0.hasPrefix("E") } == expected)
    let community = compile(
      "community \"C\" { language \(language) }\nterms a inflected { word }\n"
    )
    #expect(community.codes.filter { $0.hasPrefix("E") } == expected)
    let plain = compile("terms a language \(language) { word }\n")
    #expect(!plain.hasErrors)
  }

  @Test func `of a language that is unknown nothing more is told`() {
    let text = "community \"C\" { language hi }\nterms a inflected language xx { word }\n"
    #expect(compile(text).codes.filter { $0.hasPrefix("E") } == ["E228"])
  }
}
