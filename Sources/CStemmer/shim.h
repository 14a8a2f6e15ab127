#ifndef MODERATO_CSTEMMER_SHIM_H
#define MODERATO_CSTEMMER_SHIM_H
#include <libstemmer.h>
#endif
