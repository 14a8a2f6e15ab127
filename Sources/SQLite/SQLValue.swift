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

  /// Reads a column; nil where it holds something else.
  init?(column: borrowing Column)
}

extension SQLConvertible where Self: RawRepresentable, RawValue: SQLConvertible {
  package var sqlValue: SQLValue { rawValue.sqlValue }

  package init?(column: borrowing Column) {
    guard let value = RawValue(column: column) else { return nil }
    self.init(rawValue: value)
  }
}

extension Int64: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self) }

  package init?(column: borrowing Column) {
    guard let value = column.integer else { return nil }
    self = value
  }
}

extension Int: SQLConvertible {
  package var sqlValue: SQLValue { .integer(Int64(self)) }

  package init?(column: borrowing Column) {
    guard let value = column.integer else { return nil }
    self = Int(value)
  }
}

extension Bool: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }

  package init?(column: borrowing Column) {
    guard let value = column.integer, value == 0 || value == 1 else { return nil }
    self = value == 1
  }
}

extension Double: SQLConvertible {
  package var sqlValue: SQLValue { .real(self) }

  package init?(column: borrowing Column) {
    guard let value = column.real else { return nil }
    self = value
  }
}

extension String: SQLConvertible {
  package var sqlValue: SQLValue { .text(self) }

  package init?(column: borrowing Column) {
    guard let value = column.text else { return nil }
    self = value
  }
}

extension [UInt8]: SQLConvertible {
  package var sqlValue: SQLValue { .blob(self) }

  package init?(column: borrowing Column) {
    guard let value = column.blob else { return nil }
    self = value
  }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
  package var sqlValue: SQLValue { self?.sqlValue ?? .null }

  package init?(column: borrowing Column) {
    if column.isNull {
      self = .none
    } else {
      guard let value = Wrapped(column: column) else { return nil }
      self = .some(value)
    }
  }
}
