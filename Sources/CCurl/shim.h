// libcurl sets its options by variadic macros, which Swift cannot call: each that is needed has a `static inline` face
// here, with the prefix `moderato_`.
#ifndef MODERATO_CCURL_SHIM_H
#define MODERATO_CCURL_SHIM_H
#include <curl/curl.h>

static inline CURLcode moderato_initialize(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline CURLcode moderato_setNumber(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode moderato_setText(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode moderato_setHeaders(CURL *easy, struct curl_slist *headers) {
  return curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
}

// Copies the bytes.
static inline CURLcode moderato_setBody(CURL *easy, const void *bytes, size_t count) {
  CURLcode code = curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
  if (code != CURLE_OK) return code;
  return curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, (const char *)bytes);
}

// Drops what comes, and ends the transfer once that is more than `context`, a `size_t`, has left.
static inline size_t moderato_drop(char *bytes, size_t size, size_t count, void *context) {
  (void)bytes;
  size_t *left = (size_t *)context;
  size_t come = size * count;
  if (come > *left) return come + 1;
  *left -= come;
  return come;
}

// Of an answer nothing but its status is wanted.
static inline CURLcode moderato_dropAnswer(CURL *easy, size_t *left) {
  CURLcode code = curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, moderato_drop);
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_WRITEDATA, left);
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, moderato_drop);
  if (code == CURLE_OK) code = curl_easy_setopt(easy, CURLOPT_HEADERDATA, left);
  return code;
}

static inline long moderato_status(CURL *easy) {
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

// The result of a message that says that a transfer is done.
static inline CURLcode moderato_result(const CURLMsg *message) { return message->data.result; }

// How many connections may stay open for further requests.
static inline CURLMcode moderato_setConnections(CURLM *multi, long count) {
  return curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, count);
}
#endif
