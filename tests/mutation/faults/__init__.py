"""The table of faults, by the part of the compiler that they are in."""

from tests.mutation.fault import Fault
from tests.mutation.faults.analysis import ANALYSIS
from tests.mutation.faults.calls import CALLS
from tests.mutation.faults.custom import USER
from tests.mutation.faults.fence import FENCE
from tests.mutation.faults.forward import AUGMENTED
from tests.mutation.faults.gather import GATHERED
from tests.mutation.faults.prepare import PREPARE
from tests.mutation.faults.reverse import REVERSED
from tests.mutation.faults.rules import RULES
from tests.mutation.faults.tangent import FORWARD_MODE
from tests.mutation.faults.tape import TAPE
from tests.mutation.faults.text import TEXT

FAULTS: tuple[Fault, ...] = (
    *RULES,
    *PREPARE,
    *ANALYSIS,
    *AUGMENTED,
    *REVERSED,
    *GATHERED,
    *TAPE,
    *TEXT,
    *FENCE,
    *CALLS,
    *USER,
    *FORWARD_MODE,
)
