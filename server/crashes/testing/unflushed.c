// Loaded into a service (LD_PRELOAD), this remembers what the files below $UNFLUSHED_FOLDER held before each write, until
// they are flushed. As soon as there is a file $UNFLUSHED_CUT, it puts back everything that was not flushed and ends the
// process: the worst that a power cut leaves of their content. That they are there at all counts as flushed.
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

struct change {
  int file;
  off_t size, at;
  ssize_t length;
  struct change *earlier;
  char before[];
};

static struct change *last;
static struct { dev_t device; ino_t inode; int fd; } files[64];
static int count;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

/** Its place in `files`, or -1. It is held open there: the service may close it before it is flushed. */
static int watched(int fd, struct stat *stat) {
  char link[32], path[4096], *folder = getenv("UNFLUSHED_FOLDER");
  if (fstat(fd, stat) || !S_ISREG(stat->st_mode)) return -1;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return -1;
  path[length] = 0;
  // The shared memory of SQLite is none of its files: it is made anew.
  if (strncmp(path, folder, strlen(folder)) || strstr(path, "-shm")) return -1;
  for (int file = 0; file < count; file++)
    if (files[file].inode == stat->st_ino && files[file].device == stat->st_dev) return file;
  if (count == 64) abort();
  files[count].device = stat->st_dev;
  files[count].inode = stat->st_ino;
  files[count].fd = open(path, O_RDWR | O_CLOEXEC);
  return count++;
}

static void cut_if_told(void) {
  if (access(getenv("UNFLUSHED_CUT"), F_OK)) return;
  for (struct change *one = last; one; one = one->earlier) {
    int fd = files[one->file].fd;
    if (syscall(SYS_pwrite64, fd, one->before, one->length, one->at) < one->length) abort();
    if (syscall(SYS_ftruncate, fd, one->size)) abort();
  }
  _exit(137);
}

static void remember(int fd, off_t at, size_t length) {
  struct stat stat;
  int file = watched(fd, &stat);
  if (file < 0) return;
  cut_if_told();
  struct change *change = malloc(sizeof *change + length);
  *change = (struct change){ .file = file, .size = stat.st_size, .at = at, .earlier = last };
  change->length = pread(files[file].fd, change->before, length, at);
  last = change;
}

static int flushed(int fd, int result) {
  struct stat stat;
  if (result) return result;
  int file = watched(fd, &stat);
  if (file < 0) return result;
  cut_if_told();
  for (struct change **next = &last; *next;) {
    struct change *one = *next;
    if (one->file != file) {
      next = &one->earlier;
    } else {
      *next = one->earlier;
      free(one);
    }
  }
  return 0;
}

static int is_file(int fd) {
  struct stat stat;
  return !fstat(fd, &stat) && S_ISREG(stat.st_mode);
}

#define ALONE(...) (pthread_mutex_lock(&mutex), __VA_ARGS__, pthread_mutex_unlock(&mutex))

ssize_t write(int fd, const void *bytes, size_t length) {
  // Also handlers of signals write, into pipes, and may not wait for anybody.
  if (!is_file(fd)) return syscall(SYS_write, fd, bytes, length);
  ssize_t written;
  ALONE(remember(fd, lseek(fd, 0, SEEK_CUR), length), written = syscall(SYS_write, fd, bytes, length));
  return written;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  ssize_t written;
  ALONE(remember(fd, at, length), written = syscall(SYS_pwrite64, fd, bytes, length, at));
  return written;
}

int ftruncate64(int fd, off64_t size) {
  struct stat stat;
  off_t longer = fstat(fd, &stat) || stat.st_size < size ? 0 : stat.st_size - size;
  int result;
  ALONE(remember(fd, size, longer), result = syscall(SYS_ftruncate, fd, size));
  return result;
}

int fsync(int fd) {
  int result;
  ALONE(result = flushed(fd, syscall(SYS_fsync, fd)));
  return result;
}

int fdatasync(int fd) {
  int result;
  ALONE(result = flushed(fd, syscall(SYS_fdatasync, fd)));
  return result;
}
