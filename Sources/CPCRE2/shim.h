// PCRE2's generic names are macros over a code unit width; Swift calls the `_8` functions by name.
#ifndef MODERATO_CPCRE2_SHIM_H
#define MODERATO_CPCRE2_SHIM_H
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#endif
