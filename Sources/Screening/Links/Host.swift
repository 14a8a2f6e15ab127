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
    return isPlain(lower.utf8.span) ? lower : names?.ascii(written)
  }

  /// Whether a name is in ASCII and holds no `xn--`: in ASCII only such a label can be wrong.
  private static func isPlain(_ name: Span<UInt8>) -> Bool {
    for place in name.indices {
      guard name[place] < 0x80 else { return false }
      if name[place] == UInt8(ascii: "x"), place + 3 < name.count,
        name[place + 1] == UInt8(ascii: "n"), name[place + 2] == UInt8(ascii: "-"),
        name[place + 3] == UInt8(ascii: "-")
      {
        return false
      }
    }
    return true
  }
}
