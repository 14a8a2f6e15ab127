import FaultyDisk
import SQLite

/// A disk that goes away with this object.
final class DiskFixture {
  let disk = FaultyDisk.make()

  /// Opens databases on it.
  var configuration: Configuration {
    var configuration = Configuration()
    configuration.fileSystem = String(cString: disk.name)
    return configuration
  }

  deinit {
    disk.remove()
  }
}
