internal import CPCRE2

/// The version of PCRE2 that is linked, and of the Unicode data that it has: `10.42 2022-12-11`.
package func linkedPCRE2Version() -> String {
  let buffer = unsafe [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
    let length = unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), buffer.baseAddress)
    // The length counts the final NUL.
    count = max(0, Int(length) - 1)
  }
  return String(decoding: buffer, as: UTF8.self)
}
