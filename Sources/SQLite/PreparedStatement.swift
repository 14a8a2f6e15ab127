internal import CSQLite

/// A compiled statement, which is run any number of times.
@safe final class PreparedStatement {
  let handle: OpaquePointer
  /// Whether somebody reads its rows.
  var isInUse = false

  init(_ handle: OpaquePointer) {
    unsafe self.handle = handle
  }

  deinit {
    unsafe sqlite3_finalize(handle)
  }

  /// Binds values from the first place on.
  func bind(_ values: [SQLValue]) -> Int32 {
    var place: Int32 = 0
    for value in values {
      place += 1
      let result =
        switch value {
        case .null: unsafe sqlite3_bind_null(handle, place)
        case .integer(let value): unsafe sqlite3_bind_int64(handle, place, value)
        case .real(let value): unsafe sqlite3_bind_double(handle, place, value)
        case .text(let value): bind(text: value, at: place)
        case .blob(let value): bind(blob: value, at: place)
        }
      guard result == SQLITE_OK else { return result }
    }
    return SQLITE_OK
  }

  private func bind(text: String, at place: Int32) -> Int32 {
    unsafe text.utf8.span.withUnsafeBufferPointer { bytes in
      // Without a pointer the text would be null.
      unsafe withUnsafePointer(to: UInt8(0)) { empty in
        unsafe moderato_sqlite3_bind_text(
          handle,
          place,
          bytes.baseAddress ?? empty,
          UInt64(bytes.count)
        )
      }
    }
  }

  private func bind(blob: [UInt8], at place: Int32) -> Int32 {
    unsafe blob.withUnsafeBufferPointer { bytes in
      unsafe withUnsafePointer(to: UInt8(0)) { empty in
        unsafe moderato_sqlite3_bind_blob(
          handle,
          place,
          bytes.baseAddress ?? empty,
          UInt64(bytes.count)
        )
      }
    }
  }

  /// Goes to the next row.
  func step() -> Int32 {
    unsafe sqlite3_step(handle)
  }

  /// Makes it ready for the next use, without the values of this one.
  func reset() {
    // What failed is what the last step said.
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
    isInUse = false
  }
}
