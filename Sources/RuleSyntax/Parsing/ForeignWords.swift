/// Words that other rule languages, and people who have not read this one's description, use.
enum ForeignWords {
  /// The keywords that a word can stand for, and whether nothing else can be meant by it.
  private static let meanings: [String: (keywords: [String], isCertain: Bool)] = [
    // Declarations.
    "import": (["include"], true), "use": (["include"], false), "require": (["include"], false),
    "list": (["terms"], false), "words": (["terms"], false), "wordlist": (["terms"], false),
    "keywords": (["terms"], false), "regex": (["pattern"], false), "regexp": (["pattern"], false),
    "domains": (["hosts"], false), "def": (["condition"], false), "let": (["condition"], false),
    "define": (["condition"], false), "var": (["condition"], false), "set": (["condition"], false),
    "section": (["for"], false), "scenario": (["test"], false), "policy": (["guideline"], false),
    // Clauses.
    "if": (["when"], true), "where": (["when"], false), "except": (["unless"], false),
    "do": (["then"], false), "action": (["then"], false), "reason": (["because"], false),
    "message": (["because", "tell"], false), "match": (["catches"], false),
    "examples": (["catches"], false), "ignores": (["allows"], false),
    // Effects.
    "block": (["reject"], false), "delete": (["reject"], false), "remove": (["reject"], false),
    "deny": (["reject"], false), "refuse": (["reject"], false), "hide": (["reject"], false),
    "queue": (["hold"], false), "quarantine": (["hold"], false), "moderate": (["hold"], false),
    "flag": (["hold"], false), "report": (["hold"], false), "filter": (["hold"], false),
    "accept": (["approve"], false), "allow": (["approve", "allows"], false),
    "publish": (["approve"], false), "pass": (["approve"], false), "ban": (["suspend"], false),
    "mute": (["suspend"], false), "warn": (["tell"], false), "label": (["tag"], false),
    "alert": (["notify"], false), "question": (["ask"], false),
    // Conditions.
    "contains": (["has"], true), "contain": (["has"], true), "includes": (["has"], true),
    "mentions": (["has"], true), "matches": (["has"], true), "have": (["has"], true),
    // Settings.
    "all": (["every"], true), "lang": (["language"], true), "format": (["input"], false),
  ]

  /// What to do about words that stand for nothing single.
  static let notes: [String: String] = [
    "else": "what holds otherwise is said by a rule of its own, or by `unless`",
    "elif": "what holds otherwise is said by a rule of its own, or by `unless`",
    "elseif": "what holds otherwise is said by a rule of its own, or by `unless`",
    "otherwise": "what holds otherwise is said by a rule of its own, or by `unless`",
    "between": "write `text.words >= 5 and text.words <= 10`",
    "greater": "numbers are compared with `>`, `>=`, `<` and `<=`",
    "than": "numbers are compared with `>`, `>=`, `<` and `<=`",
    "equals": "equal is `==`",
    "matches": "examples are `catches` and `allows`; a pattern is looked for with `has /…/`",
    "per": "write `within 1 hour`",
    "last": "write `within 10 minutes`",
    "like": "write `has \"…\"`, or `has /…/` for a pattern",
    "does": "write `not text has …`",
    "with": "how bad a term must be is said by `of severity >= 2`",
  ]

  /// Whether a word is one by itself, and none of ours misspelt.
  static func areKnown(_ word: String) -> Bool {
    meanings[word] != nil || notes[word] != nil
  }

  /// The keyword among several that a word stands for.
  static func meaning(
    of word: String,
    among keywords: [String]
  ) -> (word: String, isCertain: Bool)? {
    guard let meaning = meanings[word],
      let keyword = meaning.keywords.first(where: keywords.contains)
    else { return nil }
    return (keyword, meaning.isCertain)
  }
}
