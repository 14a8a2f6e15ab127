/// Host labels beyond ASCII, as DNS has them (RFC 3492).
enum Punycode {
  /// `bücher` as `xn--bcher-kva`.
  static func label(_ label: String) -> String {
    let scalars = label.unicodeScalars.map(\.value)
    var output = scalars.filter { $0 < 0x80 }.compactMap(Unicode.Scalar.init).map(Character.init)
    let basic = output.count
    if basic > 0 { output.append("-") }
    var (next, delta, bias, handled): (UInt32, Int, Int, Int) = (128, 0, 72, basic)
    while handled < scalars.count {
      guard let least = scalars.filter({ $0 >= next }).min() else { break }
      delta += Int(least - next) * (handled + 1)
      next = least
      for scalar in scalars {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        encode(delta, bias, into: &output)
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return "xn--" + String(output)
  }

  private static func encode(_ delta: Int, _ bias: Int, into output: inout [Character]) {
    let digits = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    var rest = delta
    var weight = 36
    while true {
      let threshold = min(max(weight - bias, 1), 26)
      guard rest >= threshold else { break }
      output.append(digits[threshold + (rest - threshold) % (36 - threshold)])
      rest = (rest - threshold) / (36 - threshold)
      weight += 36
    }
    output.append(digits[rest])
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var weight = 0
    while delta > 455 {
      delta /= 35
      weight += 36
    }
    return weight + 36 * delta / (delta + 38)
  }
}
