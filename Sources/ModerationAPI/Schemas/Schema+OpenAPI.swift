import JSON

extension Schema {
  /// Writes the schema as JSON Schema has it (2020-12, as in OpenAPI 3.1).
  func write(to json: inout JSONWriter, summary: String = "") {
    json.beginObject()
    writeMembers(to: &json)
    if !summary.isEmpty { json.text("description", summary) }
    json.endObject()
  }

  private func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .anything: break
    case .string(let text): text.write(to: &json)
    case .word(let words):
      json.text("type", "string")
      json.texts("enum", words)
    case .integer(let range):
      json.text("type", "integer")
      json.number("minimum", range.lowerBound)
      json.number("maximum", range.upperBound)
    case .number(let range):
      json.text("type", "number")
      json.name("minimum")
      json.raw("\(range.lowerBound)")
      json.name("maximum")
      json.raw("\(range.upperBound)")
    case .boolean: json.text("type", "boolean")
    case .array(let element, let count):
      json.text("type", "array")
      json.name("items")
      element.write(to: &json)
      if count.lowerBound > 0 { json.number("minItems", count.lowerBound) }
      json.number("maxItems", count.upperBound)
    case .object(let properties): Self.write(properties, to: &json)
    case .map(let element):
      json.text("type", "object")
      json.name("additionalProperties")
      element.write(to: &json)
    case .named(let name): json.text("$ref", "#/components/schemas/\(name)")
    case .either(let choices):
      json.name("anyOf")
      json.beginArray()
      for choice in choices { choice.write(to: &json) }
      json.endArray()
    }
  }

  private static func write(_ properties: [Property], to json: inout JSONWriter) {
    json.text("type", "object")
    json.name("properties")
    json.beginObject()
    for property in properties {
      json.key(property.name)
      property.schema.write(to: &json, summary: property.summary)
    }
    json.endObject()
    let required = properties.filter(\.isRequired).map(\.name)
    if !required.isEmpty { json.texts("required", required) }
    json.flag("additionalProperties", false)
  }
}

extension Schema.Text {
  fileprivate func write(to json: inout JSONWriter) {
    json.text("type", "string")
    json.text("format", format)
    json.text("pattern", pattern?.source)
    if length.lowerBound > 0 { json.number("minLength", length.lowerBound) }
    if length.upperBound < Schema.longestText { json.number("maxLength", length.upperBound) }
  }
}
