/// How common English stems are in comments: the numbers of texts that hold them.
///
/// Made by `moderato learn background` from the texts, and the parents' texts, of four openly
/// licensed sets of comments: Toxic Spans (news sites, CC0), Fox News User Comments (MIT), Wikipedia
/// talk pages with context (Apache-2.0) and Surge AI's toxicity set (MIT); 17,286 texts in all. Stems
/// that occur in one text only are left out. A word here is a fact about English, not advice.
///
/// The format is that of ``BackgroundCounts/serialized``.
let englishBackground = """
  background en 238751
  1542 stupid
  1433 think
  1405 articl
  1356 peopl
  1256 idiot
  1189 trump
  1158 make
  1136 use
  1127 see
  1009 know
  963 need
  926 time
  865 thank
  864 right
  851 look
  846 good
  767 want
  740 page
  710 thing
  683 way
  679 work
  632 sourc
  628 talk
  616 take tri
  597 year
  592 comment
  573 ignor
  565 call
  554 chang
  543 edit
  522 back
  520 come
  516 point
  505 pleas
  499 never
  495 anoth
  493 seem
  487 person
  484 vote
  483 sure wikipedia
  479 actual
  475 support
  472 state
  462 first
  456 mean
  455 someth
  454 better help
  447 keep
  443 agre
  438 countri give
  437 fact
  425 name
  423 day noth problem
  415 put
  414 discuss
  413 remov
  409 yes
  407 anyth
  399 someon
  397 read
  394 believ find
  389 post
  383 fool
  382 two
  380 liber
  379 wp
  376 everi left
  367 reason show sinc
  364 hope presid
  363 moron
  361 live made new
  353 start world
  352 american anyon
  349 littl
  346 man
  345 enough
  344 issu
  338 stop
  334 clear section
  333 lie
  329 kill
  327 great
  324 mayb
  323 govern
  322 word
  321 link white
  318 list
  315 differ
  310 refer
  309 understand
  308 move
  305 place
  303 alreadi done
  300 bad last
  299 guy
  297 wrong
  295 ad case
  294 real
  292 thought
  290 best
  287 feel
  286 happen tell
  284 ask job probabl
  282 lot
  280 alway idea includ
  279 care els long
  278 elect
  275 without
  271 editor
  265 hate question
  264 dumb either polit
  263 far part
  260 sorri
  259 money
  255 complet
  254 loser run
  252 delet obama
  251 end
  248 least
  247 pathet suggest
  246 oh
  244 ok
  243 racist
  241 law
  240 interest
  239 inform life
  236 free other
  235 pay
  234 old
  231 fix say war
  229 correct
  227 mention mind
  225 around
  224 guess head
  223 big cours
  222 love matter tax
  220 user
  214 kind
  213 america
  212 add follow
  211 crap histori imag
  209 news opinion
  208 continu nation
  205 parti public
  204 allow creat damn report
  203 quit watch
  202 exampl
  201 wonder
  200 true wait
  199 certain
  198 etc
  197 exact
  196 base howev perhap
  195 claim consid current offic polici
  194 everyon hard hypocrit next play
  193 rather
  192 respons
  191 canada check instead ridicul
  190 leav
  189 liar
  188 democrat less
  187 away
  186 bit obvious republican
  185 block possibl troll write
  183 hous yeah
  182 note
  178 sound
  177 appear
  176 given
  174 ass media templat women
  173 like provid
  171 book term
  170 black number
  169 attack everyth pretti turn
  168 million review
  167 revert
  166 famili
  165 sens serious
  164 caus major
  163 deal high poor
  162 hand
  161 common nice
  160 statement total
  159 consensus illeg system
  158 found game god
  157 muslim simpli stand
  156 anyway clown full general rule view
  155 absolut human second
  154 import
  153 busi
  152 gun line whole
  151 becom lol order rest seen
  150 bring non open pass power regard
  149 answer notabl rememb
  148 evid fine protect
  147 close reliabl
  146 hillari relat
  145 definit
  144 exist lead
  143 clinton friend one titl
  142 canadian civil trudeau
  141 except past
  140 entir
  139 donald today
  138 face school wing
  137 side
  136 educ week
  135 account origin suppos
  134 cheer fail kid posit speak usual
  133 disgust fair propos
  132 explain lost notic unless
  131 action home main respect
  130 children expect figur
  129 bunch group
  128 abl stuff subject
  127 flag sad self silli truth
  126 content control crimin
  125 die quot three
  124 act stori unit
  123 corrupt forc fuck miss
  122 citi nonsens
  121 ago confus suck whether
  120 decid happi month sentenc standard topic
  119 bill death hey
  118 direct jerk men per plan request text
  117 accept attempt build project sick soon specif
  116 cover fire piec set tag wast
  115 anti com concern gay hear leader learn re stay
  114 especi result
  113 realiz wish
  112 citizen conserv disagre
  111 along critic hell mr murder requir shit singl
  110 argument cut garbag top trash type
  109 blame mental site
  108 admin boy involv vandal
  107 member particular pictur wow
  106 prove relev wiki
  105 appar cite folk improv recent sort usa whatev
  104 assum dead doubt object
  103 ban deserv english immigr
  102 came christian fake okay woman
  101 inde lack social took voter
  100 author buy perfect saw short
  99 coward level messag russian save sever shoot summari
  98 behind hold incompet otherwis terrorist version
  97 futur individu politician situat
  96 offici process
  95 almost appropri realiti repli win
  94 class decis drive http surpris typic
  93 although charact charg danger funni languag minor prefer research sign similar useless \
  worri
  92 crime form nut oppos previous simpl taken team
  91 administr btw easi fight often shame welcom
  89 basic describ let paid spend
  88 accord brain destroy half legal proper
  87 categori compani cost defend judg militari sexual warn
  86 alaska contribut coupl joke mouth polic went young
  85 belong debat faith feder final russia truli worth
  84 apolog copi effect servic told
  83 100 child heard limit lose materi pick scum send small
  82 abus dont event info longer middl present togeth
  81 bs dog hit moral protest sex
  80 area arrog attent break chanc count evil glad known respond serv third written
  79 address ahead crazi drug experi eye hour near repres throw traitor walk
  78 fli meet period race record www
  77 accus activ appli appreci pig rais refus street wors
  76 communiti detail email kick natur plain redirect search separ speech violat within
  75 bigot date googl huge imbecil nomin replac
  74 addit alon babi fit freedom later sell societi stick
  73 begin constitut drop due grow islam merg nazi none rate shot shut will
  72 000 beat bodi candid compar knew late meant practic program
  71 campaign economi foolish guidelin land light offer secur updat
  70 avoid behavior bias car citat fund health insult mistak promot
  69 admit benefit billion choic disput enjoy honest listen nobodi progress push reader tabl won
  68 gone oil share sometim
  67 carri chief embarrass imagin laugh lunat return special utter worst
  66 court cri damag dollar fall fan gave intellig ip logic purpos releas test
  65 beyond extrem indic larg paragraph pov pull repeat rid ship unfortun wife
  64 buffoon excus ill investig popul
  63 crook cultur immedi increas low neither north outsid religion valu
  62 bet collect earth effort file owner photo privat publish quick strong tire victim
  61 ah avail design develop equal fun grab hypocrisi justin multipl night smart treat troubl tv \
  univers websit
  60 across china four hawaii hi john narcissist opposit product properti rich thousand
  59 argu bullshit controversi food hurt local mere promis road screw signific style trust water
  58 afd anim econom entri lefti moment regardless religi space wall
  57 bot bother box code depend foreign hide jail mass mess parent press senat
  56 age award besid error ground male status
  55 altern amount arm born brought bulli choos congress fill forget intent knowledg market \
  proof sheep solut violenc wrote
  54 climat commit establish fox front gop honor manag sit verifi video welfar
  53 among butt daili descript earli forward girl option organ rape reach receiv studi terribl \
  yep
  52 ball bitch clean connect cool defin demonstr enforc fals film focus handl harm innoc intern \
  lazi minut prison red south
  51 approv belief blow easili eat hole map mark mine neutral normal price putin remain therefor \
  toward upload weak wikiproject
  50 awar burn consist cross dem doubl letter locat lock oper paper popular scienc somehow spell \
  step weapon
  49 alt card convers cop difficult document draft fat insan modern racism readi room suffer \
  suspect theori
  48 agenda british confirm demand enemi independ jesus luck mother planet primari proud pussi \
  sock somewher song taxpay
  47 amaz archiv asshol clarifi contain context data explan field match necessari reflect \
  socialist
  46 air complain con disrupt generat german https peac player pretend pure somebodi star terror
  45 2016 amend anybodi balanc bear church communist driver east engag expand fascist fault \
  format industri infobox lib pro scumbag skin steal threat ugli
  44 advic colleg decad door earlier heart idioci impress jew join log medic success track
  43 anymor biggest debt display excel expos express favor fear featur higher impli ladi mail \
  particip plus pm prevent produc proven ref rs son spew suit that unlik washington ya zero
  42 adult bomb border bush celebr deni encourag father former impeach isi justifi legisl offens \
  phrase round target touch translat wake whine
  41 access afraid birth brown click color copyright credit criteria crowd determin en forgot ga \
  justic onlin recommend teach thread town uk valid wear
  40 anywher attitud cant conflict democraci execut expens french globe huh interpret lawyer \
  nasti ontario potenti recogn restor retir safe seek utc winger
  39 basi centuri challeng constant corpor dark defens deport despit europ feed forum horribl \
  joe liter offend org punish restrict shown tend tweet un union various villag
  38 agreement alleg averag board bottom childish conclus coverag darn declar dump em everybodi \
  gonna harper hilari music npov phone pot remind slave spent student threaten
  37 accomplish band blind broken finish global ha hang homosexu hook husband identifi island \
  kept leftist maintain march motiv opportun own physic plenti reduc risk seri straight strike \
  train twice voic wide worker
  36 accur approach arrest associ bastard blood disast don fulli gender leadership nope parasit \
  perform profit rail resid roll sport ten treason unnecessari western whose
  35 brother built combin creation daughter encyclopedia five incom influenc initi insist korea \
  lower negat qualiti rant remark resolv skill stub supremacist trade travel
  34 alien bank bar becam blp counti dick disgrac employ function healthcar held histor incred \
  input internet label mayor minist most movi nuclear outrag prime regular reject solv uneduc
  33 aw bag bc boot caught cnn co column compromis condit dirti earn easier extra fast fed \
  gotten hatr insid intend jump king licens load mccain movement navi occur reveal rock sent \
  size store strang
  32 aid angri apart blue bold cash cathol center chines comput convent convinc de desper doctor \
  drink familiar financi frank fraud germani inclus incorrect insert integr israel newspap park \
  poll republ rfc rude sexist surviv thug visit worthless
  31 afford assault battl bigger blog bull cat clue construct dear deplor dictat everywher \
  fellow guid hundr iran journal legitim massiv master mos orang pedophil plot poster presum \
  propaganda qualifi season slight smoke speed spin station stuck sucker wynn
  30 abil alright announc appeal assert breath carbon career compet dare deep desir dress drunk \
  elector finger fish gas hire irrelev latest mexico mix morn pc pile resourc scam stamp window \
  writer
  29 alaskan assist attract background camp capit club clueless degre elsewher femal freak gang \
  headlin hero intellectu kim met oregon patholog potus presidenti radic rapist rare ration \
  reaction refuge san scare screen spot spread substanc till tool wage wash west york
  28 2017 achiev advantag al album automat blatant chump contact disrespect dozen dude dumber \
  failur footbal green hater heck hot impact incid institut it'll japan kiss length loss lucki \
  mainstream manual nativ odd patriot paul predat ran rfa slaveri sleep specul split technic \
  truck usernam vast weight
  27 advoc analysi appoint art artist assess cancer catch comfort confeder conspiraci convert \
  corner decent diff disambigu divis eh emot empti enter equival european explicit implement \
  instanc invit lay mad model ms numer observ paramet profession prose rat resign revers rhetor \
  safeti script semi session six slap sociopath southern speedi suffici suicid tradit treatment \
  web
  26 2008 abort african armi attend bibl budget bullet cheat cold consequ deficit depart \
  destruct duplic engin entitl exclud georg ident indian key measur mexican onto overwhelm piti \
  recal role rout sale satisfi scholar scientif scream seat steve symbol tomorrow transgend warm \
  weird youtub
  25 1st admir assumpt bathroom beauti bore bought closer concept conduct counter disabl drag \
  draw employe entertain ethic gain goal highest hitler homeless ideolog illustr invest killer \
  led memori naiv neighbor nfl pack pain pal peer prepar referenc ride selfish sh sir statist \
  stupidest teacher tie uh unabl understood violent worthi yesterday
  24 adn alli anchorag biden broke capabl cheap consider cure dad david default distinct \
  district drama ed environ eventu extern foundat greater greedi harass harri hmm inappropri \
  item kinda lame mile neo omg paint permiss plant platform privileg refut sake sand secondari \
  slow sole staff sudden veteran yup
  23 acknowledg advis affect agenc arbcom asid attribut bannon barnstar behaviour browser bus \
  censor chicago comey communic comparison complex contributor council deflect dig dishonest dyk \
  episod expert fbi felt frequent gov grant hack hair hat html hunt id imo india insur interview \
  ireland medicin milk mock older outcom precis predict provinc queen random regist river \
  sandbox scale soldier spam sub substanti swamp tone twist twitter vehicl wave wealth yea
  22 2nd absurd ain't alberta alcohol april arriv aspect brief coast colorado complaint contrib \
  crisi despic elimin energi estat ex experienc filthi foot footnot grand greatest jewish juli \
  kkk laughabl manner marijuana merit mislead misogynist monster peni puppet redund revis ruin \
  secret sockpuppet sore stock super tactic taught transport tree unblock unsourc usag vagu
  21 2005 300 3rr addict attorney bait berni biographi california classic credibl derang devil \
  discov discrimin domain dr duck dumbest estim eugen extend fantasi hello henc ideal index \
  johnson judgement marri marriag martin michell negoti nose parad partisan perman pervert \
  pocket pre ps psycholog region renam resist rob rot rubbish scandal scene select settl shock \
  soul speci switch tear tonight traffic um whenev wild wise
  20 academ accid ani bankrupt bed bud buddi buri button cent commi consum contest contrari \
  delusion depress disappoint domest drivel eastern encycloped essenti fac facebook feet gold \
  grown guard header holi ii impos introduc irish iron irrespons larger lifetim marxist method \
  noticeboard notion payer pervers piss pop possess preced principl prior punch reward richard \
  rise scari serial sincer sister sold somewhat speaker stage stink stone suppli toler toronto \
  tough trim uncivil watchlist wit
  19 2012 aim aka aliv bare bigotri bite bug cabinet cap cast channel clearer convict core \
  curious deliber dictionari discharg diseas dismiss divid editori enabl endless extremist fa \
  flat flow forev forth fortun governor holiday ice ie journalist jpg knock leagu lede \
  legislatur lesson liberti loos loud minimum mom necessarili northern olymp pant penalti print \
  purchas rank recreat regul relationship rescu reserv rip ryan septemb silenc soviet spout \
  submit suprem surround tast texa thorough trip troop unemploy warrant whoever
  18 2010 activist adjust adopt advanc agent ambigu anonym boss bound bridg chose cloth command \
  competit condemn congratul cook cute declin didnt distract dream duti ear eight embrac era \
  exercis factual famous favour flood genuin greed guilti gut haha highway imposs incap instruct \
  latter lord manipul mirror narrat ndp net nom nowher owe pander penc percent permit pic radio \
  ralli rang render righteous sarah scheme shop smarter smell snowflak storm thrown tom trial \
  trick typo undo unfair wind witch
  17 3rd advertis africa ars attach australian awesom broad censorship champion chicken clever \
  collabor collaps confront delay domin elit empir ethnic feedback financ firearm firm gari gee \
  genit hidden highlight hill hmmm host inher intoler judgment junk knife launch lawsuit libtard \
  matur meantim meme nk obamacar oblig obsess occas palin ping pointless portal potato prayer \
  procedur prod react reli reput resolut retain retard rewrit root rush sander sane scientist \
  screenshot sea sector sight soro su subpag temporari territori thier ticket tweak ultim \
  unbeliev userpag vile volunt wikipedian wipe wont
  16 2007 500 analog ancient applic athlet awb billionair brag bright capac cell certif charl \
  circumst coi colour comic committe congrat constitu crack custom denver despis doc dubious \
  dumbass electr england escap exploit favorit fought franc fring frustrat fuel fyi golf growth \
  guarante hammer heritag hoax hors hungri im immor inept inner jame kelli knee largest leg \
  michael nail novemb oppress ottawa perceiv persist perspect pound prais preach presenc \
  prohibit prosecut punk racial remot ring schedul scope score seven spirit spoil stood stress \
  string subsidi superior syria syrian tea thiev thin tini trillion uninform vacat victori whore \
  william youth
  15 2013 adequ aggress airport annoy anthem arab asian assur audienc barack bio bird blank boat \
  bob branch buck bureaucrat camera chart chin christ classifi confer contract contradict crash \
  cup da danc deepli demon denial dinner divers driven examin factor fiction flaw flight gotta \
  grave gullibl hall harder heat hospit humor immatur inclin infrastructur inspir intro jackass \
  japanes joseph latin logo ludicr magic meanwhil medicaid missil mistaken monkey nah occupi oop \
  outright overal ownership patient pattern pet plate poison pray pride priest primarili \
  problemat professor pump rational repeal royal sack satan selfi sensibl server shape smile \
  specifi spi stab stat stream stretch sue summar sun talkpag trigger trivial upset virtual \
  weather weed weigh wh winner wt wtf yahoo
  14 200 2015 airlin amongst australia bitter brand bronco bum bye chant circl cleanup coach \
  commentari commerci compass conveni crappi dealer decemb depth disturb donat dri ego endors \
  entiti exclus extens farm fee firefox fiscal fork graduat gw heaven hostil icon inlin instal \
  interact invad iq iraq keyboard korean laid lane leak machin magazin malign mandat manufactur \
  miser modifi monitor mueller nixon nra obstruct outlet palestinian pee petti phoni plane \
  pollut pos prize prompt recipi refrain resum revenu revolut shameless sigh silver squar stolen \
  strict struggl swear sympathi task ted teenag televis thief toy trail transpar undu unfit \
  unrel wanna weasel weekend whiner zone
  13 2000 2006 aa abandon absenc adam adject asham august auto backward banner barker beg bloodi \
  brilliant burden ca cancel citizenship civilian clarif claus coffe compil courag cruel cult \
  dash deed delus donkey dot egypt elig enlighten enslav ensur equat faux forgotten formal foul \
  furthermor gate geographi giant globalist grade habit height hurrican incorpor ironi jone \
  justif karma kidnap la layout le lee lifestyl lowest margin med meta miller monument motion \
  msm myth nationalist nowaday ocean omit oppon perpetu photograph php pink pipelin proport \
  psychot quebec regim rough roy sa sam shill sing snow solid sow spanish stabl strategi \
  structur suitabl sum sycoph tank taxat throughout thru tillerson tim upper venezuela venu what \
  wikimedia
  12 2009 2014 aloha alter angel anger arbitrari asinin assassin barri bat be blanket boo brat \
  bubbl cake categor central chase checkus chris coat collus communism complic confid cow cycl \
  dan dc dealt deeper deriv digniti director discourag distinguish distribut dodg doesnt doom \
  element er eric expir extermin fashion fell feloni fighter fresh gather gosh harvey heavi hike \
  indigen insight itali jack jim jr junior kennedi kingdom larri lean meaningless medicar \
  mindless mission misunderstand moder moon moreov mountain network notifi obnoxi occup ongo \
  outta pair passeng patent pdf pend percentag perpetr persecut peter phase pie pipe poland pope \
  portion pressur princ promin quotat realis rebel reform resort restaur sanctimoni sb se \
  secretari semit sentiment shift sky soft spectrum spite succeed tape tip toilet toss tower \
  transfer transform twinkl twit ukrain uniqu unqualifi up vet vision vulgar walker whatsoev \
  wherea withdraw worldwid
  11 1000 2002 2003 2011 abbrevi aca accident afghanistan ag andi ann arrow assembl barrel \
  basebal beast beer behav bike bizarr blah blm bone brian bumbl cach calcul caption ceas chair \
  chip christma ck conclud concur consult crawl creep dedic dement devic diaper diplomat dirt \
  disord distanc donni dummi ec egg emerg environment exceed exchang exhibit explod export fanat \
  februari feminist flip ford fourth francisco fundament gan gap generic generous genius genocid \
  glass grace grasp grey hockey hrc hunter illiter inan incit indoctrin inevit insecur lake lap \
  lmao london looni maga mediat min mode molest morneau museum na notif ny octob organis orient \
  paraphras pardon payment poverti pr proceed profil pronounc prostitut reap recognis rep \
  repetit riddanc riot rollback roman seattl shirt sin slaughter sooner spare spoken sponsor \
  squad st stephen subsequ sunday swift synonym synthesi tail tap thirti toe toni tournament \
  transclud transit trumpster unaccept ur vagina valley valuabl vietnam visibl warrior yell
  10 150 1990 2004 abid actor afc affair affirm agf alert alot amen anc angl appl asset atheist \
  atroc await bail batch bay birther bloat brandon breed breitbart captur cave chosen coin \
  coincid comprehend comprehens conscienc couch creepi cretin cruz curs dab daddi demean desk \
  dime disagr distort dnc dope dotard dragon drain dvd el elev encount encyclopaedia essay et \
  everyday excrement expans extent facil fascism faster fewer forgiv formula fulfil gear genr \
  gift govt grandmoth grew grief grip gross heh heroin hesit ho holocaust honey imho implic \
  inaccur incivil inconveni indefinit infidel inflict irrat joy june legaci lick literatur lynch \
  math matthew max meaning meat mike misguid misrepres moor mp multi narrow navig neighborhood \
  noun ol op oval pari parliament partner path patienc patrol personnel pleasur pledg plural png \
  pool pregnant premier profound psycho rag rave rd rear recruit reign reword robert salt \
  scenario scott scratch sec segment seper sharia sheesh shoe signal sink slide slip smith \
  softwar spoke spring ss stake stanc starter stronger struck stunt substitut suffic summer \
  surfac survey sweep sweet sworn tab throat ton tourist tragedi tran trivia undermin undoubt \
  unstabl untru url vacuous variat varieti vice virtu whale whini whip wolf xenophob
  9 2019 2020 400 affili alex align alphabet altogeth amateur amus anon antifa anyhow apologist \
  approxim asap astound awhil bang barrack bbc beach began behalf bell ben bishop bleed bliss \
  blowhard booz britain broadcast brush brutal burger buyer castrat casual catastroph cbc census \
  ceo chain chapter chemic climb comma concert congression conscious contemporari contin cooki \
  cooper copyedit corp countless creator croni crum crybabi crystal currenc deliv demograph \
  denounc descend desert dialogu difficulti dim dimwit dish dislik disregard documentari dp \
  drastic duh dunno dupe electron elitist equip es escal evalu evolut excit fallen fenc filter \
  flame florida freeway glanc gm goat grabber gray greek groceri hawaiian heal hint hominem \
  honour hotel hydro hyphen ilk improp inabl inch indict infinit intervent invent jealous jeff \
  jet jimbo juneau juri juvenil kathleen las legit lincoln linguist lone los mate mathemat matt \
  mechan medal membership merger merkel meth miseri misunderstood mobil monday monger moos mosqu \
  msnbc narciss neglect nightmar nuke nyt o'leari opera opt outing overturn oxford partial petul \
  pfd plausibl poke polish port prejudic premis preserv prioriti profess provinci psychopath \
  puerto qualif queri redneck regress rephras represent revel rico rifl rm rotten row sacrific \
  sanction sanctuari sandi scotus settlement shout shove signatur simpleton slash slowli smaller \
  soap spicer spineless ssi stereotyp subsect sullivan syndrom tale theme there tori tour trait \
  tricki trough tyranni unknown unverifi upgrad urg vector viewpoint virus vowel wealthi wheel \
  whoop widespread wire wound wwii zealand
  8 1950s 2018 600 70s abet abolish accuraci adolesc airplan akin ala anecdot antic arb asia \
  assad astonish awkward backlog bankruptci bash beaten bin blather bogus bond boundari \
  brainwash brave breach bread bribe briefli bruce bust bypass c'mon cannabi canvass capitalist \
  carolina character chariti clan classif closet comedian commiss compli compos conced concentr \
  condescend conform copyvio correspond crew crock crop databas deaf deceit decept defeat deleg \
  denier dept devast diagram disappear disingenu dispos downtown dynam edg effici eg egotist \
  elder empow epic eu even fabric farc fas felon fiasco frame freeli fri fur genet golden graph \
  grifter halloween handout hatnot helicopt hispan historian hog hollywood homophob honesti hug \
  incarn incident infiltr introduct invas iranian islamist isnt isra it'd jackson januari jt \
  judici junction kansa kneel kool labour lapdog lectur lgbt libel lift lil lisa loan lover luke \
  lunch magaph mainland maker mall maniac maximum metal mid millionair minus misinform misogyni \
  monopoli moot mysteri nerv nobel norm nurs outlin pa pan paranoid passag passiv pawn pd \
  pedophilia pelosi penni percept perp perri phil philosophi pill pit pixel pompous populist \
  portrait proclaim prosper pu puppi purg pursu quiet ra rack rage reagan rebutt reckless reduct \
  rent retail revok rex robber rome sabotag sarcasm satellit scan scotland scrap seal sean \
  senior sheriff shooter sicken silent simpler slam snake snap sob spit spoon stadium stalin \
  straw strip submiss suspici sustain swedish sympath taylor temp tendenc tenur termin that'll \
  thumb tighten timelin tiresom tortur trap trend tribe unbalanc unconstitut undid unusu util \
  vaccin van vari vega versus vicious virgin virginia volum vulner warfar warp wayn whilst whim \
  wholli widow wive wore wrap yard yay yo
  7 1500 1950 1960 1998 2001 60s aborigin absent accommod admiss afterward agit aircraft alarm \
  amazon anal ancestor andrew annual anthoni anticip anytim appal appeas ar arbitr asylum atlant \
  authoritarian bald ballot baloney baltimor baron basement behead belliger belt bent bid billi \
  blacklist blast bless blew blown boom boost borrow bounc bucket caldwel calm campus capitol \
  cart carter castro caveat cfd charter cherri chime clariti clinic colon commenc compassion \
  complianc compound comrad confederaci conman contempt correl costum cr crat creativ creatur \
  csd cue cull curb curios dave decenc decim decreas defect degrad delud dens depict despot \
  destin detest deviant dictatorship digit disadvantag disciplin discredit disservic dolt drone \
  drumpf duke elabor emphasi emul endang endur enterpris eras erron evad evolv extraordinari \
  fantast faq favourit feral flavor flower flynn fort friday fwiw gangster gasolin gdp gerald \
  ghost grandchildren graphic greet gruber harbor havent heavili hehe herd heterosexu holder \
  hood hopeless humili hung ignoramus illog implod inaugur inconsist infer infest inherit injur \
  intellect ital italian jay jealousi jimmi johnni jong judaism kettl kook kushner latino \
  librari lip litter loathsom locker loon lousi lust mainspac malici mari marvel mat mcdonald \
  meh melt metaphor mindset mis misread misspel motor mount mrs nake navbox nc nomine nov novel \
  obscur obtain obtus offenc overkil overpaid pacif panel passion pat pitch plagu pond porn \
  premium pres prop provok quarter quo rabid railway ray rectifi refug regret remedi repair \
  repub repugn resembl retract robberi roger romney routin rumor rural sadist sailor saint saudi \
  scottish sen sensit shade shake sharon sharp sheer sheet shine shorten shoulder shrink sig \
  slant slimi slogan smartest smash smug sober spade sphere spray statu steel stole strength \
  subset succinct supremaci suspend swallow swim synth systemat tech tee terminolog theolog \
  thoma threw tongu toxic trailer turkey twenti twin tyrant ukrainian unarm unbias unclear \
  underestim unhappi unhing uniform unreason unsur unwil userbox uss va vain variant verbal \
  visual wednesday whack wildlif wilson wisdom worship wouldnt wreck ww2 yank zuma ️
  6 1980s 19th 20th 21st 250 4th 6th 700 800 abroad accent accompani aclu acquir adher administ \
  afaik aiv albertan ami anarchist antisemit applaud arabia arena arrang assimil atmospher au \
  autom backfir banana barbar baseless batteri benghazi biolog blither bloviat bog bollock boor \
  boorish booth bow bowl brainless brd bungl butcher byte cal carrier caution ceremoni cesspool \
  chao charlatan charlottesvill chavez chees cheeto cheetolini chemistri chest chuck chuckl cia \
  clock cloud clutter coalit coddl coher columbia comedi commission compens complicit compon \
  conceal conceiv concret condol confess contractor coordin coulter courtesi cpc crass criterion \
  crow crown crucial crush cuck cunt cuz cyclist dam davi db deadlin deceiv deem degener demo \
  denomin deputi derelict desysop detect detriment dip dis disallow disclaim discrep disguis \
  disk dna drawn drill drove drum drunken drv dust dynasti eagl ebt echo edu elementari \
  elizabeth eloqu err evangel exagger exempt exit facto fairbank fairi fallaci fart farther fate \
  fece ferri fiat fisher fl fleet floor fodder fold fond font forbid forbidden fossil founder \
  franci freez fruit furi gag galleri gambl gaug gawd gaza gb gene geograph georgia glorious \
  goodby gospel grammar grandfath grate greg guidanc gutter hahaha hail handi happili harvard \
  hassl haul healthi heartless hebrew heed heel homework hoo horror hubri imdb immens impati \
  impuls inact incarcer incent indent infantil inflat infring inject injuri insignific instant \
  intercept interven intimid intox invis invok islamophob isol jefferson kathi kenya kerri khan \
  kitchen koch lab labor landslid leaf legend lenin lesbian lesser libertarian limbaugh ll loath \
  lump lunaci ma macedonian maim margaret marin mediawiki mentor merci merri messeng messi meter \
  michel mild minim mitig modest mommi monobook motley municip murkowski muscl musician mutual \
  nanci nauseat needless neglig netherland nevertheless notat nutjob nutter obey occasion \
  opportunist oral orbit out outlaw over overlook overview ow pad pakistan panti parenthet \
  parenthood pave payrol pedant peddl pedestrian peep pen persuas pertain petit philippin pierr \
  pivot plastic platitud plug poet pole poni poo poop portland pose predomin prez princip \
  privaci programm promo pronunci prosecutor prospect protestor psychiatr puke puzzl queue radar \
  rain rampant ranger realist reassur reelect refresh regurgit reinsert relax renew repost \
  repuls res revolutionari rewritten rg rino rocket rogu rose ruler safer salari sandwich saniti \
  santa sap sat saturday sc scholarship schumer scientolog serbian setup sexism sheepl sherman \
  shield shitti shovel shred sic signpost simplifi singapor singer slice slightest sloppi slug \
  smear snarki sortabl sought sovereign spain stain starv steadi steven stir stomach stoner \
  stranger studio stun subsid suppress surplus surrend sway switzerland sympathet symptom taiwan \
  taliban tantrum techniqu tedious temporarili tent tesla texan tg th theft tho thx titan \
  totalitarian tripe trumpf unapologet uncl undelet unexpect unilater unintent unpleas unsupport \
  unwis urgent usabl vancouv vandalis vaniti ventur verbatim vfd viabl vital wale walmart wander \
  wannab wee whichev whomev wikilink willing wimp wiretap would'v wth xp y'all yellow younger \
  zombi
  5 1898 1971 1997 1rr 5th 999 abc abraham acr adapt ador advisor advocaci ae ahhh ak alan \
  albanian alik allah allegi alpha ambassador amor analyt anarch anniversari ap ape apologis app \
  architect arizona arsenal arthur artifici asleep assang assign atta attain autobiographi avenu \
  baffl baker bandwagon bark basket betray biker bind biograph bisexu bleach boggl bolt borough \
  boston bottl bounti bout boycott bozo bracket bravo brazen brett brexit britannica bro \
  buddhism buffalo bump bunni bureau bureaucraci burial burka buttercup cabal cafe cage camel \
  candi cannon carcass carl carpet certifi characterist charad chelsea chill chop cigar circuit \
  circus clapper classroom cleans clip clumsi coal cock colleagu collud coloni combat companion \
  compliment compuls concensus condens condon connot contempl contend contradictori convey \
  counsel cousin craig creationist critiqu crude cruis crumb css cuba cynic daca dalla dalton \
  dant darwin debunk deck defici delug dementia den denigr denni descent descriptor diet \
  differenti diminish disastr disavow disclos disclosur discret disdain disparag dividend dodger \
  dole doug downright drmi drown ds duli dumpster dutch dwell eager ein elway empathi emperor \
  emphas enlist enrich enthusiast eo ep esp evas excess expertis explor fame farmer feb fifth \
  filth fist flash flock flrlegal fluid forest freakin freebi freeland frighten frivol fu \
  fundamentalist funer gardner gasp gerrymand gestur giano giggl gimm girlfriend glenn gmt gng \
  goof goofi goos grandson greec grid grin guardian guest guilt gump hama han harmless heap \
  heinous herald herring hes hick hippi hm homer horrif hostag houston howard huggl hyperbol \
  hysteria icbm icki iii imperi imprison imua incomplet incomprehens incumb indign indiscrimin \
  induc inexperienc ing inmat innov insensit instrument intens interfer interrupt introspect \
  invalid iowa ir isl islamophobia itch itn ivanka ix jargon jason jeez jenkin jihad jihadist \
  jolli jordan js jurisdict kevin kgb khadr kitti koolaid kosovo lackey lash lat launder learnt \
  lengthi lenient les lest linda linux lipstick lobbi looney lotteri loui lurk macedonia mafia \
  marc massag mathematician maxin mcconnel mediev melania merchant milit misplac mo modif \
  motorcycl motto mt mute mytholog nafta namespac nay nearbi neck ned negro newcom newer \
  newsflash newt nhl niger nigger nine nobil nois norway norwegian notley nutcas o'reilli oath \
  obligatori oct offlin oldest omar oneself optim optimist ordinari orlando orphan overdos \
  overlap overrid oversight overthrow packag pakistani paranoia parodi parrot password patsi \
  paycheck pension persona persuad pg pizza placement plea plead po politic ponder portray \
  pothead preclud prematur priceless priesthood princess prolif provis pseudonym pulpit puppetri \
  quantiti quest quota realm reciev recognit reconsid reconstruct recours redesign reprehens \
  repress reproduc reread reveng rhyme richest rick rioter rival ron roof ross rp rumour rv \
  sanger sarcast scoundrel screech scrutini seaton seed seeker segreg seldom senseless sep \
  seventh shadow shell shore shorthand should'v sicko singular sjw skeptic skyrocket sludg smh \
  sniper snort soapbox soar soc soccer sodomi soil soo sooo soooooo sour spec spencer spill \
  spiritu spoiler squeez stabil stalk standalon steer stfu stitch stoog strap stripe stubborn \
  subscrib subscript summon sunni surgeri survivor suspicion svg sweden swine swipe tar \
  technolog teeth temperatur terri terrifi testimoni textbook tfa thee therapi thereof thick \
  thrill thursday tick tidi tier tiger til toll trademark tragic tramp transact treati tremend \
  trophi trumptard trustworthi ts tsunami tune unambigu unamerican unawar uncertain uncit undocu \
  uneth uninvolv uniti unlimit unprotect unreferenc unreli unsubstanti unto unwant upvot urban \
  ussr utah vapid vers vibe vindict wapo ward wealthiest weirdo well welsh wet wherev who'v whoa \
  wider wikileak winchest wine winter wood wordi wrestl wrestler wrist yanke yeh yield your \
  zealot zoo zupta
  4 17th 1900 1920 1930s 1960s 1965 1980 1987 1994 3000 50s 5m 7th 8th absorb abstract academia \
  accredit accumul adag adminship adorn adulter advers agricultur alabama alcest ali alic all \
  allianc allophon alongsid anarchi ancestri anchor ankl apartheid apprehend apt arbitrarili \
  arguabl armenian aros articul ash asshat asteroid astronom astronomi atleast atom attest \
  authorit autoblock ayer ba babbl backbon bacon bake barn batter beam bee beef beget beij \
  belittl belov bile bingo biomed blinder blond blps bluster boil bomber bonker boob boomer \
  borderlin bori brake brick brigad brighter brightest brit bronz brows builder bulg bulk burnt \
  burst businessman caliph callous cano canon captain carson cas casino cater catherin cc cdc \
  centr championship charli chat cheaper chequ chess chimp cho choke christi christoph chronic \
  chronicl chronolog cleaner clearanc cleric clerk cliff cling clone closur clout codifi coffin \
  coincident collag collater commemor commonwealth compat concis condo condom conflat conquer \
  consent conspir constru consumpt contenti contrast cope cord cordial cosplay counterpart \
  cowardic cram creed creek cricket croatia croatian crotch crusad ct cuban cuss custodi czar \
  dang dank dazzl dean debacl dec decay decor defer defi del delight demagogu demis demokkkrat \
  depriv despair detain deter devot diacrit dialect diego dine dion diplomaci directori dirtbag \
  discours discoveri dismantl dispatch dissent distast ditto divert divin divorc dock dodd dork \
  douchebag dough download dread dumpi dunc duo dweeb dysfunct eas egomaniac embed enact enorm \
  entail erik erm espn espous est evacu exhaust explanatori exposur extinct faa factori faculti \
  faggot falsehood famin fascin fastili fatal faulti fda feeder femin feminazi fentanyl fertil \
  finest fjb flake flap flatter flc flee flickr forb foremost forrest fraction franchis freddi \
  friggin frozen fucker fumbl funnel funniest furious gaelic garden garner gaslight geek gfdl \
  gfi gigant gingrich gist goldwat goon gordon gorka grader gradual graham grandstand graviti \
  griffin griffith grope grotesqu guis gulf hag halfway handbook harrass harsh haunt haven \
  headach heartbeat heartfelt helen helmet helpless henri hindu hinduism hissi hmmmm hnl \
  homeland homeown homeschool homophobia hooker horn horrifi horton hose hound hpd hrm htm hum \
  humour hurri hype hyper iau ibm iceland ideologu idk idontlikeit ige illus impair in inc \
  incess incoher inconsider indirect indulg infam infant infect inferior injustic insinu inspect \
  inter interfac intersect invoc iphon irc ish isp ive jan jaw jean jeffrey jennif jerri jewel \
  joker jon jose jpeg judeo kamala kasich keen keeper kellyann ken kenney kenyan kirk kit \
  knucklehead lace lad laden landlord landmark lard laundri lawmak leap leech leitch lem lend \
  leonard libya likewis lion liquor lithuanian lookout looser loot loudmouth lout lowlif loyal \
  loyalti luckili luna mac macho maggot mainten majest malfunct malik mama manga manhattan \
  manifest manur marathon mario marshal masculin massacr mc meal medium meetup meggsi mencken \
  metacrit miccich mice michigan microphon midget midst migrant migrat milo minion minnesota \
  misde mismanag misquot mississippi mistreat mk mls mob mold moldovan monarch moocher mood \
  moscow multicultur murray mutil myopic napolitano nationwid nato naval naw ncaa ncbi neat \
  necess needl neighbour neil newborn newli nicer nick nie nih nincompoop nintendo nit nitwit nj \
  nobl notch noteworthi notori npa nuanc null numb nz obituari objection obliter ohio onus ooh \
  ooz optic ordin os otr ouch outfit outlook outset overcom overdu overlord overnight overrun \
  overt oxygen oxymoron oz paddock pale par para paradis parallel parish pas passport pastor \
  patch patern patrick payoff payout pbs pearl pedigre pedo pejor penetr penn pennsylvania \
  perenni peski pester peta pete phd phenomena philosoph phoney picki pigsonthew pin pirat pitt \
  pittanc plagiar playabl plow pls plumb pluto podesta poem pol pollster portugues pour pp \
  pravda prefix prescript presumpt pretens pretenti prevail preval preview prey prob \
  propagandist propon provoc prune pseudo pubm punctuat punit purpl purs pusher putrumpski qb \
  quantifi quantum quarantin quicker quinn rabbit rachel radius raid rainbow rand rap rapid rash \
  raw razor readabl recept reckon recov recycl redeem reek referendum refin rein reloc remaind \
  renter repar resent restroom retriev revisit reviv rhyner ridden ridg rig riski robin robot \
  rochdal rocki rod romania rooki rosa rsn rub rug rugbi runner ruthless sacr saddam salmon \
  sampl scarc scatter scheer schmuck scooter scorn scout scrambl scriptur scroll secular seiz \
  senil sequel sequenc sequitur serbia shallow sham sharehold shave shed shortcom shorter shower \
  shrew sidelin siemian simultan skeleton skew ski skull slag slander sleazi slower slut smoker \
  smooth snail sneaki snide sniffl snivel snl sockpuppetri solar solicit solidar someday sophist \
  spammer speedili spice splc springfield spur stale stalker stare starvat stiki stinki storag \
  straightforward strain strategist stud subst subtleti sucess summaris superman superstar surf \
  swede synopsi tacki tackl tailgat taker talent tamil taxi taxonomi te teddi teller temper \
  tempera tempt tenant tfd theater theatr theatric theorem theorist thermodynam thesi thingi \
  thinker thompson thou thrice thump tide tight tin tobacco tooth torch tornado tougher tourism \
  tranni transgender transliter tread trek trespass truman trumpett tsk turkish tyrann ummm \
  uncal unconsci uncontroversi undemocrat under underhand underway unencycloped unequivoc unhelp \
  unintellig unjustifi unlock unnecessarili unpopular unsign unsustain untrustworthi untruth \
  upcom uphold uranium usurp vampir varianc vatican vaughan ve verb vermin vigil vindic visa \
  vladimir voluntarili vomit vp wacko wade warmong warren wasnt wat wax wed weewili weinstein \
  wer who'd widen wikisourc wil winston wiser witless woefulli wretch xi yawn ye yemen yike yoga \
  yorker yr zimmerman
  3 10000 10s 110 111 11th 120 1300 13th 140 15th 180 1867 1887 1923 1933 1939 1941 1953 1961 \
  1964 1973 1975 1976 1986 1992 1995 200k 2028 240 24h 25th 2c 365 3o 450 50k 80s a7 aaa abduct \
  aber abund ac acceler accomplic acid ack acosta actress adolf af affluent aftermath aggrand ai \
  albeit alec alexand alias alinski allen allevi ambival amirit amnesti amoeba amok amp amtrak \
  analys analyst ander android angela angola anna annihil ant apd appalachia appetit arc arcad \
  architectur argentina arkansa armageddon arpaio articlehistori artwork aspir assent atm audio \
  aug aurora austrian autism automobil ave avers aww axi aye baboon backho backlash backpack \
  backsid badg bakeri banish barg baroqu basketbal bass bath batman bayern beatl beaver \
  beforehand beleiv belgium belli bend bernier bernstein beverag bewar bi bi2qky3zw8q biblic \
  bicker bidder birthplac bj blackmail blink blockquot blogger bloodsh blpn bluff bo bolster \
  boulder boyd boyl brad brawl brazil breakfast breast bristol broker brook browni bt buffet \
  bulb bundi bundl burglari burk buse buss but bystand cab cackl caesar calendar calgari \
  californian caller cambridg can canal cannib cantones cape cardin careless cargo caricatur \
  carlo carpenoctem cartel cartoon castl cautious cbd cbs cd chamber chaotic charger charm \
  cheater checker cheek chew chick chiropract choir chorus chretien chrome chugiak chunk \
  churchil cigarett circular circumv citizenri cking clamp clark classi classless client closest \
  cluster cocain cockroach coercion coffer cohort colbert collab columnist combo comeback commod \
  commonnam commut compost compris conceit concurr confisc congo congressman conjunct consumm \
  contracept conway cooler coral corbett corejj cork corker corn costco counselor counterproduct \
  coup coutri covid cozi cra cracker craft crank crayon cream credenti cring criticis crust crux \
  cuddl curl curmudgeon curv cushi cyber cyril cz czech daesh daft dammit daniel danish danni \
  darker daytim deadbeat decorum deer defam defraud deletionist delici democrap denmark denot \
  departur deposit depot deprav der derail destabil deterior detroit devoid dice dicki digg \
  dilig dimens dipshit disambig discard discern discount dismal disney disprov dissemin dissolv \
  distrust doa doctrin dose douch doughti downvot doyl dq dramat drank drew drift drought druggi \
  dual dub dud dui dum dumbo dummycrap durat dweller dylan earl earthquak easiest easter ebay \
  eco ecolog edmond edmonton edwardian ef ei eighth einstein eleph ellison elton embarass empath \
  engadget enhanc ensu enthusiasm entireti entranc entrench entrust envis epitom erad erod \
  errand etern etiquett etymolog everytim exec execution exil exoner expedit explos exponenti ey \
  f'n fade fakenew fandom fare fathom favr fawn feasibl feather feign ferguson fest fever fidel \
  fifa fifti fig finit finland fir firework fisheri fk fking float fluffi flush fm foam fog \
  followup foment forehead fornic forti fp fr fred freeload freezer ft fuc fudg fundrais funnier \
  fuss futil g2 gall gamer garrison gatl gazett gd geez gen genealog gentleman genus geopolit \
  germ gg gibberish glare glen glori glove glow gnat goddamn godwin goer goin golli gomer goodal \
  goodi goodnight goofbal gorilla gotcha gould gov't gover grabbin graffiti gram grammat grass \
  gratif greas greasi greenpeac griev grossli gruen gs gta gubmit gunman gupta guzzl haaretz \
  hacker halfwit halo halt hamburg hancock handicap handler hapless hardwar harp hart hash hasnt \
  hasti hawk haycox heir hellhol helluva helm helpm hereditari herr hideous hijab hijack hiliari \
  hilo hindus hiv hobbi hoist holier hollow holt homicid homo homogen hon honolulu hooper hord \
  horrend household hp huckster hugh hull humanitarian humper hunch hypothet hyster ian ibbitson \
  idiosyncrat iditarod idl illumin imaginari imf imgur immun imper imperialist imperson implant \
  impostor impoverish inalien incens indef indefblock indonesian ineffici inexcus influenti \
  influx ingredi inhabit ink innat inning insincer inspector instructor insuffer intact intel \
  interior interst ipcc irregular irrit irt irv isil italia itun ja jaakobou jain jar jare \
  jarrett jc jeann jersey jesper jest jive joan joel joint jonah jonathan juan juanita jul \
  julian jun junki kaepernick katrina ke kenni ketchikan killari kinder kine kirbi klan klastri \
  km knight knive koran kudo kyiv kyle lag lament lamp langley laptop lar latch laura lawless \
  lawn lb leach leahi lecher legion len leo lewi liabil liabl libbi lightweight linkag liquid \
  lit lizard lo loader lobbyist longest lopsid lotd louder lt lumin luther lw lw1 lyin lynn \
  madonna magnet magnitud malarkey mammal manchest mandarin mankind mansion mar marcher marek \
  margi marilyn marker markham marquess martyr mask masquerad mccarthi mccoy mcguinti mediocr \
  mega mele meltdown mendaci menu methink methodolog metro might'v mighti militia millenni miner \
  mir misdemeanor misfit misinterpret misus mla mm mn modul moni monopol monsef monstrous \
  montana montreal moochell moratorium morgan mortal mortgag mouthbreath mph muhammad mulcair \
  mulroney must'v muster mutant mutat muzzl myanmar nam narcot navel nb nba nearest neato neocon \
  neolog nest neuter nevermind nigel nlm nonetheless nonexist noon noos norman nors north8000 nu \
  nude nudg nuisanc numbskul nutrit nyc o obamma obe obedi obsolet obstructionist odious ohhh \
  oldid ole oligarch oliv olsen omiss omnivor onion onkey ooop opaqu opin opp oppressor orchestr \
  ordain ordeal orthodox ounc oust outer paradox parenthesi parnel patron pe pea pedro penal \
  peon pertin peru perus perv pf philadelphia phonet photoshop pillar pilot piper piraci pistol \
  pius pizzag placehold planner playbook playoff pleasant plight plutonium pmo podium pointi \
  poker polar poorest portabl portlandia potter potti pounc pow predecessor prefectur prejud \
  preposit primit proactiv profan prolli prototyp proxi prudent pseudosci psst pub pumpkin \
  pundit punjab pursuit purveyor pus putrid quaker quarterback que quirki ra1 radiat rake ram \
  rambl ramp rampag randi rascist ratio rc rcmp reactionari readili rebellion rebuild recess \
  recheck recip recogniz reconcil recount redact redskin refactor refil refund regain registr \
  regulatori rehash reich reimburs reinforc reinstat reintroduc reiter relianc reliev relist \
  remors reneg renomin reorgan replic rescind resurrect retali retent retreat reuter revolt rfcn \
  rhode rica rice ripe roar roast robe rode roland rooftop rope roundabout rove rt rthur rubbl \
  rubi rumbl rump russavia russel sacrif safari salad salem salut satir savag savvi sayin sb91 \
  scammer scandinavian schatz scrub scrutin sd sear seced sect sellout semblanc semiprotect \
  seoul sept servicemen settler sewer sez shabazz shadi shakespear shapiro shark sharpton \
  shelter shi shire shite shoddi shortag shortcut showcas shrill shuck shun si sidebar sidewalk \
  sift signifi silk simon simplist sissi skate skirt skyscrap sla slack slime slimvirgin sling \
  slipperi slither slop slope slur smallest smee smirk smokescreen smudg sneak sneer snicker \
  snot snowboard societ soda solidifi somalia soooo sovereignti spa span spas spat spawn \
  spectacl spelt spiel spine spiral splash spotlight spous squash squat squint sr ssr staffer \
  stagger stall statewid steam steward stewart stoke storylin strand stray streak strengthen \
  strive stroke strongest stuf stump subcategori submarin subservi substant subtl subtract \
  suburb subvers subvert subway successor summarili sunk supplier surmis surnam surrog susan \
  suspens swap swastika swept swing swiss sword sycophant sylvia sysop ta tact tangerin tango \
  taqiyya tariff teammat teen teh telegraph templ tenet tenni terrain testament testicl tfar tgs \
  thankyou theglobeandmail therein thi thomson thoughtless thrash throne thwart ti tighter \
  timezon tinfoil tm tmt todd toddler tomato tomb tommi toolbox torrent towel township tpp trace \
  traci trader travi treacher treasuri tribal tribut triniti trojan trudop trumpcar \
  trumpelthinskin trumpet trumpi trumpian trumpit tube tuesday tunnel turk turner twaddl tweek \
  ty ugh umm unanim unavoid unbear unbridl underground underneath undon uneasi unexplain unfett \
  unfound ungrat unheard unifi unjust unlaw unleash unmitig unnam unoffici unprincipl unrealist \
  unrest unspecifi unwieldi upris urin userspac utm v2 valeri vanish veer vegetarian veil vein \
  vendor verif versa vessel vey vhs vicki victimhood victoria vigor visitor vista vocal void vow \
  vulcan wack wacki wah waiana wail wallac walter warehous washingtonpost watcher watersh watson \
  weaken weaver whisper whit whitehous whitespac whitewash wholeheart wholesom wick width wield \
  wikia wikibreak wiktionari wimpi wingnut withdrawn wmc woke wolv woodwork workplac worm wright \
  wrongdo ws xd xt xxx yada yer ymmv yom yrs za zen ˉˉ
  2 042 0rr 100s 102 103 105 10b 10k 1200 121 125 149 14th 1689 16th 172 1791 1800s 1812 1863 \
  18th 191 1911 1912 1919 192 1930 1938 1940 1940s 1944 1948 1972 1999 1b 2000s 208 20s 211 222 \
  2500 27s 2am 2d 308 30s 30th 360 364 39th 3un052mvlji 420 498 4d 5000 5191 581 650 667 907ak \
  90s 911 aah abhorr abi abject abkhazia abnorm aboard abound abuelita academi accolad acct \
  acknowleg ackward acquaint acrimoni acronym actuali acumen adjud admonish adolph adopte adrian \
  adversari advert aegean aesthet afb afl afp afrikaan aft afternoon afterthought aha ahh \
  ahistor ahol ailment airplaneman airwav aisha alarmist alfa algonquian alia alicia alison \
  allan allergi allig alrighti alt1 alt2 alta altitud alzheim alí amalgam amass ambit ambl amin \
  ammat amost ampl amplifi anatom anatomi andresen anglic anglo anglophon animus annex anni \
  annot anomali antagonist anteced antibiot antichrist antioxid anus anwser anxieti anxious aoc \
  aol apathet apologet apost apostl apostroph apparatchik appointe apposit apprentic approx apr \
  aqsa arch archaic arctic arguement aris ark armenia armor armour aromanian arous arsehol artsi \
  aryan asatru ascertain ascrib asperg aspx assholeri assinin assuag ast astray astrolog atack \
  ate ath athiest atlas atwood auditor auftritt aunt auput aus aussi austin austria autist \
  autoblog avalanch avaric avatar avert avicultur avon avow awaken awash ax ay ayn aynaf \
  azerbaijani azz b'tselem b2c babe babel babylon bachmann backdoor backlit backstori backup \
  badass badger baggag bagumba bahai bahama bahrain bailey baird bakhoum baldwin bamboo \
  bandwidth banger bangkok baptism barak barca barelwi bargain barney barrier basilica bask \
  bastardo bastion batcheld bate battleground battleship bauer bb bdh beacon beak bean bearer \
  beater beav beckel becuas bedroom beetl befriend begich begun behoov belgian beliv bellicos \
  bench bender beneath benefactor benefici bengali benifit benign bennett benni bergdahl berlin \
  bernard bespeak beta bg bhg bicycl biggi bikini bimbo biologist bipartisan birthday bishonen \
  bismarck bitt bitten bjørn blackfac blacklivesmatt blackmun blade blair blake blanch \
  blanchardb blankenyblank blare blaze bleak bleat blend blf blogpost blogspot bloodsuck \
  bloodthirsti bloom blp1e blpprimari blunder blunt blur blurri boarder boast bof bombardi \
  bombast bona bonehead bonus booklet booster bostwick botch bowman boycot boyfriend bra bradi \
  braill braindead brainer brainstorm brass bratti bray brazilian breaker brennan breviti \
  breweri briton broader broadest bros brow browsershot brugherio brunel brussel brutish bsa \
  bthemoviedb buckwheat buddha buddhist budgetari bugger buggi bulbasaur bulgarian bulldoz \
  bungalow burma burmes burzynski busant buzzard byrd cacama cacamatl cad caen cajol calam \
  caldera calderon cali canari canchild candidat canid cannibi capita caramel cardboard carey \
  carlin carlisl cartoonish caruana carv carzzi castlevania casualti catalogu catcher categoris \
  cathar caucasian caucus caustic caviti cb cbo ccd cdn ce cellphon celtic cement cereal \
  certainti ceta cf chairman chamberlain chandler chap chaput chastis chatter chauvinist \
  checklist checkwiki chef chemtrail chenault cheney cherish cheroke cherrypick chi chibi \
  childlik chirp chore christin chrysler chrystia chubbuck chug chumpster chumpti churn circul \
  cirt cisco citizendium civic civilbot cj cks cladogram clash claw cleartyp cleo clergi \
  cleveland climber clintonista clitori cloak clog cluebot co2 coatrack cochlear cocoon coe \
  coerc cogent cognit cojon coke colin collar collectonian collegi collin colloqui colonel \
  coloradan coma comair comb comet comin commend compel competitor compress compulsori concoct \
  concomit condorcet conductor confidenti configur confin congreg congresswoman conjur \
  connectcut conniv conoco conservit consesus consolid conspiratori contagi contamin continent \
  contra conundrum copious cordelia cori corkyth cornerston cornwal corporatist corridor corros \
  cosmopolitan costa cottag cotton cotw cougar cough could'v couldnt councillor countabl \
  countercultur countrymen coupon courteous coven covet cowboy craigslist cranial cranki crawlin \
  craze cred credenc creditor crimea critter crossfir crud crutch crystallogen csb ctrl cub cube \
  cudgel culo cum cumul cun curri curriculum cutter cyprus cytherea dabbl dakota dalai dalek \
  dampen dandi dart das databook dawn daycar daylight dea deacon debut deceas decimalis deciph \
  decrimin deded dedekind deduct defamatori defenc defenseless defus dehuman delhi delink delist \
  delta demboski demi democr demolish demolit dentist deploy deprec derid deris derm derogatori \
  desecr deskana desktop detach detent detract deutschland dev devianc devlin devolv di diagnos \
  diagnosi dial dian diannaa diaz dickhead didn diesel dietari dignifi dilut ding dinosaur \
  dirtiest disarm disarray disband disc discographi dishonor dishonour disinclin dismay dispar \
  disqualifi disreput diss disscuss distilleri distress disus divest dizzi dj djt dlamini dm dn \
  do doda dodgi dogma doh doi dojo dolphin dome donn donut donʻt doo doorway dorm dosent dossier \
  doubli down downsid dps dreamer dresden driveway drizzt drn drool drumph druze dt dtrump0 du \
  dudley dullard dumba dunderhead dunham dunshir duplicit durban durova dwarf earliest earmark \
  eastman eater ecc ecstat ect eddi edinburgh edward effluent egocentr egyptian electromagnet \
  electrosensit elefant eleg elis ell elli elockid elon elonka emascul embarras embellish \
  embroil emil emiss emoji empt encod encyclopaed encyclopædia endalecomplex endash endear endem \
  endgam engorg enlarg entrepreneurship enuff envi environmentalist epd epidemiolog epiphani \
  equiti erin eritrea eros errat erupt escapist esoter esperanza essenc esteem esterson estonian \
  ethiopia ethiopian eureka euro ev eva evan eve evok ew ewe exam excerpt exemplar exemplifi \
  exodus expel experiment extinguish extran eyebal eyeseren f1 faceti facilit fad fag fairer \
  fairus faker falsifi fanboy fanci fang fansit fantastyka farmland faro fatten fauci favonian \
  fb fc fckrs fdr fearless feat fec feckless fedex feebl feew fella fema feminin ferret festiv \
  fetus fi fianc fiber fiddl fide fie fiefdom fierro fifteen filipino filmmak fim firefight \
  fireman fixat fixtur fkn flabbergast flail flashi flashlight flaunt flea fleec flesh flew \
  flick fling flint floyd flq fluff flyguy flyover fo foley fonda foo footprint forcibl fore \
  forecast forefath foresight forg forgiven formul fortitud fortnight foster fpc fps fptp frack \
  francoi frankenstein frankfurt franklin frat fratern fraudul freaki frederica freedomscout \
  freelanc freemason frequenc frick friedman friendship frig friggen fro frog frost froth \
  fruitcak fruitless fuckin fucktard fuckwad fud fukushima funnili furnitur furthest futurologia \
  fwd g11 g3 g4 g8 gabbi gaddafi gadget gaff gaga gah gaia gal galaxi gallup gamespot gar garag \
  garibaldi garter gatti gba gbit gbps gc geert gem gentlemen geo geoff geogr geolog gerard \
  gerson gettin gifford gig ginger gitmo giveaway glacier glamour glanci gleefulli glib glies \
  glitch gloss glover glutton glyph gmail go goate godless gong goo goober goodwil gouken goven \
  gp grad granddaught grandeur grandkid grandma grandpa granni grante grape gratifi greenhous \
  greeni greenland gregor gregorybarri greyhawk grievanc grill grinch grizzli groov groper \
  groundwork grower grub grumbl grumpi guam guantanamo guitar guitarist gurgeh gutless gymnast \
  h3 haa habitat hadou hagiograph hah hahah hahahahaha haircut hairi haitian hallmark hallucin \
  hallucinogen hammond hampshir hanger hanniti happier har hardcor hardest hardi harmoni haryana \
  hast hasten hastert hath havoc hawker hawkish hay he11 headlight headquart headway heath \
  heather hein helper hemispher hemp here herefordshir heresi heroism heterosexist hickenloop \
  hid hier hierarchi hiker hildabeast hilt hindi hiroshima hirundo histrion hitter hiya hk hoard \
  hodgkinson hoe hoffman holland homeopathi homey homolog homonym honduran hong honorari hoodi \
  hoodrat hoodwink hoop hoot hop hoper horgan horizon hormon horowitz horseshit hotep hotmail \
  housew howdi howe howl hs huai hudak hudson huff huffington huggler hugo huldra hulk hungarian \
  hunger hurl hus hush hustler hybrid hydrogen hypothesi iar iast iberian ich identif idf \
  idiocraci idjit idol ie7 ifd ifrit igloo ign iipmalum iirc illegitim illinoi imbu imit \
  immateri immort impenetr imperfect impetu implaus impolit impract impun inadequ inarticul inbr \
  incompar increment indefens indiffer indonesia indoor indubit induct ineffect ineffectu inelig \
  inexplic infact infal infinitum infirm inflammatori infowar ingenu inhuman inlet inquir \
  inquiri inquisit insect insidi insipid insofar instinct institution insuffici insurg \
  interdepend interf interlop intifada intricaci intrins intrud inventor investor involuntari \
  invulner inward inwin iot ipa ipad iraqi irl irrefut irrespect isaac islamaphob ism ist iter \
  itsmejudith ivori ize jacob jag jam jami jane janet japanreview jaywalk jedi jeh jenni jer \
  jibe jigsaw jill jin jk jms jnu jog johann joseon joshua josé journey jove jra jtwc judiciari \
  jughead jupit jv jw jzg k6ka kabbalah kaiser kamop kan karaok karen kashmir kati kayako \
  keflezighi keilana keith kelvin kent kentucki kesey khalid khmer kibosh kickback kiddo \
  killerchihuahua kilo kilometr kincaid kipl kisser kite kitten kjoonle kjv klein kleptocraci \
  kleptocrat kneed kneejerk knot knowl knuckl kon kong kostunica kotniski kpmg kremlin krookwel \
  ks0stm kudpung kuhlmann kuiper kuratowski kvenzk laboratori ladder lagrangian lama landfal \
  landscap laniakea laps larious laser lavend lax layla4 layman layoff lazeelink lc lds \
  leaderboard leas leash leather lebanon lech ledoux lemkin lemma lester lettuc leverag lewinski \
  lexi lexicon liam libfuk librarian licenc licker lid lieber lifer lighten liken limelight \
  limousin lindhout lineup lio listpeopl lite litr lloyd lockout lodg login lollipop lolo \
  longish loop loophol lore lorentz loretta lotta louie lowercas lowli loyalist lp lpc luc lucif \
  lufthansa luigi lumber lung lurid luv lydda lyndon lynx lyric ma'am mabe mace mackay mackinnon \
  madam madd madison mage magenta mahalo maher mahr maid mainpag malaria malaysia malcolm \
  malfeas malic mallison mamma mammoth maneuv manifesto manila manitoba manuel manumiss mao \
  marcus marian mariokart64 marit marketplac maroon martial marx maryam mascot masochist \
  massachusett mast masteri masterpiec mastersundholm masthead masturb matern matricul maudlin \
  maui maul maus maverick maxim maximilian maxwel mayberri mc6521 mcd mckenna mckinsey mcleod \
  meani meatpuppet median medmo meld memo memphi merchandis merciless mercuri merican merridew \
  messiah meteor metr metric metropolitan mex meyer mfd miami microbat micromanag microsoft \
  midnight midterm midway midwest milleni mimick minch mini ministri miracl mire misadventur \
  misapprehens miscalcul miscarriag misconceiv misconcept misconduct misfortun mishandl misl \
  missionari misstep mistransl mitch mitchel mite mitt mitten mixtur ml mlk mmm mmmm moan \
  modesti moham moile moin mole molli molokai momentum monaco monarchi monetari mongrel moni3 \
  monica monik monk monograph monstros mooch moochel moonbeam mop mope morph mosnum mot motel \
  mothbal motherhood motorola mound mous mouseov mousewarrior mow mozart mps msf mtv much muck \
  mug mugshot mule mummi murki muse mush muslum mussolini mvp myspac mythic nabi nableezi nada \
  nag nanni nano napoleon napster nari nasa nash nathan naturopathi naughti nausea nauseous \
  nauseum naysay nazism nbc nbs ncnt ncr ncs ne neanderth nebul neet nelson nenshi neoliber \
  nervous ness nessi netanyahu netflix nevertrump nevill newbi newest newfoundland newman \
  newsweek newsworthi newton nexi nfcc ni nic nichol nicht nicknam niggard nike nikki nikkimaria \
  ninja niqab nishidani nl nma noaa nobama noc nocebo noch nod nomenclatur nonprofit norsat \
  notal nothingburg notorieti notwithstand nova novic novick np5491 nps nrm nrn nsoft nutshel nw \
  nylon nytim nzdb o'donnel oafish oasi ob obfusc oblivi oblund obooba obscen obstacl obstin \
  obumm occam ocrumba od oder offhand ogyū oha oiler oki okinawa oklahoma olbermann oleari olrun \
  onlook onset ontarian ontariow onward oooh ooooh ophelia opiat oppo or orangutan orgi orlean \
  ort orthodoxi oscar ot otoh ottava otter ottoman ou outbreak outdat outdent outlandish outlier \
  outnumb outpour outspoken outstand outweigh oven overdr overgrown overhaul overreach overreact \
  overstay overtim oxid ozawa pace packer paddi pagasa pageview pail painless palac paleo \
  palestin palmer pandora panic pankaj panorama pantheist panther papal paperwork paradigm pare \
  pariti parka parker parlor pars parser partit partnership passer pathway patriarch patti pauli \
  paus paw payett pb peak pearson pedal peejay peek peg pelaez penchant peninsula peninsular \
  pennant pepper peril perk perm permeat pernier perseus persian personifi pervas pest petrol \
  petroleum ph phaisto phantom pharma phenomenon philip phillip phoenix piano pidgin pigeon \
  pikachu pillag pinch pinnacl pitcher pithi placebo plaintiff playground playpen plume plz \
  pocho pod poepl poetic pointer polem policeman polio politik polymorph pong pono poopi popcorn \
  poplar popo populac por pork pornographi poss postur potshot povfork povish ppl pragmat prank \
  prc precompos predatori predic preexist preferenti prem preponder prerequisit prescrib preset \
  presn prestig preston prick primal probe procreat proffer pronoun propag proposit prot \
  protector protocol proverbi proviso proxim pruitt ps2 pseudoscientif psychologist ptolemi \
  publicfigur pucker puf pufferi pulitz puls pun punahou pupil puriti purport pylon python qaeda \
  qout quack quackguru quaint quasi queda quirinus quisl qur'an quran r2 rabbi rachmaninoff \
  raider railroad raitt ramaphosa ramirez rariti rasmussen raster ravin rawat raymond rayofwisom \
  reacquir reactiv readership realtor rebirth rebut reciproc recoveri reddit redefin redford \
  redicul redistribut redistrict redraft redver reefer reevalu referenda referr refineri regex \
  rehabilit relativ relay releg relentless relic relief reload reluct reminisc remodel rendit \
  renegoti rental replica repositori reproduct reptilian repuglican requiem rescuer residu reson \
  resound restart restitut restraint resurg rethink retrofit reunit reupload rev revolv rework \
  rexx rey rfcs rfk rfp rfpp richer richter ricki rider rife rigid rihanna rio ritual rlevs \
  rmiller rms roadblock roadway roam robertson rockdetector rocketri roda rodríguez roe roku \
  romanian romant ronin roost rosey roster roug royalti rpm rr rses rsf ru rubber rube rubin \
  rubio ruleset runaway runnin rusti ryūlóng sadden saddest saga saiki sail sajjan saleh samo \
  sanchez sandstein sang sar sarc sarkar sask sati satisfact satisfactori satsui saul saunder \
  savageri savant savior saviour sb21 scalia scath schiff schweitzer scintilla scof scotsman \
  scrape screed screwi scummi seam seatbelt sedit sediti seizur seller selma selv semant semest \
  seminari sensationalist sentanc sequim sergio servant seventi sewag seymour sezual sf sfo sfsr \
  shack shadowi shalom shannon shard shaw sheik shelf shenanigan shepherd sherwood shibai \
  shipbucket shipment shithead shocker shootout shotgun shoulda shouldnt shrewd shriek shrine \
  shrug sht shudder shuffl shutdown sickest sidenot sieg silverstein silverthron simmon simplest \
  simplic simul sind sis sixth sixti sjws skank sketchi skier skinhead skinni skip skunk slacker \
  slammer slate sleaz sleazebag slept slick slim slink slipper slobber slot sloter slovak slr \
  sluggi slump slush smack smarmi snack snag snappi snob snope snowbal snowden snuf soak \
  sobrieti socio softbal solemn solicitor somali somaliland somerset somth sonic sop sorrier \
  sorta souki soulless sourceabl sp spammish spank spartan spate spc spd specialist specious \
  spectr speer spider spinal splatter spokeswoman spook sporad springsteen sprite spurious \
  squadron squeal squid ssp stack standardis standpoint stanley stanton starbuck stark startup \
  static std steadili steak steamplay stellar stem stench sticki stif stiff stimul stinker \
  stipul stomp stonewal stoopid straighten strangl strateg strawberri strawmen streamlin \
  stricken stricter strikeout stringi stronghold strut stumbl stute stvari styrofoam subarticl \
  subdivis subdu subhuman subreddit subsidiari subsist subt subtitl sucke suffix sul summat \
  summeri summit sung sunglass supercili superfici superflu supermarket superpow superstiti \
  supervis supplement supposit suppport sur surg surgeon surpass suscept susten suurkask suzann \
  suzi sw swat sweat sweeti sydney sympathis syn synchron syntax synthet syudgfcnc t20 tabloid \
  tacit taggart taj takaloo takeaway takin talkback tall talli tamar tamimi tangenti tanker tat \
  taunt taxon tbh tdm tds teahous teaser teat techi teleprompt templatedata templet tendenti \
  tenmei tennesse tens tenuous teresa terrif tertiari testifi testosteron textualist thai that'd \
  thedailybeast theo theocraci theoret ther therapeut thereaft therebi theresa thesaurus thet \
  thf thirsti thirteen thr threshold thrive throb tibet tidbit timer tine tiniest tirad tissu \
  tit titrat tje tl toadi toast tohd tonn toolbar toolserv torn torpedo tout tpari tpm traction \
  tractor traffick trampikey trampl transcend transclus transcript transmit transplant \
  transvestit trapper trashi trauma travesti trawl treacheri trendi trent trevon triambic trickl \
  trident trinket tripl triumph trope tropic troublemak trumpkin trumpnut trumpo trunk tt tub \
  tubbi tump tuna tunisia turd turf turkic turnout turret tutu twerp twix twoje tyler typograph \
  tznkai uaa ubc ubf ubuntu uck ucn ufc ulterior umami unassess unattribut unbecom uncar \
  uncertainti uncomfort unconstruct und undepend undercov undergradu underscor understat \
  underwear undesir unduli unelect unequ unfamiliar unfold unfre unfunni uni unicod unicorn \
  unimagin unitari unload unorigin unpatriot unproven unpunish unquestion unread unreal unregist \
  unruli unsaf unsettl unsound unsuccess unsuit unsurpris unsuspect unthink untim untouch unus \
  unvet unwash unwatch unwelcom unworthi upfront upheld upkeep upsid upstand uptick uran usenet \
  usn usni utmost utopia v4 vacant vanc veget vendetta venezuelan veng vent venus verac vermont \
  vernacular vest vestment veto vi vibrant vic vie viet viewabl viewer vigilant vike villa \
  villain vinc vio virul vitriol viz vlad vm voabot vocabulari voluntari vortex vultur wa wad \
  waddl wag wager walesa wallow wand wanker wari warmest wart waster watchdog waterg watermelon \
  waward wb weav webcast webpag webster wedg wedlock weekday weeni wehwalt weiner weld wendi \
  whacko whatnot wheldon wherebi whing whinni whirl whismur whistl whiz whos widdl wiener wig \
  wii wikid77 wikidata wikidudeman wikignom wikilawy wikinew wikit wikpedia wilbur wilder \
  willamett willi willow wineri wink witchcraft with withhold wizard wo woe wolfkeep womb woo \
  wooden wooki wordpress worn worsen wpbannermeta wrangl wrapper wrath wre wreak wring writeup \
  wushu wut ww wwi wwiii wyden wynni xeno xenophobia xts xx ya'll yah yale yall yang yate yob \
  youngkin ytmnd yu yue yuge yugoslavia yuk yunnanensi zanima zap zf zhao zill zimbabw zion \
  zionism zionist zip zoe zopyrus zorglbot zuckerberg æ ħ ʌⱷ҅ᴥⱷʌ ˈfo͞olish ε ω статью ਸੁਖ 冥土 竜龙 \
  ️s
  """
