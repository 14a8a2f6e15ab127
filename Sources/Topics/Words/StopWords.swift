/// Words that say how something is said and not what it is about.
///
/// Function words, and the verbs and adverbs of any conversation, collected for this project.
enum StopWords {
  /// The stop words of a language, lower case and with straight apostrophes; none for others.
  static func words(of language: String) -> Set<String> {
    let list =
      switch language {
      case "en": english
      case "de": german
      case "fr": french
      case "es": spanish
      default: ""
      }
    return Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let english = """
    a about above after again against all also am an and any are aren't as at be because been
    before being below between both but by can can't cannot could couldn't did didn't do does
    doesn't doing don't down during each even ever few for from further get gets getting go goes
    going got had hadn't has hasn't have haven't having he he'd he'll he's her here here's hers
    herself him himself his how how's i i'd i'll i'm i've if in into is isn't it it's its itself
    just let let's like many may me might more most much must mustn't my myself no nor not now of
    off on once one only or other ought our ours ourselves out over own really said same say says
    shall shan't she she'd she'll she's should shouldn't so some still such than that that's the
    their theirs them themselves then there there's these they they'd they'll they're they've this
    those though through thus to too under until up upon us very via vs was wasn't we we'd we'll
    we're we've well were weren't what what's when when's where where's which while who who's whom
    why why's will with won't would wouldn't yet you you'd you'll you're you've your yours
    yourself yourselves
    """

  private static let german = """
    aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus
    bei beim bin bis bist bitte da dabei dadurch dafür dagegen daher damit dann daran darauf darf
    darum das dass davon dazu daß dein deine deinem deinen deiner dem den denen denn dennoch der
    deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch eben
    ein eine einem einen einer eines einfach einmal er erst es etwas euch euer eure für ganz gar
    gegen geht genau gerade gibt habe haben hast hat hatte hatten hier hin hinter ich ihm ihn
    ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes jetzt
    kann kannst kein keine keinem keinen keiner können könnte lassen machen macht mal man mehr
    mein meine meinem meinen meiner mich mir mit muss müssen nach nein nicht nichts noch nun nur
    ob oder ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so soll
    sollen sollte sondern sonst um und uns unser unsere unter viel viele vielleicht vom von vor
    wann war waren warum was weil welche welcher welches wenn wer werde werden wie wieder will wir
    wird wirklich wo wohl wollen worden wurde wurden würde würden zu zum zur zwar zwischen über
    """

  private static let french = """
    ai aie aient ainsi alors après as au aucun aucune aura aurait aussi autre autres aux avait
    avant avec avez avoir avons beaucoup bien c'est car ce ceci cela celle celles celui ces cet
    cette ceux chaque chez comme comment contre d'un d'une dans de depuis des deux devrait dire
    dit doit donc dont du elle elles en encore entre es est et eu eux faire fait faut font il ils
    j'ai jamais je juste l'on la le les leur leurs lui là ma mais me mes mieux moi moins mon même
    ne ni nos notre nous on ont ou où par parce pas peu peut peuvent plus plutôt pour pourquoi
    qu'elle qu'il qu'ils qu'on quand que quel quelle quelles quelque quelques quels qui quoi rien
    s'il sa sans se sera serait ses si son sont sous sur ta tant te tes toi ton toujours tous tout
    toute toutes trop très tu un une vers voir vont vos votre vous vraiment y ça étaient était été
    êtes être
    """

  private static let spanish = """
    a al algo algunas algunos ante antes aquí así aunque aún bien cada casi como con contra cual
    cuando cómo de del desde donde dos e el ella ellas ellos en entre era eran eres es esa esas
    ese eso esos esta estar estas este esto estos está están fue fueron ha hace hacer han hasta
    hay he la las le les lo los me mi mis mismo mucho muchos muy más nada ni no nos nosotros
    nuestra nuestro o otra otras otro otros para pero poco por porque pues que quien quién qué se
    sea ser si sido sin sobre solo son soy su sus sí sólo también tan tanto te tener ti tiene
    tienen todo todos tu tus un una uno unos usted ustedes va van y ya yo él
    """
}
