import JSON
import Records
import Screening

/// A measurement as text or JSON.
struct MeasurementReport {
  let measurement: RuleMeasurement
  let label: String

  func text(_ palette: Palette) -> String {
    let overall = measurement.overall
    let cases = overall.caught + overall.missed
    let others = overall.mistaken + overall.passed
    var text =
      palette.bold("\(cases) comments with \(SafeText.line(label)), \(others) without") + "\n"
    if measurement.unlabelled > 0 {
      text += "  \(measurement.unlabelled) others have no usable label and are left out\n"
    }
    var table = TextTable([.left, .right, .left])
    table.add(["precision", percent(overall.precision.value), range(overall.precision.interval)])
    table.add(["recall", percent(overall.recall.value), range(overall.recall.interval)])
    table.add(["F1", percent(overall.f1?.value), range(overall.f1?.interval)])
    let rate = overall.falsePositiveRate
    table.add(["false-positive rate", percent(rate.value), range(rate.interval)])
    text += table.text
    text += """
        caught \(overall.caught), missed \(overall.missed), false positives \(overall.mistaken), \
      left alone \(overall.passed); intervals at 95%

      """
    guard !measurement.activeRules.isEmpty else { return text }
    var rules = TextTable([.left, .right, .right, .right, .left, .right, .left])
    rules.add(["rule", "caught", "false", "precision", "", "recall", ""])
    for index in measurement.activeRules {
      let rule = measurement.byRule[index]
      rules.add([
        measurement.rules.rules[index].id, "\(rule.caught)", "\(rule.mistaken)",
        percent(rule.precision.value), range(rule.precision.interval),
        percent(rule.recall.value), range(rule.recall.interval),
      ])
    }
    return text + palette.bold("By rule") + "\n" + rules.text
  }

  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("label")
    writer.string(label)
    writer.name("unlabelled")
    writer.number(measurement.unlabelled)
    writer.name("overall")
    write(measurement.overall, to: &writer)
    writer.name("rules")
    writer.beginArray()
    for index in measurement.counted.sorted() {
      writer.beginObject()
      writer.name("rule")
      writer.string(measurement.rules.rules[index].id)
      writer.name("figures")
      write(measurement.byRule[index], to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.name("rules_digest")
    writer.string(measurement.rules.digest)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func write(_ confusion: Confusion, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("caught")
    writer.number(confusion.caught)
    writer.name("missed")
    writer.number(confusion.missed)
    writer.name("false_positives")
    writer.number(confusion.mistaken)
    writer.name("left_alone")
    writer.number(confusion.passed)
    let figures: [(StaticString, Double?, ClosedRange<Double>?)] = [
      ("precision", confusion.precision.value, confusion.precision.interval),
      ("recall", confusion.recall.value, confusion.recall.interval),
      ("f1", confusion.f1?.value, confusion.f1?.interval),
      (
        "false_positive_rate", confusion.falsePositiveRate.value,
        confusion.falsePositiveRate.interval
      ),
    ]
    for (name, value, interval) in figures {
      guard let value, let interval else { continue }
      writer.name(name)
      writer.beginObject()
      writer.name("value")
      writer.raw(decimal(value, places: 4))
      writer.name("low")
      writer.raw(decimal(interval.lowerBound, places: 4))
      writer.name("high")
      writer.raw(decimal(interval.upperBound, places: 4))
      writer.endObject()
    }
    writer.endObject()
  }

  private func percent(_ value: Double?) -> String {
    value.map { decimal($0 * 100, places: 1) + "%" } ?? "–"
  }

  private func range(_ interval: ClosedRange<Double>?) -> String {
    interval.map {
      "\(decimal($0.lowerBound * 100, places: 1))–\(decimal($0.upperBound * 100, places: 1))%"
    } ?? ""
  }
}

/// A number of 0 or more with so many digits after the point.
func decimal(_ value: Double, places: Int) -> String {
  let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
  let scaled = Int(value * Double(scale) + 0.5)
  let fraction = String(scaled % scale + scale).dropFirst()
  return places == 0 ? "\(scaled)" : "\(scaled / scale).\(fraction)"
}
