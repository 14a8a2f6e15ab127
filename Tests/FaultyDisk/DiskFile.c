// What SQLite does with an open file.
#include <stdlib.h>
#include <string.h>

#include "Disk.h"

#define REAL(method, file, ...) \
  (real_file(file)->pMethods->method(real_file(file), ##__VA_ARGS__))

static struct Disk *disk_of(sqlite3_file *file) { return ((DiskFile *)file)->disk; }

static bool has_power(sqlite3_file *file) {
  struct Disk *disk = disk_of(file);
  disk_lock(disk);
  bool result = disk->has_power;
  disk_unlock(disk);
  return result;
}

static int close_file(sqlite3_file *file) {
  struct Disk *disk = disk_of(file);
  int result = REAL(xClose, file);
  disk_lock(disk);
  disk->open_count -= 1;
  disk_unlock(disk);
  return result;
}

static int read_file(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
  struct Disk *disk = disk_of(file);
  disk_lock(disk);
  bool fails = !disk->has_power || disk_fails(disk, FaultyDiskFaultReading);
  disk_unlock(disk);
  return fails ? SQLITE_IOERR_READ : REAL(xRead, file, bytes, count, offset);
}

/// What stands from a place on, and how long the file is. With the mutex held.
static int before(sqlite3_file *file, sqlite3_int64 offset, sqlite3_int64 end, Change *change) {
  sqlite3_int64 size = 0;
  int result = REAL(xFileSize, file, &size);
  if (result != SQLITE_OK) return result;
  change->offset = offset;
  change->size_before = size;
  if (end > size) end = size;
  change->before_count = end > offset ? end - offset : 0;
  change->before = need(malloc((size_t)change->before_count + 1));
  if (change->before_count == 0) return SQLITE_OK;
  return REAL(xRead, file, change->before, (int)change->before_count, offset);
}

/// With the mutex held.
static int write_with_power(sqlite3_file *file, const void *bytes, int count,
                            sqlite3_int64 offset) {
  struct Disk *disk = disk_of(file);
  FileHistory *history = ((DiskFile *)file)->history;
  if (disk_fails(disk, FaultyDiskFaultFull)) return SQLITE_FULL;
  if (disk_fails(disk, FaultyDiskFaultWriting)) return SQLITE_IOERR_WRITE;
  Change change = {0};
  int result = history ? before(file, offset, offset + count, &change) : SQLITE_OK;
  if (result == SQLITE_OK) result = REAL(xWrite, file, bytes, count, offset);
  if (result != SQLITE_OK || !history) {
    free(change.before);
    return result;
  }
  change.after = memcpy(need(malloc((size_t)count + 1)), bytes, (size_t)count);
  change.after_count = count;
  history_record(history, change);
  return SQLITE_OK;
}

static int write_file(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  struct Disk *disk = disk_of(file);
  disk_lock(disk);
  // A write that power is lost in may be on disk in part: it is done first.
  int result = disk->has_power ? write_with_power(file, bytes, count, offset) : SQLITE_IOERR_WRITE;
  if (!disk_change(disk)) result = SQLITE_IOERR_WRITE;
  disk_unlock(disk);
  return result;
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
  struct Disk *disk = disk_of(file);
  FileHistory *history = ((DiskFile *)file)->history;
  disk_lock(disk);
  int result = disk_change(disk) ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
  Change change = {0};
  if (result == SQLITE_OK && history) result = before(file, size, INT64_MAX, &change);
  if (result == SQLITE_OK) result = REAL(xTruncate, file, size);
  if (result == SQLITE_OK && history) {
    history_record(history, change);
  } else {
    free(change.before);
  }
  disk_unlock(disk);
  return result;
}

static int sync_file(sqlite3_file *file, int flags) {
  struct Disk *disk = disk_of(file);
  FileHistory *history = ((DiskFile *)file)->history;
  (void)flags;
  disk_lock(disk);
  int result = SQLITE_OK;
  if (!disk_change(disk) || disk_fails(disk, FaultyDiskFaultSyncing)) {
    result = SQLITE_IOERR_FSYNC;
  } else if (history) {
    // The real file needn't be synced: nobody pulls the real plug.
    history_sync(history);
    if (((DiskFile *)file)->syncs_folder) history_sync_folder(disk->files, history->path);
    ((DiskFile *)file)->syncs_folder = false;
  }
  disk_unlock(disk);
  return result;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return has_power(file) ? REAL(xFileSize, file, size) : SQLITE_IOERR_FSTAT;
}

static int lock_file(sqlite3_file *file, int level) {
  return has_power(file) ? REAL(xLock, file, level) : SQLITE_IOERR_LOCK;
}

static int unlock_file(sqlite3_file *file, int level) { return REAL(xUnlock, file, level); }

static int check_reserved_lock(sqlite3_file *file, int *is_reserved) {
  return has_power(file) ? REAL(xCheckReservedLock, file, is_reserved)
                         : SQLITE_IOERR_CHECKRESERVEDLOCK;
}

static int control(sqlite3_file *file, int operation, void *argument) {
  return REAL(xFileControl, file, operation, argument);
}

static int sector_size(sqlite3_file *file) { return REAL(xSectorSize, file); }

static int characteristics(sqlite3_file *file) { return REAL(xDeviceCharacteristics, file); }

// The index of a write-ahead log is shared memory: it is gone with the power, and the first connection that opens the
// database afterwards makes it anew from the log. So it goes by the ordinary way.

static int map_memory(sqlite3_file *file, int page, int size, int extends,
                      void volatile **address) {
  return has_power(file) ? REAL(xShmMap, file, page, size, extends, address)
                         : SQLITE_IOERR_SHMMAP;
}

static int lock_memory(sqlite3_file *file, int offset, int count, int flags) {
  if (!(flags & SQLITE_SHM_UNLOCK) && !has_power(file)) return SQLITE_IOERR_SHMLOCK;
  return REAL(xShmLock, file, offset, count, flags);
}

static void memory_barrier(sqlite3_file *file) { REAL(xShmBarrier, file); }

static int unmap_memory(sqlite3_file *file, int deletes) {
  return REAL(xShmUnmap, file, deletes);
}

// Version 2 has no memory-mapped reading, which would go past the disk.
const sqlite3_io_methods disk_file_methods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = file_size,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = check_reserved_lock,
    .xFileControl = control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = map_memory,
    .xShmLock = lock_memory,
    .xShmBarrier = memory_barrier,
    .xShmUnmap = unmap_memory,
};
