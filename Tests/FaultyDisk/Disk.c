// What SQLite does with a file system.
#include "Disk.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void disk_lock(struct Disk *disk) { pthread_mutex_lock(&disk->mutex); }

void disk_unlock(struct Disk *disk) { pthread_mutex_unlock(&disk->mutex); }

bool disk_fails(struct Disk *disk, FaultyDiskFault fault) {
  long *left = &disk->until_fault[fault];
  if (*left > 0) *left -= 1;
  else if (*left == 0) return true;
  return false;
}

bool disk_change(struct Disk *disk) {
  disk->operations += 1;
  if (disk->until_loss > 0) {
    disk->until_loss -= 1;
  } else if (disk->until_loss == 0 && disk->has_power) {
    disk->has_power = false;
    for (FileHistory *file = disk->files; file; file = file->next) {
      history_lose_power(file, &disk->coin);
    }
  }
  return disk->has_power;
}

static struct Disk *disk_of(sqlite3_vfs *vfs) { return vfs->pAppData; }

/// The history of a file, which begins here if there is none. With the mutex held.
static FileHistory *history_of(struct Disk *disk, const char *path) {
  for (FileHistory *file = disk->files; file; file = file->next) {
    if (strcmp(file->path, path) == 0) return file;
  }
  int exists = 0;
  disk->real->xAccess(disk->real, path, SQLITE_ACCESS_EXISTS, &exists);
  disk->files = history_make(path, exists, disk->files);
  return disk->files;
}

static int open_file(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags,
                     int *flags_out) {
  struct Disk *disk = disk_of(vfs);
  DiskFile *opened = (DiskFile *)file;
  memset(opened, 0, sizeof *opened);
  disk_lock(disk);
  int result = SQLITE_CANTOPEN;
  if (disk->has_power) {
    opened->disk = disk;
    bool is_temporary = !path || (flags & SQLITE_OPEN_DELETEONCLOSE);
    if (!is_temporary) opened->history = history_of(disk, path);
    int journals = SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL;
    opened->syncs_folder = (flags & SQLITE_OPEN_CREATE) && (flags & journals);
    // What the ordinary file system falls back on where the system says no.
    int exists = 0;
    if (path) disk->real->xAccess(disk->real, path, SQLITE_ACCESS_EXISTS, &exists);
    if (exists && (flags & SQLITE_OPEN_READWRITE) && disk_fails(disk, FaultyDiskFaultPermission)) {
      flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    }
    sqlite3_file *real = real_file(file);
    result = disk->real->xOpen(disk->real, path, real, flags, flags_out);
    if (result == SQLITE_OK) {
      file->pMethods = &disk_file_methods;
      disk->open_count += 1;
    } else if (real->pMethods) {
      real->pMethods->xClose(real);
    }
  }
  disk_unlock(disk);
  return result;
}

static int delete_file(sqlite3_vfs *vfs, const char *path, int is_synced) {
  struct Disk *disk = disk_of(vfs);
  disk_lock(disk);
  int result = SQLITE_IOERR_DELETE;
  if (disk_change(disk)) {
    history_delete(history_of(disk, path));
    result = disk->real->xDelete(disk->real, path, 0);
    if (is_synced) history_sync_folder(disk->files, path);
  }
  disk_unlock(disk);
  return result;
}

static int access_file(sqlite3_vfs *vfs, const char *path, int what, int *result) {
  struct Disk *disk = disk_of(vfs);
  disk_lock(disk);
  bool has_power = disk->has_power;
  disk_unlock(disk);
  return has_power ? disk->real->xAccess(disk->real, path, what, result) : SQLITE_IOERR_ACCESS;
}

static int full_path(sqlite3_vfs *vfs, const char *path, int count, char *result) {
  return disk_of(vfs)->real->xFullPathname(disk_of(vfs)->real, path, count, result);
}

static int randomness(sqlite3_vfs *vfs, int count, char *bytes) {
  return disk_of(vfs)->real->xRandomness(disk_of(vfs)->real, count, bytes);
}

static int pause_thread(sqlite3_vfs *vfs, int microseconds) {
  return disk_of(vfs)->real->xSleep(disk_of(vfs)->real, microseconds);
}

static int current_time(sqlite3_vfs *vfs, double *time) {
  return disk_of(vfs)->real->xCurrentTime(disk_of(vfs)->real, time);
}

static int current_time_int64(sqlite3_vfs *vfs, sqlite3_int64 *time) {
  return disk_of(vfs)->real->xCurrentTimeInt64(disk_of(vfs)->real, time);
}

static int last_error(sqlite3_vfs *vfs, int count, char *text) {
  return disk_of(vfs)->real->xGetLastError(disk_of(vfs)->real, count, text);
}

FaultyDisk faulty_disk_make(void) {
  static atomic_int count;
  struct Disk *disk = need(calloc(1, sizeof *disk));
  disk->real = sqlite3_vfs_find(NULL);
  demand(disk->real, "SQLite has no file system");
  snprintf(disk->name, sizeof disk->name, "faulty-disk-%d", atomic_fetch_add(&count, 1));
  disk->vfs = (sqlite3_vfs){
      .iVersion = 2,
      .szOsFile = (int)sizeof(DiskFile) + disk->real->szOsFile,
      .mxPathname = disk->real->mxPathname,
      .zName = disk->name,
      .pAppData = disk,
      .xOpen = open_file,
      .xDelete = delete_file,
      .xAccess = access_file,
      .xFullPathname = full_path,
      .xRandomness = randomness,
      .xSleep = pause_thread,
      .xCurrentTime = current_time,
      .xGetLastError = last_error,
      .xCurrentTimeInt64 = current_time_int64,
  };
  pthread_mutex_init(&disk->mutex, NULL);
  disk->has_power = true;
  disk->until_loss = -1;
  faulty_disk_mend((FaultyDisk){disk});
  demand(sqlite3_vfs_register(&disk->vfs, 0) == SQLITE_OK, "SQLite doesn't take the disk");
  return (FaultyDisk){disk};
}

void faulty_disk_remove(FaultyDisk faulty) {
  struct Disk *disk = faulty.disk;
  demand(disk->open_count == 0, "a connection is still open");
  sqlite3_vfs_unregister(&disk->vfs);
  for (FileHistory *file = disk->files, *next; file; file = next) {
    next = file->next;
    history_free(file);
  }
  pthread_mutex_destroy(&disk->mutex);
  free(disk);
}

const char *faulty_disk_name(FaultyDisk faulty) { return faulty.disk->name; }

long faulty_disk_operations(FaultyDisk faulty) {
  disk_lock(faulty.disk);
  long result = faulty.disk->operations;
  disk_unlock(faulty.disk);
  return result;
}

void faulty_disk_lose_power(FaultyDisk faulty, long operations, uint64_t seed) {
  disk_lock(faulty.disk);
  faulty.disk->until_loss = operations;
  faulty.disk->coin = (Coin){seed};
  disk_unlock(faulty.disk);
}

bool faulty_disk_has_power(FaultyDisk faulty) {
  disk_lock(faulty.disk);
  bool result = faulty.disk->has_power;
  disk_unlock(faulty.disk);
  return result;
}

void faulty_disk_restore_power(FaultyDisk faulty) {
  struct Disk *disk = faulty.disk;
  disk_lock(disk);
  demand(disk->open_count == 0, "a connection is still open");
  disk->has_power = true;
  disk->until_loss = -1;
  disk_unlock(disk);
  faulty_disk_mend(faulty);
}

void faulty_disk_fail(FaultyDisk faulty, FaultyDiskFault fault, long operations) {
  disk_lock(faulty.disk);
  faulty.disk->until_fault[fault] = operations;
  disk_unlock(faulty.disk);
}

void faulty_disk_mend(FaultyDisk faulty) {
  disk_lock(faulty.disk);
  for (int fault = 0; fault < FAULT_COUNT; fault++) faulty.disk->until_fault[fault] = -1;
  disk_unlock(faulty.disk);
}
