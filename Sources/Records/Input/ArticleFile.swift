import JSON
package import POSIX
package import Screening

/// Articles in a file of JSON Lines: where each stands is kept, and the article is read when it's needed.
package struct ArticleFile {
  private struct Place {
    var offset: Int
    var length: Int
    var line: Int
  }

  private let file: Descriptor
  private var places: [String: Place] = [:]
  /// In the order of the file.
  package private(set) var ids: [String] = []

  /// Opens a file and looks through it.
  ///
  /// - Throws: At the first line that is no article.
  package init(_ path: String) throws(ArticleFileError) {
    do {
      file = try Descriptor(path, for: .reading)
      var splitter = RecordSplitter(file)
      try splitter.fillFirstLine()
      while let batch = try splitter.next() {
        for record in batch.records { try add(record, of: batch) }
      }
    } catch let error as SystemError {
      throw .system(error)
    } catch let error as Malformation {
      throw .malformed(path: path, error)
    } catch {
      throw .malformed(path: path, Malformation(line: 0, "\(error)"))
    }
  }

  private mutating func add(_ record: RawRecord, of batch: RawBatch) throws(Malformation) {
    if let problem = record.problem { throw Malformation(line: record.line, problem.message) }
    let bytes = batch.bytes.span.extracting(record.start..<record.end)
    let article = try Article(line: bytes, number: record.line)
    guard places[article.id] == nil else {
      throw Malformation(line: record.line, "article `\(excerpt(article.id))` stands twice")
    }
    ids.append(article.id)
    places[article.id] = Place(
      offset: batch.offset + record.start,
      length: record.end - record.start,
      line: record.line
    )
  }

  /// The article with an id, if the file has it.
  package func article(_ id: String) throws(ArticleFileError) -> Article? {
    guard let place = places[id] else { return nil }
    let bytes: [UInt8]
    do {
      bytes = try file.read(place.length, at: place.offset)
    } catch {
      throw .system(error)
    }
    do {
      return try Article(line: bytes.span, number: place.line)
    } catch {
      throw .malformed(path: file.path, error)
    }
  }
}

/// Why articles can't be read.
package enum ArticleFileError: Error, Hashable, Sendable, CustomStringConvertible {
  case system(SystemError)
  case malformed(path: String, Malformation)

  package var description: String {
    switch self {
    case .system(let error): "\(error)"
    case .malformed(let path, let malformation): "\(path), \(malformation)"
    }
  }
}
