package import Moderation
package import SQLite
package import Screening

extension Identifier: SQLConvertible {
  package var sqlValue: SQLValue { number.sqlValue }

  package init(column: borrowing Column) throws(SQLiteError) {
    self.init(try column.integer)
  }
}

extension Timestamp: SQLConvertible {
  package var sqlValue: SQLValue { milliseconds.sqlValue }

  package init(column: borrowing Column) throws(SQLiteError) {
    self.init(milliseconds: try column.integer)
  }
}

extension NameKind: SQLConvertible {}
extension Role: SQLConvertible {}
extension LedgerEntry.Kind: SQLConvertible {}
extension Priority: SQLConvertible {}
