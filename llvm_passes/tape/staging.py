"""The way of a tile between the scratchpad and where it stays, as LLVM IR.

::

    push.REGION(tape, record, end):   if end == tile:                      scratchpad -> tile of the record
    pop.REGION(tape, record):         if record is the last of its tile:   tile of the record -> scratchpad

A tile is copied whole: ``grow`` has made room for whole tiles.
"""

from __future__ import annotations

from collections.abc import Iterator

from llvm_passes.tape.layout import TapeLayout
from llvm_passes.tape.plan import Region, TapePlan


def staging_texts(prefix: str, plan: TapePlan, layout: TapeLayout) -> Iterator[str]:
    """The functions of all staged regions."""
    staged = [plan.regions[index] for index in layout.scratchpads]
    if staged:
        yield "declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)"
    for region in staged:
        yield _push(prefix, region, layout)
        yield _pop(prefix, region, layout)


def _push(prefix: str, region: Region, layout: TapeLayout) -> str:
    assert region.layout is not None
    return f"""
define internal void @"{prefix}.push.{region.index}"(ptr %tape, i64 %record, i64 %end) nounwind alwaysinline {{
  %full = icmp eq i64 %end, {region.layout.tile}
  br i1 %full, label %copy, label %done

copy:
{_places(region, layout)}
  call void @llvm.memcpy.p0.p0.i64(ptr %tile, ptr %pad, i64 {region.layout.tile_bytes}, i1 false)
  br label %done

done:
  ret void
}}
"""


def _pop(prefix: str, region: Region, layout: TapeLayout) -> str:
    assert region.layout is not None
    return f"""
define internal void @"{prefix}.pop.{region.index}"(ptr %tape, i64 %record) nounwind alwaysinline {{
  %lane = and i64 %record, {region.layout.tile - 1}
  %last = icmp eq i64 %lane, {region.layout.tile - 1}
  br i1 %last, label %copy, label %done

copy:
{_places(region, layout)}
  call void @llvm.memcpy.p0.p0.i64(ptr %pad, ptr %tile, i64 {region.layout.tile_bytes}, i1 false)
  br label %done

done:
  ret void
}}
"""


def _places(region: Region, layout: TapeLayout) -> str:
    assert region.layout is not None
    return f"""  %base.at = getelementptr i8, ptr %tape, i64 {layout.arrays[region.index][0].base}
  %base = load ptr, ptr %base.at
  %first = and i64 %record, {-region.layout.tile}
  %bytes = mul i64 %first, {region.layout.stride}
  %tile = getelementptr i8, ptr %base, i64 %bytes
  %pad = getelementptr i8, ptr %tape, i64 {layout.scratchpads[region.index]}"""
