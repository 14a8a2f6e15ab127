#ifndef MODERATO_CSODIUM_SHIM_H
#define MODERATO_CSODIUM_SHIM_H
#include <sodium.h>
#endif
