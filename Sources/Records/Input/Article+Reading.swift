import JSON
package import Screening

extension Article {
  /// Reads an article object.
  ///
  /// Newspapers' exports often say `article_id` for `id`, `title` for `headline` and `paragraphs` (an
  /// array) for `body`; these are read where the first name is absent.
  init(_ value: JSONValue, field: String, line: Int) throws(Malformation) {
    guard case .object(let members) = value else {
      throw value.isNot("an object", as: field, line: line)
    }
    let shape = try ObjectShape(field: field, line: line, members: members)
    var id = try shape.identifier("id")
    if id == nil { id = try shape.identifier("article_id") }
    guard let id else {
      throw Malformation(line: line, "field `\(field).id`: expected a string, found nothing")
    }
    self.init(id: id)
    headline = try shape.text("headline")
    if headline == nil { headline = try shape.text("title") }
    body = try shape.text("body")
    if body == nil { body = try shape.texts("paragraphs")?.joined(separator: "\n\n") }
    section = try shape.text("section")
    tags = try shape.texts("tags")
    publishedAt = try shape.instant("published_at")
  }

  /// Reads an article that is a line of its own.
  package init(line bytes: Span<UInt8>, number: Int) throws(Malformation) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw Malformation(line: number, error)
    }
    try self.init(value, field: "article", line: number)
  }
}
