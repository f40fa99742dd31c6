/*
 * Preloaded into a process of the rig, which then believes itself on a machine of its own. In the file RIG_MACHINE stand two numbers of
 * 64 bits, which may change at any time: by how many seconds the wall clock is off, and whether the disk is full.
 *
 * The monotonic clock, on which a JVM waits, stays what it is. (libfaketime steps that too, or breaks its waits: a JVM under it spins.)
 * The disk is the one on which RIG_MACHINE lies. When it is full it takes nothing into files, not even where they need not grow: so do
 * disks that are thinly provisioned or copy on write. Only what the C library writes for itself (stdio) goes through: PostgreSQL's log.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

struct machine {
    int64_t seconds;
    int64_t full;
};

static volatile struct machine *machine;
static dev_t disk;

__attribute__((constructor)) static void find(void) {
    const char *path = getenv("RIG_MACHINE");
    int file = path ? open(path, O_RDONLY) : -1;
    if (file >= 0) {
        struct stat it;
        void *page = mmap(0, sizeof(struct machine), PROT_READ, MAP_SHARED, file, 0);
        if (page != MAP_FAILED && fstat(file, &it) == 0) {
            disk = it.st_dev;
            machine = page;
        }
        close(file);
    }
}

/* Calls the function that stands behind the one in which this is written. */
#define REAL(name, ...) \
    static __typeof__(&name) real; \
    if (!real) { \
        real = (__typeof__(&name))dlsym(RTLD_NEXT, #name); \
    } \
    return real(__VA_ARGS__)

static int no_room(int file) {
    struct stat it;
    return machine && machine->full && fstat(file, &it) == 0 && S_ISREG(it.st_mode) && it.st_dev == disk;
}

#define UNLESS_FULL(file) \
    if (no_room(file)) { \
        errno = ENOSPC; \
        return -1; \
    }

static int real_clock(clockid_t id, struct timespec *t) {
    REAL(clock_gettime, id, t);
}

int clock_gettime(clockid_t id, struct timespec *t) {
    int result = real_clock(id, t);
    if (result == 0 && id == CLOCK_REALTIME && machine) {
        t->tv_sec += machine->seconds;
    }
    return result;
}

int gettimeofday(struct timeval *t, void *nothing) {
    (void)nothing;
    struct timespec now;
    int result = clock_gettime(CLOCK_REALTIME, &now);
    t->tv_sec = now.tv_sec;
    t->tv_usec = now.tv_nsec / 1000;
    return result;
}

time_t time(time_t *t) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (t) {
        *t = now.tv_sec;
    }
    return now.tv_sec;
}

ssize_t write(int file, const void *bytes, size_t count) {
    UNLESS_FULL(file)
    REAL(write, file, bytes, count);
}

ssize_t writev(int file, const struct iovec *parts, int count) {
    UNLESS_FULL(file)
    REAL(writev, file, parts, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
    UNLESS_FULL(file)
    REAL(pwrite, file, bytes, count, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
    UNLESS_FULL(file)
    REAL(pwrite64, file, bytes, count, at);
}

ssize_t pwritev(int file, const struct iovec *parts, int count, off_t at) {
    UNLESS_FULL(file)
    REAL(pwritev, file, parts, count, at);
}

ssize_t copy_file_range(int from, off64_t *at, int file, off64_t *to, size_t count, unsigned flags) {
    UNLESS_FULL(file)
    REAL(copy_file_range, from, at, file, to, count, flags);
}

int posix_fallocate(int file, off_t at, off_t count) {
    if (no_room(file)) {
        return ENOSPC;
    }
    REAL(posix_fallocate, file, at, count);
}
