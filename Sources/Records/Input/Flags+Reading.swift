import JSON
import Screening

extension Facts.Flags {
  /// Reads what an input says of readers' flags.
  ///
  /// - A number counts people who gave no reason.
  /// - An array holds one entry a flag: its reason, or an object with `reason` and `by`. Flags of one
  ///   `by` are one person's; any other is taken for a person of its own.
  /// - An object counts people by reason, each taken for another person.
  init(_ value: JSONValue, field: String, line: Int) throws(Malformation) {
    switch value {
    case .number:
      let people = try value.count(as: field, line: line)
      self.init(people: people, byReason: people > 0 ? ["": people] : [:])
    case .object(let members):
      let shape = try ObjectShape(field: field, line: line, members: members)
      var byReason: [String: Int] = [:]
      for member in shape.members {
        byReason[member.name] = try member.value.count(as: "\(field).\(member.name)", line: line)
      }
      self.init(people: byReason.values.reduce(0, +), byReason: byReason)
    case .array(let elements):
      try self.init(elements, field: field, line: line)
    default:
      throw value.isNot("a number, an array or an object", as: field, line: line)
    }
  }

  private init(_ elements: [JSONValue], field: String, line: Int) throws(Malformation) {
    var people: Set<String> = []
    var seen: Set<[String]> = []
    var unnamed = 0
    var byReason: [String: Int] = [:]
    for element in elements {
      guard case .object(let members) = element else {
        byReason[try element.text(as: "\(field)[]", line: line), default: 0] += 1
        unnamed += 1
        continue
      }
      let shape = try ObjectShape(field: "\(field)[]", line: line, members: members)
      let reason = try shape.text("reason") ?? ""
      if let person = try shape.identifier("by") {
        people.insert(person)
        guard seen.insert([person, reason]).inserted else { continue }
      } else {
        unnamed += 1
      }
      byReason[reason, default: 0] += 1
    }
    self.init(people: people.count + unnamed, byReason: byReason)
  }
}
