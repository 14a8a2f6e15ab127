import Screening
import Testing

@testable import Records

@Suite struct ArticleFileTests {
  @Test func `articles are read where they stand`() throws {
    let lines = (1...5000).map { "{\"id\":\"a\($0)\",\"headline\":\"héadline \($0)\"}\n\n" }
    let file = try InputFile("\u{FEFF}" + lines.joined(), "articles.jsonl")
    let articles = try ArticleFile(file.path)
    for number in [1, 2, 2500, 5000] {
      #expect(try articles.article("a\(number)")?.headline == "héadline \(number)")
    }
    #expect(try articles.article("b") == nil)
  }

  @Test func `newspapers' own names are read too`() throws {
    let line = #"{"article_id":7,"title":"T","paragraphs":["one","two"],"published":"2012"}"#
    let file = try InputFile(line, "a.jsonl")
    let article = try #require(try ArticleFile(file.path).article("7"))
    #expect(article.headline == "T")
    #expect(article.body == "one\n\ntwo")
  }

  @Test(arguments: [
    ("{\"id\":\"a\"}\n{\"id\":\"a\"}", "line 2: article `a` stands twice"),
    ("{}", "line 1: field `article.id`: expected a string, found nothing"),
    ("{\"id\":\"a\",\"body\":1}", "line 1: field `article.body`: expected a string, found 1"),
    ("\n\n{\"id\"", "line 3: expected `:`, found the end of the line, at byte 6"),
  ])
  func `a line that is no article is told`(text: String, message: String) throws {
    let file = try InputFile(text, "articles.jsonl")
    let error = #expect(throws: ArticleFileError.self) { try ArticleFile(file.path) }
    #expect(error?.description == "\(file.path), \(message)")
  }
}
