import FaultyDisk
import SQLite

extension FaultyDisk {
  /// Opens databases on this disk.
  var configuration: Configuration {
    var configuration = Configuration()
    configuration.fileSystem = String(cString: name)
    return configuration
  }
}
