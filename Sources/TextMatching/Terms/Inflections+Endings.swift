extension Inflections {
  /// The languages that have inflections, by ISO 639-1 code, sorted.
  ///
  /// Snowball stems others, but its stems join derivations, too; only a table of endings tells them apart.
  package static let languages = endings.keys.sorted()

  /// The inflectional endings of languages that Snowball stems.
  ///
  /// Without accents, as folding leaves them: number, case, gender, person, tense, comparison. Endings that
  /// make a new word (`-ness`, `-heit`, `-ment`) are not here. An ending alone proves nothing; the stems
  /// must agree too.
  static let endings: [String: String] = [
    "en": "s es ies ed d ied ing er r ier est st iest",
    "de": "e en er es em n s ern st t te ten test tet end ende enden",
    "fr": "s e es x aux er ez ent ons ais ait aient ant ee ees",
    "es": "s es a as o os e an en ar er ir ado ada ados adas ando iendo aba",
    "it": "a e i o he hi are ere ire ato ata ati ate ando endo ano ono",
    "pt": "s es a as o os e am em ar er ir ado ada ados adas ando endo",
    "nl": "s e en t te ten de den er ere st ste end ende",
    "sv": "a ar arna en er erna et n na or orna s t ade at as are ast",
    "da": "e en er erne et ene ede s t te es ere est",
    "no": "e en er ene et a ane ede s t te es ere est",
    "fi": "a n t ia en in ssa sta lla lta lle na ksi tta i iin",
    "hu": "k ok ek t ot et at nak nek ban ben bol rol ra re on en val vel",
    "ro": "a e i le lor ul ului ii ilor ele uri",
    "ru": "а я ы и у ю е о ов ев ам ям ами ями ах ях ом ем ой ей ый ий ая ое ые ого его ому",
    "tr": "lar ler i u in un a e da de dan den im um",
  ]
}
