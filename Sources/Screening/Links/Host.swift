import ICU

/// Host names, in one form however they are written.
package enum Host {
  /// Nil where ICU can't load its data.
  private static let names = HostNames()

  /// Lower case and in ASCII, as DNS has it: `xn--bcher-kva.de` for `Bücher.de` and `ｂüｃｈｅｒ。de`.
  ///
  /// Nil where it is no name that a browser would take.
  package static func canonical(_ written: String) -> String? {
    let lower = written.lowercased()
    // In ASCII only such a label can be wrong.
    let isPlain = lower.utf8.allSatisfy { $0 < 0x80 } && !lower.contains("xn--")
    return isPlain ? lower : names?.ascii(written)
  }
}
