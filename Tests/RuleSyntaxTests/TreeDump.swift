import RuleSyntax
import SourceText

/// A tree in lines, without places: what two sources that mean the same have in common.
func dump(_ tree: Any) -> String {
  var lines: [String] = []
  describe(tree, label: nil, indent: 0, into: &lines)
  return lines.joined(separator: "\n") + "\n"
}

private func describe(_ value: Any, label: String?, indent: Int, into lines: inout [String]) {
  if value is SourceSpan || value is FileID { return }
  let mirror = Mirror(reflecting: value)
  let prefix = String(repeating: "  ", count: indent) + (label.map { "\($0): " } ?? "")
  if mirror.displayStyle == .optional {
    if let wrapped = mirror.children.first {
      describe(wrapped.value, label: label, indent: indent, into: &lines)
    }
    return
  }
  if let text = value as? String {
    lines.append(prefix + text.debugDescription)
    return
  }
  if isLocated(mirror), let inner = mirror.children.first(where: { $0.label == "value" }) {
    describe(inner.value, label: label, indent: indent, into: &lines)
    return
  }
  let children = mirror.children.filter { !($0.value is SourceSpan) && !($0.value is FileID) }
  if children.isEmpty {
    if mirror.displayStyle != .collection { lines.append(prefix + caseName(value)) }
    return
  }
  let isPlain = mirror.displayStyle == .collection || mirror.displayStyle == .tuple
  let title =
    mirror.displayStyle == .enum ? "" : isPlain ? "" : String(describing: mirror.subjectType)
  lines.append(prefix + title)
  for child in children {
    let name = child.label.flatMap { isPlain && $0.hasPrefix(".") ? nil : $0 }
    describe(child.value, label: name, indent: indent + 1, into: &lines)
  }
}

/// The name of a case without values, or a number.
private func caseName(_ value: Any) -> String { String(describing: value) }

private func isLocated(_ mirror: Mirror) -> Bool {
  String(describing: mirror.subjectType).hasPrefix("Located<")
}
