import Crypto
import Testing

@testable import Outbound

@Suite struct SigningTests {
  /// RFC 4231, section 4; keys shorter than a block are filled with zeros, as the standard has it.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0B, count: 20), "Hi There",
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
  ])
  func `HMAC is what the standard says`(key: [UInt8], message: String, code: String) {
    let filled = key + [UInt8](repeating: 0, count: HMACSHA256.keySize - key.count)
    let hmac = HMACSHA256(of: Array(message.utf8), key: filled)
    #expect(hmac.bytes.hexadecimal == code)
  }

  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
  ])
  func `Base64 is what the standard says`(text: String, base64: String) {
    #expect(Base64(Array(text.utf8)).text == base64)
  }

  @Test func `A secret is kept whole, shown as receivers take it, and described as nothing`() throws
  {
    let secret = WebhookSecret()
    let kept = try #require(WebhookSecret(kept: secret.kept))
    #expect(kept == secret)
    #expect(secret.text.hasPrefix("whsec_"))
    #expect(secret.text.utf8.count == 6 + 44)
    #expect("\(secret)" == "a secret")
    #expect(WebhookSecret() != secret)
    #expect(WebhookSecret(kept: "00") == nil)
    let body = Array("{}".utf8)
    let signature = secret.signature(of: "a-1-1", at: 17, body)
    #expect(signature == kept.signature(of: "a-1-1", at: 17, body))
    #expect(signature != secret.signature(of: "a-1-1", at: 18, body))
    #expect(signature != secret.signature(of: "a-1-2", at: 17, body))
    #expect(signature != WebhookSecret().signature(of: "a-1-1", at: 17, body))
  }
}
