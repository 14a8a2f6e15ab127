internal import CICU

/// Host names as DNS has them, made the way browsers do it (UTS #46, nontransitional; WHATWG URL
/// Standard, “domain to ASCII”).
///
/// Immutable, and ICU lets threads share it.
@safe package final class HostNames: @unchecked Sendable {
  private let service: OpaquePointer

  /// The most bytes that a name may take in ASCII; DNS takes 253.
  private static let longest: Int32 = 1024

  /// Faults that browsers forgive: the lengths that DNS wants, and hyphens where it has none.
  private static let forgiven =
    UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG | UIDNA_ERROR_DOMAIN_NAME_TOO_LONG
    | UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4

  /// Nil if ICU can't load its data.
  package init?() {
    var error = U_ZERO_ERROR
    guard let service = unsafe moderato_openHostNames(&error) else { return nil }
    unsafe self.service = service
  }

  deinit {
    unsafe moderato_closeHostNames(service)
  }

  /// A name in lower case and ASCII: `xn--bcher-kva.example` for `BÜCHER．example`.
  ///
  /// Nil for what no browser takes for a name, and for one of more than 1,024 bytes.
  package func ascii(_ name: String) -> String? {
    var error = U_ZERO_ERROR
    var faults: UInt32 = 0
    var name = name
    let ascii = name.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
        unsafe [CChar](unsafeUninitializedCapacity: Int(Self.longest)) { ascii, count in
          let length = unsafe moderato_hostToASCII(
            service,
            bytes.baseAddress,
            Int32(clamping: bytes.count),
            ascii.baseAddress,
            Self.longest,
            &faults,
            &error
          )
          count = error.rawValue <= U_ZERO_ERROR.rawValue ? Int(length) : 0
        }
      }
    }
    guard !ascii.isEmpty, faults & ~UInt32(Self.forgiven) == 0 else { return nil }
    return String(decoding: ascii.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
