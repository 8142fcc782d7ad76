/* Counts what a process allocates, whichever library asks: loaded before the C library's own functions.

   cc -O2 -shared -fPIC -o allocations.so allocations.c;  LD_PRELOAD=allocations.so python ... */

#include <errno.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stddef.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
extern void __libc_free(void *);

atomic_long bench_allocations, bench_live_bytes, bench_peak_bytes;

static void live(long bytes) {
    long now = atomic_fetch_add_explicit(&bench_live_bytes, bytes, memory_order_relaxed) + bytes;
    if (now > atomic_load_explicit(&bench_peak_bytes, memory_order_relaxed))
        atomic_store_explicit(&bench_peak_bytes, now, memory_order_relaxed);
}

static void *counted(void *block) {
    if (block) {
        atomic_fetch_add_explicit(&bench_allocations, 1, memory_order_relaxed);
        live((long)malloc_usable_size(block));
    }
    return block;
}

void *malloc(size_t size) { return counted(__libc_malloc(size)); }
void *calloc(size_t count, size_t size) { return counted(__libc_calloc(count, size)); }
void *memalign(size_t alignment, size_t size) { return counted(__libc_memalign(alignment, size)); }
void *aligned_alloc(size_t alignment, size_t size) { return counted(__libc_memalign(alignment, size)); }

int posix_memalign(void **result, size_t alignment, size_t size) {
    if (alignment % sizeof(void *) || (alignment & (alignment - 1)) || !alignment) return EINVAL;
    void *block = counted(__libc_memalign(alignment, size));
    if (!block) return ENOMEM;
    *result = block;
    return 0;
}

void free(void *block) {
    if (block) live(-(long)malloc_usable_size(block));
    __libc_free(block);
}

void *realloc(void *block, size_t size) {
    long before = block ? (long)malloc_usable_size(block) : 0;
    void *moved = __libc_realloc(block, size);
    if (moved || !size) live(-before);
    return counted(moved);
}
