import JSON
import Screening

/// The fields that a comment can have.
enum RecordField: UInt8, CaseIterable {
  case text, id, author, at, article, parent, depth, flags, scores, site
}

/// Puts a comment together from its fields, whatever format they came in.
struct RecordBuilder {
  let line: Int
  private(set) var record: CommentRecord
  /// A bit for each field.
  private var seen: UInt16 = 0
  private var hasText = false

  init(line: Int) {
    self.line = line
    record = CommentRecord(line: line, comment: Comment(id: "line \(line)", text: ""))
  }

  /// Takes a field's value.
  ///
  /// - Parameter name: The field as the input calls it.
  mutating func set(_ field: RecordField, _ value: JSONValue, name: String) throws(Malformation) {
    let bit = UInt16(1) << field.rawValue
    guard seen & bit == 0 else {
      throw Malformation(line: line, "field `\(excerpt(name))` stands twice")
    }
    seen |= bit
    if value == .null { return }
    switch field {
    case .text:
      record.comment.text = try value.text(as: name, line: line)
      hasText = true
    case .id:
      if let id = try value.identifier(as: name, line: line) { record.comment.id = id }
    case .author: record.comment.author = try author(value, name)
    case .at: record.comment.at = try value.instant(as: name, line: line)
    case .article: try setArticle(value, name)
    case .parent: record.comment.parent = try value.identifier(as: name, line: line)
    case .depth: record.comment.depth = try value.count(as: name, line: line)
    case .flags: record.flags = try Facts.Flags(value, field: name, line: line)
    case .scores: record.comment.scores = try scores(value, name)
    case .site: record.comment.site = try value.text(as: name, line: line)
    }
  }

  mutating func capture(_ values: [JSONValue?]) {
    record.captured = values
  }

  /// The comment, if there was a text.
  func finished(textName: String) throws(Malformation) -> CommentRecord {
    guard hasText else {
      throw Malformation(
        line: line,
        "field `\(excerpt(textName))`: expected a string, found nothing"
      )
    }
    return record
  }

  private func author(_ value: JSONValue, _ name: String) throws(Malformation) -> Author? {
    guard case .object(let members) = value else {
      switch value {
      case .string, .number: return try value.identifier(as: name, line: line).map(Author.init(id:))
      default: throw value.isNot("a string or an object", as: name, line: line)
      }
    }
    let shape = try ObjectShape(field: name, line: line, members: members)
    guard let id = try shape.identifier("id") else {
      throw Malformation(line: line, "field `\(name).id`: expected a string, found nothing")
    }
    var author = Author(id: id)
    author.name = try shape.text("name")
    author.createdAt = try shape.instant("created_at")
    author.roles = try shape.texts("roles")
    author.labels = try shape.texts("labels")
    return author
  }

  private mutating func setArticle(_ value: JSONValue, _ name: String) throws(Malformation) {
    guard case .object = value else {
      switch value {
      case .string, .number:
        record.comment.article = try value.identifier(as: name, line: line)
        return
      default: throw value.isNot("a string or an object", as: name, line: line)
      }
    }
    let article = try Article(value, field: name, line: line)
    record.comment.article = article.id
    record.article = article
  }

  /// `{"perspective.toxicity": 0.9}` or `{"perspective": {"toxicity": 0.9}}`.
  private func scores(
    _ value: JSONValue,
    _ name: String
  ) throws(Malformation) -> [String: Measure] {
    guard case .object(let members) = value else {
      throw value.isNot("an object", as: name, line: line)
    }
    var scores: [String: Measure] = [:]
    for member in members {
      let leaves: [JSONValue.Member]
      if case .object(let labels) = member.value {
        leaves = labels.map { JSONValue.Member("\(member.name).\($0.name)", $0.value) }
      } else {
        leaves = [member]
      }
      for leaf in leaves where leaf.value != .null {
        guard case .number(let digits) = leaf.value, let score = Double(digits),
          (0...1).contains(score)
        else {
          throw leaf.value.isNot("a number from 0 to 1", as: "\(name).\(leaf.name)", line: line)
        }
        // Rounded, as every number that rules compare.
        let isNew = scores.updateValue(.known(Int64(score * 1000 + 0.5)), forKey: leaf.name) == nil
        guard isNew else {
          throw Malformation(line: line, "field `\(name).\(excerpt(leaf.name))` stands twice")
        }
      }
    }
    return scores
  }
}
