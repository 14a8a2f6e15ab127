extension LookAlikes {
  /// Code points that people take for a Latin letter.
  ///
  /// From the Unicode consortium's `confusables.txt` (UTS #39, version 15.0): every single code point whose
  /// prototype is one Latin letter, folded, without those that folding turns into the letter anyway,
  /// letters that run from right to left, and operators that stand alone in ordinary text. Added are
  /// signs of currency and Cyrillic letters that are written for a Latin one of the same shape.
  static let table: [(letter: Unicode.Scalar, lookAlikes: String)] = [
    ("a", "ɑαаᎪᗅ\u{2376}\u{237A}ꓮ𐊠𖽀"),
    ("b", "ƀƃƅɓβбвьѣҍᏏᏴᑲᑳᖯᗷꓐꞵ𐊂𐊡𐌁"),
    ("c", "\u{A2}ȼσсҫᏟᴄ\u{20A1}ⲥꓚ𐊢𐌂𐐽𐔜\u{118E9}\u{118F2}\u{1F16E}\u{1F74C}"),
    ("d", "ðđƌɖɗԁᎠᏧᑯᗞᗪ\u{20AB}ꓒꓓ"),
    ("e", "ɇεеҽҿᎬ\u{20AC}\u{212E}\u{22FF}ⴹꓰꬲ𐊆𑣆𑣎"),
    ("f", "ƒϝքᖴᵮẝꓝꞙꬵ𐊇𐊥𐔥𑣂\u{1D213}"),
    ("g", "ƍǥɠɡԍցᏀᏳᶃꓖ"),
    ("h", "ħɦηнћңһӈӊհᎻᏂᏲᕼⱨⲏꓧꚕ𐋏"),
    ("i", "ıɨɩɪιіӏᎥᵻᵼ\u{2373}\u{2378}ꙇ𑣃"),
    ("j", "ɉʝϳјᎫᒍꓙ"),
    ("k", "ƙκкқҟᏦᛕ\u{20AD}ⱪⲕꓗꝁ𐔘"),
    ("l", "\u{A3}łƚǀɨɩɫɭιіӏ\u{6F1}Ꮮᒪᛁⲓⳑⵏꓡꓲ𐊊𐌉\u{10320}𐑃𐔦𑣃𑣒𖼖𖼨\u{1D22A}"),
    ("m", "μϻмӎᎷᗰᛖⲙꓟ𐊰𐌑"),
    ("n", "ƞɲɳηνπипոռᵰⲛꓠ\u{1018E}𐔓"),
    (
      "o",
      "øɵθοσоѳөօ\u{6F5}\u{966}\u{9E6}\u{A66}\u{AE6}ଠ\u{B66}\u{BE6}\u{C66}"
        + "\u{CE6}ഠ\u{D66}\u{E50}\u{ED0}ဝ\u{1040}ჿዐᎤᎾᏫᴏᴑⲟⴱⵁⵔ\u{3007}ꓳꝋꬽꬾ𐊒𐊫𐐬𐓪𐔖"
        + "\u{114D0}𑣈𑣕𑣗\u{118E0}\u{1D21A}\u{1F714}"
    ),
    ("p", "ƥρрᏢᑭᵽ\u{2374}ⲣꓑ𐊕"),
    ("q", "ʠԛգզⵕ"),
    ("r", "ɍɼɽʀгяғᎡᎱᏒᖇᴦᵲⲅꓣꭇꭈ𐓜𖼵\u{1D216}"),
    ("s", "ƽʂѕտᏕᏚᵴꓢꜱ𐊖𐑈𑣁𖼺"),
    ("t", "ŧƭʈτтҭᎢᵵ\u{20AE}\u{22A4}\u{2361}\u{27D9}ⱦⲧꓔ𐊗𐊱𐌕𑣜𖼊\u{1F768}"),
    ("u", "ʉʋυսሀᏌᑌᴜᵾꓴꞟꭎꭒ𐓶𑣘𖽂"),
    ("v", "νѵ\u{6F7}Ꮩᐯᴠⴸꓦꛟ\u{10197}𐔝𑜆𑣀𖼈\u{1D20D}\u{1F708}"),
    ("w", "ɯѡѽԝաᎳᏔᴡ\u{20A9}ꓪꝡ𑓅𑜊𑜎𑜏\u{118E6}\u{118EF}"),
    ("x", "\u{D7}χхҳᕁᕽ\u{166D}ᚷⲭⵝꓫꭓ\u{10196}𐊐𐊴𐌗\u{10322}𐔧\u{118EC}"),
    ("y", "\u{A5}ƴɏɣʏγυуүұყᎩᎽᶌỿⲩꓬꭚ𐊲𑣄𑣜𖽃"),
    ("z", "ƶȥʐζᏃᴢᵶꓜ\u{102F5}𑣄𑣉\u{118E5}"),
  ]
}
