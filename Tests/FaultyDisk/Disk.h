// A faulty disk's state, and the files that are open on it.
#ifndef MODERATO_DISK_H
#define MODERATO_DISK_H
#include <pthread.h>
#include <sqlite3.h>

#include "FaultyDisk.h"
#include "FileHistory.h"

enum { FAULT_COUNT = FaultyDiskFaultPermission + 1 };

struct Disk {
  sqlite3_vfs vfs;
  char name[32];
  /// The ordinary file system.
  sqlite3_vfs *real;
  /// Guards everything below.
  pthread_mutex_t mutex;
  FileHistory *files;
  long open_count;
  long operations;
  bool has_power;
  /// Operations until power is lost; negative for never.
  long until_loss;
  Coin coin;
  /// Operations until each fault begins; negative for never.
  long until_fault[FAULT_COUNT];
};

/// What stands at the address of a `sqlite3_file`; the ordinary one follows.
typedef struct DiskFile {
  sqlite3_file base;
  struct Disk *disk;
  /// Null for temporary files, which nobody looks for after a power loss.
  FileHistory *history;
  /// Whether the next sync includes the folder, as the ordinary file system has it for new journals.
  bool syncs_folder;
} DiskFile;

static inline sqlite3_file *real_file(sqlite3_file *file) {
  return (sqlite3_file *)((DiskFile *)file + 1);
}

/// Takes the mutex.
void disk_lock(struct Disk *disk);
void disk_unlock(struct Disk *disk);
/// Whether an operation fails by this fault; counts it. With the mutex held.
bool disk_fails(struct Disk *disk, FaultyDiskFault fault);
/// Counts an operation that changes the disk, and loses power if it is time. With the mutex held.
bool disk_change(struct Disk *disk);

/// What SQLite does with open files.
extern const sqlite3_io_methods disk_file_methods;
#endif
