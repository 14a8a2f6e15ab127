/// What is kept of the last comments, by id; the oldest makes room.
struct Recent<Value> {
  private var values: [String: Value] = [:]
  private var ring: [String] = []
  private var oldest = 0
  private let capacity: Int

  /// - Parameter capacity: 0 to keep nothing.
  init(capacity: Int) {
    self.capacity = capacity
  }

  var count: Int { values.count }

  subscript(_ id: String) -> Value? { values[id] }

  mutating func insert(_ value: Value, for id: String) {
    guard capacity > 0, values.updateValue(value, forKey: id) == nil else { return }
    if ring.count < capacity {
      ring.append(id)
    } else {
      values[ring[oldest]] = nil
      ring[oldest] = id
      oldest = (oldest + 1) % capacity
    }
  }
}
