/// Small numbers for ids, so that an id is hashed once a comment.
struct Interner {
  private var indices: [String: Int32] = [:]
  private(set) var ids: [String] = []

  /// The number of an id that was seen, or the next one.
  mutating func index(of id: String) -> Int32 {
    if let index = indices[id] { return index }
    let index = Int32(ids.count)
    indices[id] = index
    ids.append(id)
    return index
  }

  /// The number of an id that was seen.
  func known(_ id: String) -> Int32? { indices[id] }
}
