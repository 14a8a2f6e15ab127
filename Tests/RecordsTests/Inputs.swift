import Foundation
import POSIX
import Screening

@testable import Records

/// What reading an input gave.
struct ReadInput {
  var records: [CommentRecord] = []
  var malformations: [Malformation] = []
}

/// Reads an input through a file, as the program does.
func read(
  _ bytes: [UInt8],
  format: RecordFormat? = nil,
  names: FieldNames = FieldNames(),
  file: String = "input"
) throws -> ReadInput {
  let folder = try TemporaryFolder()
  let path = "\(folder.path)/\(file)"
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  var reader = try RecordReader(Descriptor(path, for: .reading), format: format, names: names)
  var input = ReadInput()
  while let batch = try reader.next() {
    for record in batch.records {
      do throws(Malformation) {
        input.records.append(try reader.decoder.decode(record, in: batch.bytes.span))
      } catch {
        input.malformations.append(error)
      }
    }
  }
  return input
}

func read(
  _ text: String,
  format: RecordFormat? = nil,
  names: FieldNames = FieldNames(),
  file: String = "input"
) throws -> ReadInput {
  try read(Array(text.utf8), format: format, names: names, file: file)
}
