/// Which last labels make a host of words that are joined by dots.
enum TopLevelDomains {
  /// The country codes in use, and those of the others that are common, as DNS has them.
  static let known = Set(
    """
    ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt \
    bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er \
    es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht \
    hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr \
    ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng \
    ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd \
    se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw \
    tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw \
    com net org edu gov mil int info biz name pro mobi asia cat jobs tel travel aero coop museum \
    app art bar best bet bid bio blog bond buzz cam cash casa casino cfd chat city click cloud club \
    codes coffee company cool cyou date deals design dev digital directory download email events \
    expert faith fans finance fit flights fun fund fyi games gift gives global guru help homes host \
    hosting icu ink institute life limited link live loan lol ltd market marketing media men mom \
    money monster movie network news ninja one online page party photos pics porn press promo \
    quest racing radio red rent report rest review reviews rip rocks sale sbs school science \
    services sex sexy shop site skin social software solutions space store stream studio style \
    support surf systems team tech technology tips today tokyo tools top trade trading tube video \
    vip watch webcam website wedding wiki win wine work works world wtf xxx xyz zip zone \
    рф рус укр бел бг срб қаз 中国 中國 香港 公司 网络 онлайн сайт москва 한국 भारत
    """.split(separator: " ").map { Host.canonical(String($0)) ?? String($0) }
  )

  /// Those that are also words or the ends of file names: alone they make no host.
  static let areWords = Set(
    """
    ac ad ai al am ao as at au ba be bi bo by do er es et fm go id ie il im in is it \
    je la le li lo ma md me mi mo ms my na ne no om pa pe pm pr ps py re rs sh si so st su to \
    us va ve vi ws ye name pro cat jobs travel app art bar best bet bid bio blog bond cam cash chat \
    city click cloud club coffee company cool date deals design digital download email events \
    expert faith fans finance fit flights fun fund games gift gives global guru help homes host \
    hosting ink institute life limited link live loan market marketing media men mom money monster \
    movie network news ninja one online page party photos pics porn press promo quest racing radio \
    red rent report rest review reviews rip rocks sale school science services sex sexy shop site \
    skin social software solutions space store stream studio style support surf systems team tech \
    technology tips today tools top trade trading tube video watch website wedding win wine work \
    works world zip zone
    """.split(separator: " ").map(String.init)
  )

  static func isNumber(_ label: String) -> Bool {
    label.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }
}
