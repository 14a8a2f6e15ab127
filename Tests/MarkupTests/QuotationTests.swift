import Markup
import Testing

@Suite struct QuotationTests {
  @Test(
    "Quotation marks and quoted lines make quotations",
    arguments: [
      "He said ⟦\"no\"⟧ to me.",
      "⟦“Peanuts,”⟧ he said.",
      "Er sagte: ⟦„Nein!“⟧ und ging. ⟦„Ja!”⟧",
      "Il a dit ⟦« oui »⟧ hier. ⟦»so«⟧ auch",
      "They call it ⟦‘reform’⟧, don’t they",
      "⟦‘I don’t’⟧, he said",
      "⟦> one\n> two⟧\nthree\n⟦> four⟧",
      "⟦  > one⟧\nmine > theirs",
      "(⟦\"a\"⟧, ⟦\"b\"⟧)",
      "“stray and ⟦“whole”⟧ here",
      "\"stray and ⟦\"whole\"⟧ here",
      "⟦> \"a\" b “c⟧\n\n” d",
    ]
  )
  func quotations(_ marked: String) {
    let (text, ranges) = Self.parse(marked)
    #expect(PlainText(of: text, format: .plain).quotations == ranges)
  }

  @Test(
    "A stray mark quotes nothing",
    arguments: [
      "It's 5\" wide and 6\" high", "‘twas the day, don’t you know", "rock ’n’ roll",
      "a \"b c", "a “b c", "a „b", "a « b", "\"one\n\ntwo\"", "\"one\r\n\r\ntwo\"", ">", ">:( no",
      ">_<", "a > b", "”a“", "\"", "“", "«", "",
    ]
  )
  func strays(_ text: String) {
    #expect(PlainText(of: text, format: .plain).quotations == [])
  }

  @Test("A pair of marks around very much quotes nothing")
  func longest() {
    let short = "“" + String(repeating: "a ", count: 500) + "”"
    let long = "“" + String(repeating: "a ", count: 5_000) + "”"
    #expect(PlainText(of: short, format: .plain).quotations == [0..<short.utf8.count])
    #expect(PlainText(of: long, format: .plain).quotations == [])
  }

  /// A text with its expected quotations between `⟦` and `⟧`.
  private static func parse(_ marked: String) -> (String, [Range<Int>]) {
    var text = ""
    var ranges: [Range<Int>] = []
    var start = 0
    for character in marked {
      switch character {
      case "⟦": start = text.utf8.count
      case "⟧": ranges.append(start..<text.utf8.count)
      default: text.append(character)
      }
    }
    return (text, ranges)
  }
}
