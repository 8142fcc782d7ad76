"""The names and the code that instrumented modules call."""

RECORD = "hierarchy.record"
FLUSH = "hierarchy.flush"
BUFFER = "hierarchy.buffer"
STREAMING = "hierarchy.streaming"
CAPACITY = 1 << 15
"""Records in the buffer."""

RUNTIME = f"""
@{BUFFER} = global ptr null
@{FLUSH} = global ptr null
@hierarchy.count = internal global i64 0

define internal void @{RECORD}(ptr %address, i64 %descriptor) noinline {{
  %count = load i64, ptr @hierarchy.count
  %buffer = load ptr, ptr @{BUFFER}
  %at = getelementptr {{ ptr, i64 }}, ptr %buffer, i64 %count
  store ptr %address, ptr %at
  %at.descriptor = getelementptr i8, ptr %at, i64 8
  store i64 %descriptor, ptr %at.descriptor
  %more = add i64 %count, 1
  store i64 %more, ptr @hierarchy.count
  %full = icmp eq i64 %more, {CAPACITY}
  br i1 %full, label %flush, label %done
flush:
  %flush.all = load ptr, ptr @{FLUSH}
  call void %flush.all(i64 %more)
  store i64 0, ptr @hierarchy.count
  br label %done
done:
  ret void
}}

define void @hierarchy.finish() {{
  %count = load i64, ptr @hierarchy.count
  %flush.rest = load ptr, ptr @{FLUSH}
  call void %flush.rest(i64 %count)
  store i64 0, ptr @hierarchy.count
  ret void
}}
"""
"""What the instrumented code calls.  ``flush`` is told how many records the buffer holds; both are set when loaded."""
