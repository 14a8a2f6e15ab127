import Stemming
import Testing
import TextMatching

@Suite struct InflectedTermsTests {
  @Test(arguments: [
    ("idiot", ["idiots", "IDIOTS", "idiot's"], ["idiotic", "idiocy"]),
    ("retard", ["retards", "retarded", "retarding"], ["retardant"]),
    ("cock", ["cocks"], ["cocktails", "cocktail"]),
    ("shit", ["shitting", "shits"], ["shitty"]),
    ("bitch", ["bitches", "bitching"], ["bitchy"]),
    ("pussy", ["pussies"], ["puss"]),
    ("rape", ["raped", "raping", "rapes"], ["rapper", "rapport", "grape"]),
  ])
  func `Regular inflections count and derivations don't`(
    term: String,
    forms: [String],
    others: [String]
  ) throws {
    for form in forms {
      #expect(try hits([TermSpec(term)], .inflected, in: form).count == 1, "\(form)")
    }
    for other in others {
      #expect(try hits([TermSpec(term)], .inflected, in: other) == [], "\(other)")
    }
  }

  @Test func `Every word of a term may be inflected`() throws {
    let found = try hits(["waste of space"], .inflected, in: "wastes of space")
    #expect(found == ["wastes of space"])
  }

  @Test func `Forms can be listed`() {
    let inflections = Inflections(language: "en")
    let forms = inflections.forms(of: "idiot")
    #expect(forms.first == "idiot")
    #expect(forms.contains("idiots"))
    let isCovered = inflections.covers("idiotic", by: "idiot")
    #expect(!isCovered)
    let unknown = Inflections(language: "zz").forms(of: "idiot")
    #expect(unknown == ["idiot"])
  }

  @Test func `German words are inflected as German`() throws {
    #expect(try hits(["arschloch"], .inflected, in: "Arschlochs", language: "de").count == 1)
    #expect(try hits(["dumm"], .inflected, in: "dummes dummer", language: "de").count == 2)
  }

  @Test func `Snowball stems, and knows its languages`() {
    let stem = Stemmer(language: "en")?.stem("retardant")
    #expect(stem == "retard")
    let isUnknown = if case .none = Stemmer(language: "zz") { true } else { false }
    #expect(isUnknown)
  }

  @Test func `Languages have inflections by a stemmer and a table`() {
    #expect(Inflections.languages.count == 15)
    for language in Inflections.languages {
      let isStemmed = if Stemmer(language: language) != nil { true } else { false }
      #expect(isStemmed, "\(language)")
    }
  }
}
