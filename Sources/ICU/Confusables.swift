internal import CICU

/// Which characters people take for one another, from ICU's copy of the Unicode consortium's
/// `confusables.txt` (UTS #39).
///
/// Meant for building tables: each question is a call into ICU, of about a microsecond.
@safe package struct Confusables: ~Copyable {
  private let checker: OpaquePointer
  private var units = [UInt16](repeating: 0, count: 64)

  /// Nil if ICU can't load its data.
  package init?() {
    var error = U_ZERO_ERROR
    guard let checker = unsafe moderato_spoofChecker(&error),
      error.rawValue <= U_ZERO_ERROR.rawValue
    else { return nil }
    unsafe self.checker = checker
  }

  deinit { unsafe moderato_closeSpoofChecker(checker) }

  /// The characters that stand for all those that look like this one; none where it stands for itself.
  ///
  /// Of letters that differ in case only one may have a look-alike, and `l` stands for `I` and `1` too.
  package mutating func prototype(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let text = Array(scalar.utf16)
    var error = U_ZERO_ERROR
    let capacity = Int32(units.count)
    let count = unsafe units.withUnsafeMutableBufferPointer { units in
      unsafe text.withUnsafeBufferPointer { text in
        unsafe moderato_skeleton(
          checker,
          text.baseAddress,
          Int32(text.count),
          units.baseAddress,
          capacity,
          &error
        )
      }
    }
    guard count >= 0, count <= capacity, error.rawValue <= U_ZERO_ERROR.rawValue else { return [] }
    guard !units.prefix(Int(count)).elementsEqual(text) else { return [] }
    return Array(String(decoding: units.prefix(Int(count)), as: UTF16.self).unicodeScalars)
  }
}
