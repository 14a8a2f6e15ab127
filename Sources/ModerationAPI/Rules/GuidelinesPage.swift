import Screening

/// The published guidelines as a page that stands alone.
struct GuidelinesPage {
  private let rules: RuleSet

  init(_ rules: RuleSet) {
    self.rules = rules
  }

  var html: String {
    let title = rules.community.name.isEmpty ? "Guidelines" : "\(rules.community.name): guidelines"
    let items = rules.guidelines.map { guideline in
      "<li id=\"\(escaped(guideline.name))\">\(escaped(guideline.sentence))</li>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(escaped(rules.community.language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(title))</title>
      <style>body { font: 1.1rem/1.6 Georgia, serif; max-width: 38rem; margin: 3rem auto; padding: 0 1rem }
      li { margin: 0.6rem 0 }</style>
      </head>
      <body>
      <main>
      <h1>\(escaped(title))</h1>
      <ol>
      \(items.joined())</ol>
      </main>
      </body>
      </html>

      """
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
