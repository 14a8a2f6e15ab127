// Swift sees neither functions with a variable number of arguments nor macros that cast: each that is
// needed has a `static inline` face here, with the prefix `moderato_`.
#ifndef MODERATO_CSQLITE_SHIM_H
#define MODERATO_CSQLITE_SHIM_H
#include <sqlite3.h>

static inline int moderato_sqlite3_configure(int option, int value) {
  return sqlite3_config(option, value);
}

static inline int moderato_sqlite3_set(sqlite3 *database, int option, int value) {
  return sqlite3_db_config(database, option, value, (int *)0);
}

static inline int moderato_sqlite3_bind_text(sqlite3_stmt *statement, int index, const void *bytes,
                                             sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, (const char *)bytes, count, SQLITE_TRANSIENT,
                             SQLITE_UTF8);
}

static inline int moderato_sqlite3_bind_blob(sqlite3_stmt *statement, int index, const void *bytes,
                                             sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}
#endif
