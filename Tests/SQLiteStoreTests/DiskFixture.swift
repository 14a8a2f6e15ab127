import FaultyDisk
import SQLite
import SQLiteStore

/// A disk that goes away with this object.
final class DiskFixture {
  let disk = FaultyDisk.make()

  /// Opens stores on it.
  var configuration: Configuration {
    var configuration = SQLiteStore.configuration
    configuration.fileSystem = String(cString: disk.name)
    return configuration
  }

  deinit {
    disk.remove()
  }
}
