import SourceText

/// Which file includes which, to find those that include each other.
struct IncludeGraph {
  private struct Edge {
    var target: FileID
    var span: SourceSpan
  }

  private var edges: [FileID: [Edge]] = [:]
  private var order: [FileID] = []

  mutating func add(from source: FileID, to target: FileID, at span: SourceSpan) {
    if edges[source] == nil { order.append(source) }
    edges[source, default: []].append(Edge(target: target, span: span))
  }

  /// An error for each `include` that leads back to a file on the way to it, with the whole chain.
  func cycles(in sources: SourceMap) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var done: Set<FileID> = []
    for start in order where !done.contains(start) {
      // The files on the way, each with its next edge to follow.
      var path: [(file: FileID, next: Int)] = [(start, 0)]
      var onPath: Set<FileID> = [start]
      while let (file, next) = path.last {
        guard let outgoing = edges[file], next < outgoing.count else {
          done.insert(file)
          onPath.remove(file)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let edge = outgoing[next]
        if onPath.contains(edge.target) {
          let chain = path.drop { $0.file != edge.target }
          diagnostics.append(cycle(chain.map { ($0.file, $0.next) }, closing: edge, in: sources))
        } else if !done.contains(edge.target) {
          path.append((edge.target, 0))
          onPath.insert(edge.target)
        }
      }
    }
    return diagnostics
  }

  private func cycle(
    _ chain: [(file: FileID, next: Int)],
    closing edge: Edge,
    in sources: SourceMap
  ) -> Diagnostic {
    let names = (chain.map(\.file) + [edge.target]).map { "`\(sources[$0].path)`" }
    // Of each file but the last, the edge that was followed is the one before its next.
    let labels = chain.dropLast().compactMap { file, next -> Label? in
      edges[file].map { Label("included here", at: $0[next - 1].span) }
    }
    return Diagnostic(
      .includeCycle,
      "these files include each other: \(names.joined(separator: " → "))",
      at: edge.span,
      labels: labels
    )
  }
}
