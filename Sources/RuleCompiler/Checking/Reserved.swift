/// Words that conditions use themselves.
enum Reserved {
  static let words: Set<String> = [
    "and", "or", "not", "in", "is", "has", "any", "all", "of", "near", "within", "severity",
    "unknown", "about", "weight", "share", "score", "sample", "own", "quoted", "same", "for",
    "text", "links", "author", "article", "comment", "comments", "rejections", "parent",
    "when", "unless", "then", "because", "catches", "allows", "given",
  ]
}
