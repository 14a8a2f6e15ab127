import Testing
import TextMatching

@Suite struct DisguisedTermsTests {
  @Test(arguments: [
    ("bullshit", "This is bull$h1t."),
    ("fuck", "f.u.c.k"), ("fuck", "what the f u c k"), ("fuck", "F U C K you"),
    ("fuck", "f u c k i n g"), ("fuck", "f-u-c-k"), ("fuck", "f_u_c_k"), ("fuck", "f*u*c*k"),
    ("fuck", "f*ck"), ("fuck", "f**k"), ("fuck", "fu*k this"), ("fuck", "fuc*"),
    ("fuck", "fuuuuck"), ("fuck", "fuckkkkk"), ("fuck", "ｆｕｃｋing hell"),
    ("fuck", "f\u{200B}uck"), ("fuck", "f\u{301}u\u{335}ck"), ("fuck", "fυck"),
    ("fuck", "__fuck__"), ("fuck", "𝓯𝓾𝓬𝓴"), ("fuck", "🅵🆄🅲🅺"),
    ("shit", "$hitting"), ("shit", "sh!t!"), ("shit", "5hit"), ("shit", "shiiit"),
    ("ass", "@$$"), ("ass", "a$$"), ("ass", "(@ss)"), ("ass", "assss"), ("ass", "you a s s"),
    ("asshole", "@$$h0le"), ("cunt", "(unt"), ("bitch", "b!tch3s"), ("bitch", "6itch"),
    ("nigger", "n1gg3r"), ("nigger", "niggger"), ("сука", "сук@"), ("slut", "ѕlυt"),
    ("waste of space", "w4ste of sp@ce"), ("waste of space", "w.a.s.t.e o.f s.p.a.c.e"),
    ("waste of space", "w a s t e o f s p a c e"), ("waste of space", "W4573 0f $p4c3!"),
    ("get out of our country", "G37 ou7 of our c0un7ry!"),
    ("get out of our country", "G.e.t o.u.t of o.u.r c.o.u.n.t.r.y!"),
    ("shit", "5h17"), ("ass", "a55"), ("fuck", "ffuucckk"), ("shit", "sshhiitt"),
    ("faggot", "ffaaggggoott"), ("tits", "nice ʇits"), ("fuck", "ꜰᴜᴄᴋ"), ("wetback", "ᴡᴇᴛʙᴀᴄᴋ"),
    ("wetback", "ꮃꭼꭲᏼꭺꮯꮶ"), ("wetback", "ꓪꓰꓔꓐꓮꓚꓗ"), ("fuck", "🇫🇺🇨🇰"), ("fuck", "fu\u{2800}ck"),
    ("fuck", "f\u{2800}u\u{2800}c\u{2800}k"), ("fuck", "fu\u{FFF9}ck"), ("fuck", "fu\u{200A}ck"),
    ("fuck", "f|u|c|k"), ("fuck", "f!u!c!k"), ("fuck", "fu*ck"), ("wetback", "w**etba**ck"),
    ("wetback", "w*tb*ck"), ("wetback", "wetback1"), ("wetback", "w3tback99"),
    ("wetback", "#DirtyWetback"), ("wetback", "#WetbackHunting"), ("fuck", "#FUCKYou"),
    ("faggot", "fag-got"), ("motherfucker", "mother-fuckers"),
    ("fuck", "f--k off"), ("fuck", "F&@k this"), ("fuck", "f@#k"), ("fuck", "f--king"),
    ("fuck", "(f#&k)"), ("douchebag", "d-----bag"),
    ("shitty", "s h i t t y"), ("shit", "s h i t  t h e bed"),
  ])
  func `A disguise is undone`(term: String, text: String) throws {
    #expect(try hits([TermSpec(term)], [.disguised, .inflected], in: text).count == 1)
  }

  @Test(arguments: [
    ("ass", "was a s student"), ("ass", "class"), ("ass", "455"), ("ass", "A55"),
    ("ass", "the A55 road"),
    ("shit", "s h i t t y"), ("shit", "s.h.i.t.y"), ("ass", "ass1"),
    ("tit", "#TitanicFan"),
    ("wet", "#wetback"), ("wetback", "a-wet-back"), ("ass", "llass"),
    ("fuck", "a|b|f|u"), ("of it", "0f 1d5"), ("so", "50"), ("im here", "I'm here"),
    ("fuck", "ꓪꓰꓔ"), ("ass", "A.S.S. Ltd"), ("cop", "coop"), ("god", "good"), ("rape", "rapping"),
    ("boner", "Bonner"), ("ass", "as*"), ("shit", "s***"), ("cock", "cocktails"),
    ("fuck", "f#@%ing"), ("fuck", "if--king"), ("tit", "T&T"), ("ass", "a--so"), ("fuck", "f-k"),
    ("fuck", "f----k"), ("fuck", "xf--k"), ("fuck", "f--k2"), ("don", "d&#n"),
    ("cunt", "I grew up in Scunthorpe"), ("tit", "It.is.true"), ("anal", "a.nal"),
    ("cock", "соск и молоко на русском языке"), ("usa", "x@usa1.example"),
    ("porn", "https://example.com/p0rn"), ("tits", "t-its"),
  ])
  func `What people write without guile is none`(term: String, text: String) throws {
    #expect(try hits([TermSpec(term)], [.disguised, .inflected], in: text) == [])
  }

  /// Terms with their severity, in a list each.
  @Test(arguments: [
    ("s**t", [["shit": 2], ["slut": 3]], [0]),
    ("s**t", [["slut": 3], ["shit": 2], ["spit": 2]], [1, 2]),
    ("f**k", [["fuck": 3, "feck": 1], ["fork": 2]], [0, 0]),
    ("sh*t", [["shit": 2], ["shat": 1]], [0, 1]),
    ("shit", [["shit": 2], ["shit": 1]], [0, 1]),
  ])
  func `A masked word counts for the lists that read it most mildly`(
    text: String,
    lists: [[String: Int]],
    expected: [Int32]
  ) throws {
    let matcher = try Matcher(
      lists.map { list in
        let terms = list.map { TermSpec($0.key, severity: $0.value) }
        return .terms(TermListSpec(modes: .disguised, terms: terms))
      }
    )
    let scratch = MatchScratch()
    matcher.scan(Array(text.utf8).span, into: scratch)
    #expect(scratch.hits.map(\.matchable) == expected)
  }

  @Test(arguments: [
    ("fuck", "motherfυcker", ["fυck"]), ("shit", "xxsh1txx", ["sh1t"]),
    ("fuck", "un-f.u.c.k-ing", []),
  ])
  func `Disguised anywhere sees inside longer words`(
    term: String,
    text: String,
    expected: [String]
  ) throws {
    #expect(try hits([TermSpec(term)], [.disguised, .anywhere], in: text) == expected)
  }

  @Test func `A star opens a disguised word`() throws {
    #expect(try hits(["fuck*"], .disguised, in: "fυckwitted") == ["fυckwitted"])
  }

  @Test func `Ranges cover the disguise`() throws {
    #expect(try hits(["fuck"], .disguised, in: "so f u c k!") == ["f u c k"])
    #expect(try hits(["shit"], .disguised, in: "é sh\u{200B}ít é") == ["sh\u{200B}ít"])
  }

  @Test func `Texts that differ only in disguise have one fingerprint`() throws {
    let scratch = MatchScratch()
    let matcher = try Matcher([])
    func mark(_ text: String) -> UInt64 {
      matcher.scan(Array(text.utf8).span, into: scratch)
      return fingerprint(ofScanned: scratch)
    }
    #expect(mark("Buy cheap w4tches NOW!!") == mark("b u y chéap watches noww"))
    #expect(mark("Buy cheap watches") != mark("Sell cheap watches"))
  }
}
