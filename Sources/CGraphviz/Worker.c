#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "CGraphviz.h"

enum { messages_limit = 4096 };

static long long now_in_milliseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

typedef struct {
  char *bytes;
  size_t count, capacity;
} buffer;

// False where the memory is spent.
static bool append(buffer *target, const char *bytes, size_t count, size_t limit) {
  if (count > limit - target->count) count = limit - target->count;
  if (target->count + count + 1 > target->capacity) {
    size_t capacity = (target->count + count + 1) * 2;
    char *larger = realloc(target->bytes, capacity);
    if (larger == NULL) return false;
    target->bytes = larger;
    target->capacity = capacity;
  }
  memcpy(target->bytes + target->count, bytes, count);
  target->count += count;
  return true;
}

static void close_if_open(int *descriptor) {
  if (*descriptor >= 0) close(*descriptor);
  *descriptor = -1;
}

void sg_worker_run(const char *path, char *const arguments[], const char *input, size_t count,
                   long long milliseconds, sg_reply *reply) {
  *reply = (sg_reply){.end = SG_WORKER_NOT_STARTED, .code = 0};
  // The request goes through a socket, since a write to one can be told not to raise SIGPIPE.
  int request[2] = {-1, -1}, output[2] = {-1, -1}, errors[2] = {-1, -1};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, request) != 0 ||
      pipe2(output, O_CLOEXEC) != 0 || pipe2(errors, O_CLOEXEC) != 0) {
    reply->code = errno;
    goto close_all;
  }

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, request[1], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors[1], STDERR_FILENO);
  // Signals that this process ignores or blocks must end the worker all the same.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  pid_t child = 0;
  int status = posix_spawn(&child, path, &actions, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (status != 0) {
    reply->code = status;
    goto close_all;
  }
  close_if_open(&request[1]);
  close_if_open(&output[1]);
  close_if_open(&errors[1]);
  fcntl(request[0], F_SETFL, O_NONBLOCK);

  long long deadline = now_in_milliseconds() + milliseconds;
  buffer results = {0}, messages = {0};
  size_t sent = 0;
  bool is_killed = false;
  while (output[0] >= 0 || errors[0] >= 0) {
    long long left = deadline - now_in_milliseconds();
    if (left <= 0) {
      is_killed = true;
      break;
    }
    struct pollfd waiting[3] = {
        {request[0], POLLOUT, 0}, {output[0], POLLIN, 0}, {errors[0], POLLIN, 0}};
    int ready = poll(waiting, 3, left > 1000 ? 1000 : (int)left);
    if (ready < 0 && errno != EINTR) break;
    if (ready <= 0) continue;
    if (waiting[0].revents != 0) {
      ssize_t step = send(request[0], input + sent, count - sent, MSG_NOSIGNAL);
      if (step > 0) sent += (size_t)step;
      // A child that reads no further says why on its way out.
      if (sent == count || (step < 0 && errno != EAGAIN && errno != EINTR)) {
        close_if_open(&request[0]);
      }
    }
    char chunk[1 << 16];
    if (waiting[1].revents != 0) {
      ssize_t step = read(output[0], chunk, sizeof chunk);
      if (step > 0 && !append(&results, chunk, (size_t)step, SIZE_MAX / 4)) break;
      if (step == 0 || (step < 0 && errno != EINTR)) close_if_open(&output[0]);
    }
    if (waiting[2].revents != 0) {
      ssize_t step = read(errors[0], chunk, sizeof chunk);
      if (step > 0 && !append(&messages, chunk, (size_t)step, messages_limit)) break;
      if (step == 0 || (step < 0 && errno != EINTR)) close_if_open(&errors[0]);
    }
  }
  // It may still run where it took too long, or where this process ran short of something.
  if (output[0] >= 0 || errors[0] >= 0) kill(child, SIGKILL);
  int ended = 0;
  while (waitpid(child, &ended, 0) < 0 && errno == EINTR) {
  }
  if (is_killed) {
    reply->end = SG_WORKER_TIMED_OUT;
  } else if (WIFSIGNALED(ended)) {
    reply->end = SG_WORKER_SIGNALLED;
    reply->code = WTERMSIG(ended);
  } else {
    reply->end = SG_WORKER_EXITED;
    reply->code = WEXITSTATUS(ended);
  }
  reply->output = results.bytes;
  reply->output_count = results.count;
  reply->messages = messages.bytes;
  reply->messages_count = messages.count;

close_all:
  for (int i = 0; i < 2; i++) {
    close_if_open(&request[i]);
    close_if_open(&output[i]);
    close_if_open(&errors[i]);
  }
}

static bool limit(__rlimit_resource_t resource, unsigned long long most, rlim_t grace) {
  struct rlimit bounds;
  if (getrlimit(resource, &bounds) != 0) return false;
  if (bounds.rlim_max != RLIM_INFINITY && bounds.rlim_max <= most) return true;
  bounds.rlim_cur = most;
  bounds.rlim_max = most + grace;
  return setrlimit(resource, &bounds) == 0;
}

bool sg_worker_limit(unsigned long long bytes, unsigned long long seconds) {
  // A crash of the worker is told by its parent; a file of its memory helps nobody.
  return limit(RLIMIT_AS, bytes, 0) && limit(RLIMIT_CPU, seconds, 5) && limit(RLIMIT_CORE, 0, 0);
}
