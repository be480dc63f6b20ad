/* The peer of the wire's measurement: equal datagrams to a port of this machine, 64 a call, as fast as it goes.
   sendmmsg PORT BYTES MILLISECONDS prints how many were handed to the system, in how many nanoseconds, and in how many of a core. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

enum { BATCH = 64, BYTES_MAX = 1472 };

static long long nanos(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

int main(int count, char **words) {
  static char bytes[BATCH][BYTES_MAX];
  struct iovec parts[BATCH];
  struct mmsghdr messages[BATCH];
  struct sockaddr_in to = {.sin_family = AF_INET};
  int size, at, descriptor = socket(AF_INET, SOCK_DGRAM, 0);
  long long start, end, core, sent = 0;
  if (count != 4 || descriptor < 0) return 2;
  size = atoi(words[2]);
  if (size < 1 || size > BYTES_MAX) return 2;
  to.sin_port = htons((unsigned short)atoi(words[1]));
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(descriptor, (struct sockaddr *)&to, sizeof to) != 0) return 1;
  memset(messages, 0, sizeof messages);
  for (at = 0; at < BATCH; at++) {
    parts[at].iov_base = bytes[at];
    parts[at].iov_len = (size_t)size;
    messages[at].msg_hdr.msg_iov = &parts[at];
    messages[at].msg_hdr.msg_iovlen = 1;
  }
  core = nanos(CLOCK_PROCESS_CPUTIME_ID);
  start = nanos(CLOCK_MONOTONIC);
  end = start + atoll(words[3]) * 1000000LL;
  while (nanos(CLOCK_MONOTONIC) < end) {
    int taken = sendmmsg(descriptor, messages, BATCH, 0);
    if (taken < 0) return 1;
    sent += taken;
  }
  printf("%lld %lld %lld\n", sent, nanos(CLOCK_MONOTONIC) - start, nanos(CLOCK_PROCESS_CPUTIME_ID) - core);
  return 0;
}
