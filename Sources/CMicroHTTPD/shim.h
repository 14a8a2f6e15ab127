// libmicrohttpd's variadic functions, which Swift cannot call, have `static inline` faces here with the prefix
// `moderato_`.
#ifndef MODERATO_CMICROHTTPD_SHIM_H
#define MODERATO_CMICROHTTPD_SHIM_H
#include <microhttpd.h>
#include <stdint.h>
#include <string.h>

// What the library calls; all get `context` first.
struct moderato_callbacks {
  void *context;
  MHD_NotifyConnectionCallback connection;
  void *(*requestLine)(void *context, const char *target, struct MHD_Connection *connection);
  MHD_AccessHandlerCallback request;
  MHD_RequestCompletedCallback completion;
  MHD_LogCallback log;
};

// Leaves percent-encoding alone.
static inline size_t moderato_keepEncoding(void *context, struct MHD_Connection *connection,
                                           char *text) {
  (void)context;
  (void)connection;
  return strlen(text);
}

// `certificate` and `key` are PEM, or both NULL. On failure returns NULL and leaves no socket behind: the
// library is given none to listen on.
static inline struct MHD_Daemon *moderato_startDaemon(unsigned threads, unsigned connections,
                                                      size_t memory, unsigned seconds,
                                                      const char *certificate, const char *key,
                                                      struct moderato_callbacks callbacks) {
  struct MHD_OptionItem tls[] = {
      {MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)certificate},
      {MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)key},
      {MHD_OPTION_END, 0, NULL},
  };
  struct MHD_OptionItem none[] = {{MHD_OPTION_END, 0, NULL}};
  unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC |
                   MHD_USE_NO_LISTEN_SOCKET | MHD_USE_ERROR_LOG;
  return MHD_start_daemon(
      certificate ? flags | MHD_USE_TLS : flags, 0, NULL, NULL, callbacks.request,
      callbacks.context, MHD_OPTION_EXTERNAL_LOGGER, callbacks.log, callbacks.context,
      MHD_OPTION_NOTIFY_CONNECTION, callbacks.connection, callbacks.context,
      MHD_OPTION_URI_LOG_CALLBACK, callbacks.requestLine, callbacks.context,
      MHD_OPTION_NOTIFY_COMPLETED, callbacks.completion, callbacks.context,
      MHD_OPTION_UNESCAPE_CALLBACK, moderato_keepEncoding, NULL, MHD_OPTION_THREAD_POOL_SIZE,
      threads, MHD_OPTION_CONNECTION_LIMIT, connections, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
      memory, MHD_OPTION_CONNECTION_TIMEOUT, seconds, MHD_OPTION_ARRAY, certificate ? tls : none,
      MHD_OPTION_END);
}

static inline int moderato_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

static inline const struct sockaddr *moderato_clientAddress(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return info ? info->client_addr : NULL;
}

static inline void *moderato_socketContext(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info ? info->socket_context : NULL;
}

// In bytes, from the method to the empty line.
static inline size_t moderato_headSize(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  return info ? info->header_size : 0;
}

// Makes the library send neither a length nor chunks, and close the connection afterwards.
static inline void moderato_sendWithoutLength(struct MHD_Response *response) {
  MHD_set_response_options(response, MHD_RF_HTTP_1_0_COMPATIBLE_STRICT, MHD_RO_END);
}

// Makes the library find an empty query where `target` has one. It would list the query's parts in the
// connection's memory, and close the connection without an answer where they don't fit.
static inline void moderato_hideQuery(const char *target) {
  const char *mark = strchr(target, '?');
  if (mark) ((char *)mark)[1] = '\0';
}
#endif
