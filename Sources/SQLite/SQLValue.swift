/// What SQLite stores in a column.
package enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

/// A type whose values can be bound to statements and read from columns.
package protocol SQLConvertible {
  /// As it is stored.
  var sqlValue: SQLValue { get }

  /// Reads a column.
  ///
  /// - Throws: ``Column/mismatch(_:)`` where the column holds something else.
  init(column: borrowing Column) throws(SQLiteError)
}

extension SQLConvertible where Self: RawRepresentable, RawValue: SQLConvertible {
  package var sqlValue: SQLValue { rawValue.sqlValue }

  package init(column: borrowing Column) throws(SQLiteError) {
    guard let value = Self(rawValue: try RawValue(column: column)) else {
      throw column.mismatch("a value of \(Self.self)")
    }
    self = value
  }
}

extension Int64: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self) }

  package init(column: borrowing Column) throws(SQLiteError) {
    self = try column.integer
  }
}

extension Int: SQLConvertible {
  package var sqlValue: SQLValue { .integer(Int64(self)) }

  package init(column: borrowing Column) throws(SQLiteError) {
    self = Int(try column.integer)
  }
}

extension Bool: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }

  package init(column: borrowing Column) throws(SQLiteError) {
    let value = try column.integer
    guard value == 0 || value == 1 else { throw column.mismatch("0 or 1") }
    self = value == 1
  }
}

extension Double: SQLConvertible {
  package var sqlValue: SQLValue { .real(self) }

  package init(column: borrowing Column) throws(SQLiteError) {
    self = try column.real
  }
}

extension String: SQLConvertible {
  package var sqlValue: SQLValue { .text(self) }

  package init(column: borrowing Column) throws(SQLiteError) {
    self = try column.text
  }
}

extension [UInt8]: SQLConvertible {
  package var sqlValue: SQLValue { .blob(self) }

  package init(column: borrowing Column) throws(SQLiteError) {
    self = try column.blob
  }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
  package var sqlValue: SQLValue { self?.sqlValue ?? .null }

  package init(column: borrowing Column) throws(SQLiteError) {
    self = column.isNull ? .none : .some(try Wrapped(column: column))
  }
}
