import JSON
import Records
import Screening
import Topics

/// `moderato measure --topics`: how well drift tells threads apart.
enum TopicMeasurement {
  static func run(
    _ arguments: ParsedArguments,
    in surroundings: Surroundings
  ) throws -> ExitCode {
    let rules = arguments.has("--rules") ? try RulesOption.rules(arguments, in: surroundings) : nil
    let input = try CommentInput(arguments, in: surroundings)
    var comments: [TopicEvaluation.Comment] = []
    var count = 0
    let malformed = try input.visit { record in
      count += 1
      guard let article = record.comment.article else { return }
      comments.append(
        TopicEvaluation.Comment(
          id: record.comment.id,
          article: article,
          parent: record.comment.parent,
          text: record.comment.text
        )
      )
    }
    let articles = try arguments["--articles"].map(articles)
    let language = rules?.community.language ?? "en"
    let background = rules?.background
    let evaluation =
      if let articles {
        TopicEvaluation(
          of: comments,
          articles: articles,
          language: language,
          background: background
        )
      } else {
        TopicEvaluation(of: comments, language: language, background: background)
      }
    guard let evaluation else {
      throw CommandFailure(
        articles == nil
          ? "drift needs two articles with fifteen comments each; `--article-field` names the field"
          : "drift needs two articles, and comments of twelve words on one of them"
      )
    }
    if arguments["--format"] == "json" {
      try surroundings.output.write(json(evaluation))
    } else {
      try surroundings.output.write(text(evaluation, Palette(hasColours: surroundings.hasColours)))
    }
    try surroundings.output.flush()
    return try malformed.report(comments: count, to: surroundings.errors)
  }

  private static func articles(_ path: String) throws -> [TopicEvaluation.Article] {
    let file = try ArticleFile(path)
    return try file.ids.compactMap { id in
      try file.article(id).map { article in
        TopicEvaluation.Article(
          id: id,
          headline: article.headline ?? "",
          body: article.body ?? ""
        )
      }
    }
  }

  private static func text(_ evaluation: TopicEvaluation, _ palette: Palette) -> String {
    var calibration = TextTable([.right, .right, .right])
    calibration.add(["drift", "readings", "elsewhere"])
    for band in evaluation.calibration where band.readings > 0 {
      let part = Double(band.elsewhere) / Double(band.readings)
      calibration.add([
        "\(band.permille.lowerBound / 10)–\(band.permille.upperBound / 10)%", "\(band.readings)",
        decimal(part * 100, places: 1) + "%",
      ])
    }
    let interval = evaluation.interval
    return palette.bold("Area under the curve: \(decimal(evaluation.area, places: 3))")
      + """
       (95%: \(decimal(interval.lowerBound, places: 3))–\(decimal(interval.upperBound, places: 3)))
        \(evaluation.pairs) comments, each in its own thread and in another one; \
      \(evaluation.unknown) of unknown drift
        \(decimal(evaluation.microsecondsPerText, places: 1)) µs a comment

      """
      + palette.bold("Calibration: of comments with this drift, those that belong elsewhere") + "\n"
      + calibration.text
  }

  private static func json(_ evaluation: TopicEvaluation) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("area")
    writer.raw(decimal(evaluation.area, places: 4))
    writer.name("low")
    writer.raw(decimal(evaluation.interval.lowerBound, places: 4))
    writer.name("high")
    writer.raw(decimal(evaluation.interval.upperBound, places: 4))
    writer.name("pairs")
    writer.number(evaluation.pairs)
    writer.name("unknown")
    writer.number(evaluation.unknown)
    writer.name("calibration")
    writer.beginArray()
    for band in evaluation.calibration {
      writer.beginObject()
      writer.name("from")
      writer.thousandths(band.permille.lowerBound * 100)
      writer.name("to")
      writer.thousandths(band.permille.upperBound * 100)
      writer.name("readings")
      writer.number(band.readings)
      writer.name("elsewhere")
      writer.number(band.elsewhere)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}
