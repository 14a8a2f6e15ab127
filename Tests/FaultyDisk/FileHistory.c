#include "FileHistory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SECTOR = 512 };

void demand(bool condition, const char *what) {
  if (condition) return;
  fprintf(stderr, "FaultyDisk: %s\n", what);
  abort();
}

void *need(void *memory) {
  demand(memory, "out of memory");
  return memory;
}

/// For calls to the system.
static void must(bool condition) { demand(condition, condition ? "" : strerror(errno)); }

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
static bool survives(Coin *coin) {
  if (coin->state == 0) return false;
  uint64_t mixed = coin->state += 0x9E3779B97F4A7C15;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
  return (mixed ^ (mixed >> 31)) & 1;
}

FileHistory *history_make(const char *path, bool exists, FileHistory *next) {
  FileHistory *history = need(calloc(1, sizeof *history));
  history->path = need(strdup(path));
  history->is_durable = exists;
  history->next = next;
  return history;
}

static void forget_changes(FileHistory *history) {
  for (long i = 0; i < history->change_count; i++) {
    free(history->changes[i].after);
    free(history->changes[i].before);
  }
  history->change_count = 0;
}

static void forget_deleted(FileHistory *history) {
  free(history->deleted);
  history->deleted = NULL;
}

void history_free(FileHistory *history) {
  forget_changes(history);
  forget_deleted(history);
  free(history->changes);
  free(history->path);
  free(history);
}

void history_record(FileHistory *history, Change change) {
  if (history->change_count == history->change_capacity) {
    history->change_capacity = history->change_capacity * 2 + 16;
    history->changes =
        need(realloc(history->changes, sizeof(Change) * (size_t)history->change_capacity));
  }
  history->changes[history->change_count++] = change;
}

void history_sync(FileHistory *history) { forget_changes(history); }

void history_sync_folder(FileHistory *first, const char *path) {
  size_t count = (size_t)(strrchr(path, '/') - path) + 1;
  for (FileHistory *file = first; file; file = file->next) {
    if (strncmp(file->path, path, count) != 0 || strchr(file->path + count, '/')) continue;
    forget_deleted(file);
    file->is_durable = access(file->path, F_OK) == 0;
  }
}

/// Takes back all changes, the last first, and does those again that survive.
static void rewind_changes(FileHistory *history, int file, Coin *coin) {
  for (long i = history->change_count; i-- > 0;) {
    Change *change = &history->changes[i];
    must(pwrite(file, change->before, (size_t)change->before_count, change->offset) ==
         change->before_count);
    must(ftruncate(file, change->size_before) == 0);
  }
  for (long i = 0; i < history->change_count; i++) {
    Change *change = &history->changes[i];
    if (!change->after) {
      if (survives(coin)) must(ftruncate(file, change->offset) == 0);
      continue;
    }
    for (int64_t start = 0; start < change->after_count; start += SECTOR) {
      int64_t rest = change->after_count - start;
      size_t count = (size_t)(rest < SECTOR ? rest : SECTOR);
      if (survives(coin)) {
        must(pwrite(file, change->after + start, count, change->offset + start) == (ssize_t)count);
      }
    }
  }
  forget_changes(history);
}

void history_delete(FileHistory *history) {
  if (history->is_durable) {
    int file = open(history->path, O_RDWR | O_CLOEXEC);
    if (file >= 0) {
      Coin none = {0};
      rewind_changes(history, file, &none);
      struct stat status;
      must(fstat(file, &status) == 0);
      forget_deleted(history);
      history->deleted_count = status.st_size;
      history->deleted = need(malloc((size_t)status.st_size + 1));
      must(pread(file, history->deleted, (size_t)status.st_size, 0) == status.st_size);
      close(file);
    }
  }
  forget_changes(history);
  history->is_durable = false;
}

void history_lose_power(FileHistory *history, Coin *coin) {
  int file = open(history->path, O_RDWR | O_CLOEXEC);
  if (file >= 0) {
    rewind_changes(history, file, coin);
    close(file);
    if (!history->is_durable && !survives(coin)) unlink(history->path);
  }
  if (history->deleted && !history->is_durable && access(history->path, F_OK) != 0 &&
      !survives(coin)) {
    file = open(history->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    must(file >= 0);
    must(pwrite(file, history->deleted, (size_t)history->deleted_count, 0) ==
         history->deleted_count);
    close(file);
  }
  forget_changes(history);
  forget_deleted(history);
  history->is_durable = access(history->path, F_OK) == 0;
}
