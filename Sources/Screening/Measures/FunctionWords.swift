/// The words that hold sentences together, for eighteen languages: articles, pronouns, prepositions,
/// conjunctions and forms of *to be* and *to have*, written down for this purpose.
enum FunctionWords {
  static let languages = lists.map(\.language)

  /// The languages that a word belongs to, one bit each, or nil for a word that isn't listed.
  static func languages(with text: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32? {
    guard end - start <= longestWord else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var place = start
    while place < end {
      let byte = text[place]
      if byte < 0x80 {
        add(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: &hash)
        place += 1
      } else {
        let scalar = Shape.scalar(of: text, at: &place)
        // The typographic apostrophe is the plain one here.
        if scalar == "\u{2019}" {
          add(UInt8(ascii: "'"), to: &hash)
        } else {
          for byte in scalar.properties.lowercaseMapping.utf8 { add(byte, to: &hash) }
        }
      }
    }
    return index[hash]
  }

  /// One step of FNV-1a.
  private static func add(_ byte: UInt8, to hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private static let longestWord = 32

  private static let index: [UInt64: UInt32] = {
    var index: [UInt64: UInt32] = [:]
    for (number, list) in lists.enumerated() {
      for word in list.words.split(separator: " ") {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word.utf8 { add(byte, to: &hash) }
        index[hash, default: 0] |= 1 << UInt32(number)
      }
    }
    return index
  }()

  private static let lists: [(language: String, words: String)] = [
    (
      "en",
      """
      the of and to in is that it for was on are as with he be at by his this have from or had not \
      they you we she her but which an were been has their there would what will who when your can \
      if them all so about out up than then just do did does don't it's i'm my me our how why where \
      these those could should because into over only very also no any some a i go more like get such too here see \
      want now am may might much many most other than through before after again never always he's \
      she's that's there's who's what's isn't can't won't you're they're we're really something
      """
    ),
    (
      "de",
      """
      der die das und ist nicht ein eine einen einem einer zu den dem des mit sich auf für im von es \
      ich sie er wir ihr auch als an dass daß wie aus bei nach wenn aber oder noch nur so war hat \
      haben wird werden sind kann man mehr schon über um am vor durch kein keine was wer wo hier da \
      mal ja nein doch sein ihre mich mir dir uns
      """
    ),
    (
      "fr",
      """
      le la les un une des du de et est que qui dans en pour pas ne ce il elle on je tu nous vous ils \
      sur au aux avec plus par mais ou se sa son ses cette ces tout être sont été fait comme si même \
      leur lui y bien sans c'est n'est j'ai qu'il d'un d'une très quand alors aussi
      """
    ),
    (
      "es",
      """
      el la los las un una de que y en es no se por con para lo como más pero su sus al del le ya o \
      este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos \
      durante ni ser son está están fue era han he ha yo tú él ella usted mi qué eso esto así tiene
      """
    ),
    (
      "it",
      """
      il lo la i gli le un uno una di che e è non in per con si da come più ma del della dei delle \
      nel nella al alla sono ho hai ha hanno questo questa anche se mi ti ci io tu lui lei noi voi \
      loro cosa perché quando molto bene solo ancora dal dalla sul sulla essere stato era
      """
    ),
    (
      "pt",
      """
      o a os as um uma de do da dos das em no na nos nas que e é não se por com para mais mas como ao \
      à foi ele ela seu sua ou ser quando muito há já está eu também só pelo pela até isso entre era \
      depois sem mesmo aos ter seus quem me esse eles você essa nem são tem isto
      """
    ),
    (
      "nl",
      """
      de het een en van ik te dat die in is niet zijn op aan met als voor er maar om hem dan zou of \
      wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb heeft hebben \
      deze u want nog zal zij nu geen omdat iets worden toch al waren veel meer doen werd wel wij jij
      """
    ),
    (
      "sv",
      """
      och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke \
      mig du henne då sin nu har inte hans honom skulle hennes där min ej vid kunde något från ut när \
      efter upp vi dem vara vad över än kan här också mycket eller bara
      """
    ),
    (
      "da",
      """
      og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min \
      havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil \
      blev kunne ind når være noget jo også meget kun ved så kan gøre nogle bare
      """
    ),
    (
      "nb",
      """
      og i jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har om vi \
      min mitt ha hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal \
      selv her alle vil bli ble kunne inn når være noe også mye bare etter
      """
    ),
    (
      "fi",
      """
      ja on ei se että oli hän en ne kun mutta niin hänen sitä minä kuin myös tai jos jo vain sen ovat \
      ole olla sinä me te he joka mitä mikä tämä nyt vielä koska sekä sitten siellä täällä ollut \
      olen olet olemme kanssa hyvin voi pitää kaikki
      """
    ),
    (
      "pl",
      """
      i w nie na się to z że do jest jak o co po ale tak za od ja ty on ona my wy oni są był była było \
      być dla czy tylko jego jej ich może już przez przy ten ta te tego tej tym który która które gdy \
      bo więc jeszcze też bardzo mnie mi go
      """
    ),
    (
      "cs",
      """
      a v se na je to že s z do o i jako pro ale by jsem jsi jsme jste jsou byl byla bylo být není co \
      tak po k jen když nebo ve za od který která které při už ještě jeho její jejich můj tento tato \
      toto proto protože také velmi má mají
      """
    ),
    (
      "hu",
      """
      a az és hogy nem is egy ez de van volt meg csak már mint még ha azt el vagy ezt én te ő mi ti ők \
      akkor itt ott most nagyon kell lesz lehet mert amit aki ami sem be ki le fel minden
      """
    ),
    (
      "ro",
      """
      și în de la cu a pe nu că este un o se din care mai pentru sunt au fost ce sau dar dacă prin are \
      am ai lui ei el ea noi voi după fără foarte acest această când cum unde doar tot avea fi
      """
    ),
    (
      "tr",
      """
      ve bir bu da de için ile çok ne o daha gibi ama olarak var mi kadar sonra değil ben sen biz siz \
      onlar şu her en ki veya ya hem yok olan ise böyle nasıl neden şey bunu
      """
    ),
    (
      "ru",
      """
      и в не на я что он с как это по но они к у ты из мы за вы так же от все она бы мне было вот меня \
      ещё еще нет о ему только когда даже для если или есть был его до быть уже кто
      """
    ),
    (
      "uk",
      """
      і в не на я що він з як це по але вони до у ти ми за ви так же від всі вона б мені було ось ще \
      ні про йому тільки коли навіть для якщо або є був його бути вже хто та й із цей
      """
    ),
  ]
}
