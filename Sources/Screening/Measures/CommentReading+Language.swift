import Markup

extension CommentReading {
  /// The language of the comment's text, where there is enough to tell.
  var detectedLanguage: String? {
    LanguageDetector.language(of: plain.text.utf8.span, words: text.words)
  }
}
