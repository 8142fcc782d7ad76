# Numba's own code generation hands out objects of this package; what is built with them is checked by LLVM.
from typing import Any

def __getattr__(name: str) -> Any: ...
