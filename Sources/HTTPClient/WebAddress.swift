internal import CCurl

/// A URL that requests can be sent to: `https://example.org/hook`.
///
/// It is read by the library that connects, so that what was checked is what is used.
package struct WebAddress: Hashable, Sendable {
  package let text: String

  /// Of a URL, in bytes.
  package static let longest = 2000

  /// Reads an absolute URL of `http` or `https` with a host, without a user's name and without a fragment.
  package init(_ text: String) throws(WebAddressError) {
    guard text.utf8.count <= Self.longest else {
      throw WebAddressError("expected at most \(Self.longest) bytes, found \(text.utf8.count)")
    }
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw WebAddressError("expected visible ASCII without spaces; encode what is not")
    }
    let parts = try Parts(text)
    guard ["http", "https"].contains(parts[CURLUPART_SCHEME]?.lowercased()) else {
      throw WebAddressError("expected a URL that begins with http:// or https://")
    }
    guard parts[CURLUPART_HOST]?.isEmpty == false else { throw WebAddressError("names no host") }
    guard parts[CURLUPART_USER] == nil, parts[CURLUPART_PASSWORD] == nil else {
      throw WebAddressError(
        "holds a user's name or a password, which would be shown with it; leave them out"
      )
    }
    guard parts[CURLUPART_FRAGMENT] == nil else {
      throw WebAddressError("ends in a fragment (`#…`), which is never sent; leave it out")
    }
    self.text = text
  }

  /// A URL that the library has read.
  @safe private final class Parts {
    private let handle: OpaquePointer

    init(_ text: String) throws(WebAddressError) {
      guard let handle = unsafe curl_url() else { throw WebAddressError("can't be read now") }
      unsafe self.handle = handle
      let code = unsafe curl_url_set(handle, CURLUPART_URL, text, 0)
      guard code == CURLUE_OK else {
        let words = unsafe String(cString: curl_url_strerror(code))
        throw WebAddressError("expected a URL such as https://example.org/hook: \(words)")
      }
    }

    deinit {
      unsafe curl_url_cleanup(handle)
    }

    subscript(part: CURLUPart) -> String? {
      var text: UnsafeMutablePointer<CChar>?
      guard unsafe curl_url_get(handle, part, &text, 0) == CURLUE_OK, let found = unsafe text else {
        return nil
      }
      defer { unsafe curl_free(found) }
      return unsafe String(cString: found)
    }
  }
}

/// Why a text is no ``WebAddress``.
package struct WebAddressError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was expected, to be put after what the text is called.
  package var description: String

  init(_ description: String) {
    self.description = description
  }
}
