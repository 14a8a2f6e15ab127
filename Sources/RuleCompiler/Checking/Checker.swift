import RuleSyntax
import Screening
import SourceText
import Topics

/// Goes through a pack's declarations: resolves names, checks types, and fills the rule set's tables.
///
/// What is wrong is reported once, where it stands; whatever rests on it is left out silently.
struct Checker {
  /// The most diagnostics that are kept: more help nobody.
  static let diagnosticLimit = 1000

  let pack: LoadedPack
  let options: CompilerOptions
  var diagnostics = DiagnosticList(limit: Checker.diagnosticLimit)
  var arena = Arena()

  // Declarations, each kind in order of file and place.
  var declared: [String: Declared] = [:]
  var declaredOrder: [Declared] = []
  var used: Set<String> = []
  var termsDeclarations: [TermsDeclaration] = []
  var patternDeclarations: [PatternDeclaration] = []
  var hostsDeclarations: [HostsDeclaration] = []
  var conditionDeclarations: [ConditionDeclaration] = []
  var topicDeclarations: [TopicDeclaration] = []
  var classifierDeclarations: [ClassifierDeclaration] = []
  var guidelineDeclarations: [PlacedGuideline] = []
  var communityDeclarations: [CommunityDeclaration] = []
  var conductDeclarations: [ConductDeclaration] = []
  var testDeclarations: [TestDeclaration] = []

  // What they were found to mean; absent where broken.
  var community = Community()
  /// What the community's archive says, if its settings name it.
  var background: Background?
  var conduct = Conduct()
  var lists: [String: CheckedList] = [:]
  var patterns: [String: CheckedPattern] = [:]
  var hosts: [String: HostList] = [:]
  var topics: [String: CheckedList] = [:]
  /// Conditions that use themselves.
  var recursive: Set<String> = []
  /// The root nodes of named conditions.
  var conditions: [String: Int] = [:]
  var classifiers: [Classifier] = []
  var guidelines: [Guideline] = []
  var guidelineIndex: [String: Int] = [:]
  var rules: [CheckedRule] = []
  var ruleIndex: [String: Int] = [:]
  /// Ids of rules that are declared and broken.
  var brokenRules: Set<String> = []
  /// Where queues, tags and channels are named, to find those that are misspelt.
  var labels = LabelUses()
  /// Names that broken declarations may have meant to declare.
  var namesInDoubt: Set<String> = []
  var lines: [FileID: LineTable] = [:]
  /// How many more misspelt names are compared with all that are known.
  var suggestionBudget = 200

  init(pack: LoadedPack, options: CompilerOptions) {
    self.pack = pack
    self.options = options
    namesInDoubt = Self.namesInDoubt(in: pack)
  }

  mutating func report(
    _ code: DiagnosticCode,
    _ message: String,
    at span: SourceSpan,
    labels: [Label] = [],
    notes: [String] = [],
    fixIts: [FixIt] = []
  ) {
    diagnostics.append(
      Diagnostic(code, message, at: span, labels: labels, notes: notes, fixIts: fixIts)
    )
  }

  /// A condition's text on one line, cut where it is long.
  func source(_ span: SourceSpan) -> String {
    let limit = 400
    let bytes = pack.sources[span.file].bytes[Int(span.start)..<Int(span.end)]
    let words = String(decoding: bytes.prefix(limit), as: UTF8.self).split(
      whereSeparator: \.isWhitespace
    )
    return words.joined(separator: " ") + (bytes.count > limit ? "…" : "")
  }
}
