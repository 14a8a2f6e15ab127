// ICU renames every function with its version by macros, which Swift cannot see: each function that is
// called from Swift has a `static inline` face here, with the prefix `moderato_`.
#ifndef MODERATO_CICU_SHIM_H
#define MODERATO_CICU_SHIM_H
#include <unicode/unorm2.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>
#endif
