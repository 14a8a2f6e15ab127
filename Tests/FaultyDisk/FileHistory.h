// What a power loss would undo in one file.
#ifndef MODERATO_FILEHISTORY_H
#define MODERATO_FILEHISTORY_H
#include <stdbool.h>
#include <stdint.h>

/// One change that has not been synced.
typedef struct Change {
  int64_t offset;
  /// What was written; null for a truncation to `offset`.
  char *after;
  int64_t after_count;
  /// What stood at `offset` until then.
  char *before;
  int64_t before_count;
  int64_t size_before;
} Change;

/// A file by its path, with what has happened to it since it was last synced.
typedef struct FileHistory {
  char *path;
  Change *changes;
  long change_count;
  long change_capacity;
  /// Whether the file would still be in its folder.
  bool is_durable;
  /// Contents of a file of this name whose deletion is not synced; null for none.
  char *deleted;
  int64_t deleted_count;
  struct FileHistory *next;
} FileHistory;

/// Decides what survives.
typedef struct Coin {
  /// 0: nothing does.
  uint64_t state;
} Coin;

FileHistory *history_make(const char *path, bool exists, FileHistory *next);
void history_free(FileHistory *history);

/// Takes a change down, and its buffers over.
void history_record(FileHistory *history, Change change);
/// What was written is on disk; whether the file's name is there, too, is its folder's matter.
void history_sync(FileHistory *history);
/// Which files there are in the folder of a path, and which no more, is on disk.
void history_sync_folder(FileHistory *first, const char *path);
/// Takes down that the file is about to be deleted.
void history_delete(FileHistory *history);
/// Makes the real file what it would be after a power loss.
void history_lose_power(FileHistory *history, Coin *coin);

/// Ends the process where a condition doesn't hold.
void demand(bool condition, const char *what);
/// Memory, or the end of the process.
void *need(void *memory);
#endif
