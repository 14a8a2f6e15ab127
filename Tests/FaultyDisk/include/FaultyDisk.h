// A file system for SQLite, over the ordinary one, that fails when it is told to. For tests.
//
// What a program has written and not synced is not on the disk yet: a power loss takes it away. `FaultyDisk` keeps
// what each such write replaced, and puts that back when power is lost.
#ifndef MODERATO_FAULTYDISK_H
#define MODERATO_FAULTYDISK_H
#include <stdbool.h>
#include <stdint.h>

#define FAULTYDISK_SWIFT_NAME(name) __attribute__((swift_name(#name)))

/// A disk that can fail; any number of connections and threads use it. Give its name to connections as
/// their file system.
typedef struct FaultyDisk {
  struct Disk *_Nonnull disk;
} FaultyDisk;

typedef enum __attribute__((enum_extensibility(closed))) FaultyDiskFault : int {
  /// Writes end with SQLITE_FULL.
  FaultyDiskFaultFull FAULTYDISK_SWIFT_NAME(full),
  /// Writes end with SQLITE_IOERR_WRITE.
  FaultyDiskFaultWriting FAULTYDISK_SWIFT_NAME(writing),
  /// Reads end with SQLITE_IOERR_READ.
  FaultyDiskFaultReading FAULTYDISK_SWIFT_NAME(reading),
  /// Syncs end with SQLITE_IOERR_FSYNC.
  FaultyDiskFaultSyncing FAULTYDISK_SWIFT_NAME(syncing),
  /// Files that are there may be opened for reading and not for writing.
  FaultyDiskFaultPermission FAULTYDISK_SWIFT_NAME(permission),
} FaultyDiskFault;

/// Makes a disk and tells SQLite of it.
FaultyDisk faulty_disk_make(void) FAULTYDISK_SWIFT_NAME(FaultyDisk.make());

/// Forgets a disk. No connection may use it any more.
void faulty_disk_remove(FaultyDisk disk) FAULTYDISK_SWIFT_NAME(FaultyDisk.remove(self:));

/// What SQLite knows it by.
const char *_Nonnull faulty_disk_name(FaultyDisk disk)
    FAULTYDISK_SWIFT_NAME(getter:FaultyDisk.name(self:));

/// How many operations have changed the disk or tried to: writes, truncations, syncs, deletions.
long faulty_disk_operations(FaultyDisk disk)
    FAULTYDISK_SWIFT_NAME(getter:FaultyDisk.operations(self:));

/// Takes power away during an operation, after as many have gone well.
///
/// With seed 0, nothing that isn't synced survives; with another, each sector of it by the toss of a coin that
/// the seed decides. From then on everything fails, until power is restored.
void faulty_disk_lose_power(FaultyDisk disk, long operations, uint64_t seed)
    FAULTYDISK_SWIFT_NAME(FaultyDisk.losePower(self:after:seed:));

/// Whether there is power.
bool faulty_disk_has_power(FaultyDisk disk)
    FAULTYDISK_SWIFT_NAME(getter:FaultyDisk.hasPower(self:));

/// Starts the machine again: nothing fails any more. All connections must have been closed, as a power loss would
/// have done.
void faulty_disk_restore_power(FaultyDisk disk)
    FAULTYDISK_SWIFT_NAME(FaultyDisk.restorePower(self:));

/// Has operations of a kind fail, after as many of them have gone well, until the disk is mended.
void faulty_disk_fail(FaultyDisk disk, FaultyDiskFault fault, long operations)
    FAULTYDISK_SWIFT_NAME(FaultyDisk.fail(self:_:after:));

/// Ends all faults that `fail` began.
void faulty_disk_mend(FaultyDisk disk) FAULTYDISK_SWIFT_NAME(FaultyDisk.mend(self:));
#endif
