/// Many short lists of numbers in two arrays.
struct Lists: Sendable {
  private var starts: [Int32]
  private var values: [Int32]

  init(_ lists: [[Int]]) {
    starts = [0]
    values = []
    starts.reserveCapacity(lists.count + 1)
    for list in lists {
      for value in list { values.append(Int32(value)) }
      starts.append(Int32(values.count))
    }
  }

  /// The values of one list, in the order in which they were given.
  subscript(list: Int) -> ArraySlice<Int32> {
    values[Int(starts[list])..<Int(starts[list + 1])]
  }

  /// How many values there are in all lists together.
  var total: Int { values.count }
}
