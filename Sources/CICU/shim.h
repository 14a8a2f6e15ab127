// ICU renames every function with its version by macros, which Swift cannot see: each function that is
// called from Swift has a `static inline` face here, with the prefix `moderato_`.
#ifndef MODERATO_CICU_SHIM_H
#define MODERATO_CICU_SHIM_H
#include <unicode/uchar.h>
#include <unicode/uidna.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/uversion.h>

static inline int8_t moderato_charType(UChar32 c) { return u_charType(c); }

static inline UBool moderato_hasBinaryProperty(UChar32 c, UProperty property) {
  return u_hasBinaryProperty(c, property);
}

static inline UChar32 moderato_foldCase(UChar32 c) { return u_foldCase(c, U_FOLD_CASE_DEFAULT); }

static inline UScriptCode moderato_script(UChar32 c, UErrorCode *error) {
  return uscript_getScript(c, error);
}

static inline const UNormalizer2 *moderato_nfkcCasefold(UErrorCode *error) {
  return unorm2_getNFKCCasefoldInstance(error);
}

static inline const UNormalizer2 *moderato_nfd(UErrorCode *error) {
  return unorm2_getNFDInstance(error);
}

static inline int32_t moderato_decomposition(const UNormalizer2 *normalizer, UChar32 c,
                                             UChar *buffer, int32_t capacity, UErrorCode *error) {
  return unorm2_getDecomposition(normalizer, c, buffer, capacity, error);
}

static inline UCharDirection moderato_charDirection(UChar32 c) { return u_charDirection(c); }

static inline UScriptUsage moderato_scriptUsage(UScriptCode script) {
  return uscript_getUsage(script);
}

static inline USpoofChecker *moderato_spoofChecker(UErrorCode *error) {
  return uspoof_open(error);
}

static inline void moderato_closeSpoofChecker(USpoofChecker *checker) { uspoof_close(checker); }

static inline int32_t moderato_skeleton(const USpoofChecker *checker, const UChar *text,
                                        int32_t length, UChar *buffer, int32_t capacity,
                                        UErrorCode *error) {
  return uspoof_getSkeleton(checker, 0, text, length, buffer, capacity, error);
}

static inline void moderato_unicodeVersion(UVersionInfo version) { u_getUnicodeVersion(version); }

static inline UIDNA *moderato_openHostNames(UErrorCode *error) {
  return uidna_openUTS46(
      UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII, error);
}

static inline int32_t moderato_hostToASCII(const UIDNA *service, const char *name, int32_t length,
                                           char *ascii, int32_t capacity, uint32_t *faults,
                                           UErrorCode *error) {
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  int32_t result = uidna_nameToASCII_UTF8(service, name, length, ascii, capacity, &info, error);
  *faults = info.errors;
  return result;
}

static inline void moderato_closeHostNames(UIDNA *service) { uidna_close(service); }
#endif
