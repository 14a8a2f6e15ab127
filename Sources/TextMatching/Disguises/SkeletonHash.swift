/// A hash of a skeleton that grows character by character.
struct SkeletonHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325
  private var last: UInt8 = 0

  /// Takes in a character's skeleton; a repetition changes nothing.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    guard byte != last else { return }
    last = byte
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
