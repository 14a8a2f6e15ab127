import Screening

/// Host names as they are compared.
enum HostName {
  /// In the one form that links' hosts are compared in, without a final dot; nil if it isn't a host name
  /// of two labels or more.
  ///
  /// Lengths after RFC 1035: labels of up to 63, names of up to 253 bytes.
  static func normalised(_ text: String) -> String? {
    var text = text
    if text.hasPrefix("*.") { text.removeFirst(2) }
    guard var host = Host.canonical(text) else { return nil }
    if host.hasSuffix(".") { host.removeLast() }
    guard host.utf8.count <= 253 else { return nil }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy(isLabel) else { return nil }
    return host
  }

  private static func isLabel(_ label: Substring) -> Bool {
    guard (1...63).contains(label.utf8.count), label.first != "-", label.last != "-" else {
      return false
    }
    return label.allSatisfy {
      $0 == "-" || $0 == "_" || ($0.isASCII && ($0.isLetter || $0.isNumber))
    }
  }

  /// Whether a host is another or lies below it.
  static func lies(_ host: String, under other: String) -> Bool {
    host == other || host.hasSuffix("." + other)
  }
}
