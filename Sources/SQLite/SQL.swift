/// A statement with the values that are bound to it.
///
/// Written as a literal, with values interpolated: `"SELECT name FROM author WHERE id = \(id)"` is
/// `SELECT name FROM author WHERE id = ?` with `id` bound. Only literals become part of the statement, which the
/// type system sees to; a value never does.
package struct SQL: Sendable {
  /// The literals, and `?` for each value.
  private(set) var pieces: [StaticString] = []
  private(set) var values: [SQLValue] = []

  /// Appends a part, with its values.
  package static func += (left: inout SQL, right: SQL) {
    left.pieces += right.pieces
    left.values += right.values
  }
}

extension SQL: ExpressibleByStringInterpolation {
  package init(stringLiteral: StaticString) {
    pieces = [stringLiteral]
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.sql
  }

  /// Collects literals and values.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var sql = SQL()

    package init(literalCapacity: Int, interpolationCount: Int) {
      sql.pieces.reserveCapacity(2 * interpolationCount + 1)
      sql.values.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      sql.pieces.append(literal)
    }

    /// Binds a value.
    package mutating func appendInterpolation(_ value: some SQLConvertible) {
      appendInterpolation(value.sqlValue)
    }

    /// Binds a value, or null.
    package mutating func appendInterpolation(_ value: (some SQLConvertible)?) {
      appendInterpolation(value.sqlValue)
    }

    /// Binds a value.
    package mutating func appendInterpolation(_ value: SQLValue) {
      sql.pieces.append("?")
      sql.values.append(value)
    }

    /// Binds bytes, which are copied.
    package mutating func appendInterpolation(blob bytes: Span<UInt8>) {
      appendInterpolation(.blob(unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }))
    }

    /// Puts another part in, with its values.
    package mutating func appendInterpolation(_ part: SQL) {
      sql += part
    }
  }
}

extension SQL {
  /// A statement's name among those that are prepared: where its literals stand in memory.
  struct Key: Hashable, CustomStringConvertible {
    let pieces: [StaticString]

    func hash(into hasher: inout Hasher) {
      var mixed: UInt = 0
      for piece in pieces { mixed = (mixed ^ piece.place) &* 0x9E37_79B9_7F4A_7C15 }
      hasher.combine(mixed)
    }

    static func == (left: Key, right: Key) -> Bool {
      guard left.pieces.count == right.pieces.count else { return false }
      for index in left.pieces.indices {
        let (one, other) = (left.pieces[index], right.pieces[index])
        guard one.place == other.place, one.utf8CodeUnitCount == other.utf8CodeUnitCount else {
          return false
        }
      }
      return true
    }

    /// The statement, with `?` for each value.
    var description: String {
      pieces.reduce(into: "") { $0 += $1.description }
    }
  }
}

extension StaticString {
  fileprivate var place: UInt {
    UInt(bitPattern: unsafe utf8Start)
  }
}
