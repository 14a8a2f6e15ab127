import Testing

@testable import Screening

@Suite struct LanguageTests {
  static func truths(_ text: String, _ languages: [String]) throws -> Truth {
    var builder = RuleSetBuilder()
    _ = builder.node(.leaf(.language(anyOf: languages)))
    return try builder.build().truth(on: text)
  }

  @Test(arguments: [
    (
      "en",
      "The government has said that it will not be able to do this before the end of the year."
    ),
    ("de", "Die Regierung hat gesagt, dass sie das nicht vor dem Ende des Jahres tun kann."),
    ("fr", "Le gouvernement a dit qu'il ne pourra pas le faire avant la fin de l'année."),
    ("es", "El gobierno ha dicho que no podrá hacerlo antes de que termine el año."),
    ("it", "Il governo ha detto che non potrà farlo prima della fine dell'anno."),
    ("pt", "O governo disse que não vai conseguir fazer isso antes do fim do ano."),
    ("nl", "De regering heeft gezegd dat zij het niet voor het einde van het jaar kan doen."),
    ("sv", "Regeringen har sagt att den inte kan göra det före årets slut, och det är bra."),
    (
      "da",
      "Regeringen har sagt, at den ikke kan gøre noget ved det nu, og hvad skal jeg så?"
    ),
    ("fi", "Hallitus on sanonut, että se ei voi tehdä tätä ennen kuin vuosi on lopussa."),
    ("pl", "Rząd powiedział, że nie może tego zrobić, bo to jest już koniec roku."),
    ("cs", "Vláda řekla, že to není možné, protože jsou už na konci roku a co s tím."),
    ("hu", "A kormány azt mondta, hogy ezt nem lehet megcsinálni az év vége előtt."),
    ("ro", "Guvernul a spus că nu poate să facă acest lucru și este foarte târziu."),
    ("tr", "Hükümet bunu yıl sonundan önce yapamaz, çünkü bu çok zor ve bir çözüm yok."),
    ("ru", "Правительство сказало, что оно не может этого сделать, и это всё."),
    ("uk", "Уряд сказав, що він не може це зробити, але це вже не так."),
    ("el", "Η κυβέρνηση είπε ότι δεν μπορεί."), ("he", "הממשלה אמרה שלא"),
    ("ar", "قالت الحكومة إنها لا تستطيع"), ("ja", "政府はそれをできないと言った。"), ("zh", "政府说不能做"),
    ("ko", "정부는 할 수 없다고 말했다"),
  ])
  func `languages are told apart`(language: String, text: String) throws {
    #expect(try Self.truths(text, [language]) == .true)
    #expect(try Self.truths(text, ["xx"]) == .false)
  }

  @Test(arguments: ["", "Lol.", "12345", "Toronto Vancouver Montréal", "😀😀😀", "hmm ok", "…"])
  func `too little is unknown`(text: String) throws {
    #expect(try Self.truths(text, ["en", "de"]) == .unknown)
  }
}
