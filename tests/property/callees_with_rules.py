"""Functions with a derivative that the user gives: the true one, so that the oracle knows it too."""

from __future__ import annotations

from tests.property.expressions import Expressions
from tests.property.scope import Callee

RULES = {
    "custom_vjp": (
        """
@tapeflow.custom_vjp
def ruled(x, y):
    return math.sin(x) * y


def ruled_fwd(x, y):
    return math.sin(x) * y, (x, y)


def ruled_bwd(residuals, g):
    x, y = residuals
    return g * y * math.cos(x), g * math.sin(x)


ruled.defvjp(ruled_fwd, ruled_bwd)
""",
        """
@tapeflow.custom_vjp
def ruled(x, y):
    total = 0.0
    for i in range(3):
        total = math.tanh(total + x * y)
    return total


def ruled_fwd(x, y):
    values = np.zeros(4)
    for i in range(3):
        values[i + 1] = math.tanh(values[i] + x * y)
    return values[3], (values, x, y)


def ruled_bwd(residuals, g):
    values, x, y = residuals
    product = 0.0
    for i in range(2, -1, -1):
        g = g * (1.0 - values[i + 1] * values[i + 1])
        product += g
    return product * y, product * x


ruled.defvjp(ruled_fwd, ruled_bwd)
""",
    ),
    "custom_jvp": (
        """
@tapeflow.custom_jvp
def ruled(x, y):
    return math.cos(x * y) - 0.5 * y


@ruled.defjvp
def ruled_jvp(primals, tangents):
    x, y = primals
    dx, dy = tangents
    return math.cos(x * y) - 0.5 * y, -math.sin(x * y) * (dx * y + x * dy) - 0.5 * dy
""",
    ),
}


ARRAY_RULES = (
    """
@tapeflow.custom_vjp
def measure(x, y):
    total = y * y
    for i in range(x.shape[0]):
        total += x[i] * x[i]
    return total / (1.0 + total)


def measure_fwd(x, y):
    value = measure(x, y)
    return value, (x, y, value)


def measure_bwd(residuals, g):
    x, y, value = residuals
    slope = 2.0 * g * (1.0 - value) ** 2
    return slope * x, slope * y


measure.defvjp(measure_fwd, measure_bwd)
""",
    """
@tapeflow.custom_vjp
def measure(x, y):
    total = 0.0
    for i in range(x.shape[0]):
        total += math.sin(x[i] * y)
    return total / x.shape[0]


def measure_fwd(x, y):
    slopes = np.empty(x.shape[0])
    total = 0.0
    for i in range(x.shape[0]):
        total += math.sin(x[i] * y)
        slopes[i] = math.cos(x[i] * y) / x.shape[0]
    return total / x.shape[0], (x, y, slopes)


def measure_bwd(residuals, g):
    x, y, slopes = residuals
    x_bar = np.empty(x.shape[0])
    y_bar = 0.0
    for i in range(x.shape[0]):
        x_bar[i] = g * slopes[i] * y
        y_bar += g * slopes[i] * x[i]
    return x_bar, y_bar


measure.defvjp(measure_fwd, measure_bwd)
""",
)

CTYPES = """
libm = ctypes.CDLL(ctypes.util.find_library("m"))
c_sin, c_cos, c_atan2 = libm.sin, libm.cos, libm.atan2
for function in (c_sin, c_cos, c_atan2):
    function.restype, function.argtypes = ctypes.c_double, [ctypes.c_double]
c_atan2.argtypes = [ctypes.c_double, ctypes.c_double]
"""

OUTSIDE = (
    """
@tapeflow.custom_vjp
def outside(x, y):
    return c_sin(x) * y


def outside_fwd(x, y):
    return c_sin(x) * y, (c_cos(x) * y, c_sin(x))


def outside_bwd(residuals, g):
    return g * residuals[0], g * residuals[1]


outside.defvjp(outside_fwd, outside_bwd)
""",
    """
@tapeflow.custom_jvp
def outside(x, y):
    return c_atan2(x, 1.0 + y * y)


@outside.defjvp
def outside_jvp(primals, tangents):
    x, y = primals
    dx, dy = tangents
    w = 1.0 + y * y
    return c_atan2(x, w), (w * dx - x * 2.0 * y * dy) / (x * x + w * w)
""",
)

CFFI = """
import cffi

interface = cffi.FFI()
interface.cdef("double exp(double x); double tanh(double x);")
library = interface.dlopen(ctypes.util.find_library("m"))
c_exp, c_tanh = library.exp, library.tanh


@tapeflow.custom_vjp
def outside(x, y):
    return c_exp(-x * x) * c_tanh(y)


def outside_fwd(x, y):
    bell, slope = c_exp(-x * x), c_tanh(y)
    return bell * slope, (-2.0 * x * bell * slope, bell * (1.0 - slope * slope))


def outside_bwd(residuals, g):
    return g * residuals[0], g * residuals[1]


outside.defvjp(outside_fwd, outside_bwd)
"""

MEMORY = """
c_copy = ctypes.CDLL(None).memcpy
c_copy.restype, c_copy.argtypes = ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t]


@tapeflow.custom_vjp
def measure(x, y):
    given, work = x.copy(), np.empty(x.shape[0])
    c_copy(work.ctypes, given.ctypes, 8 * x.shape[0])
    total = 0.0
    for i in range(x.shape[0]):
        total += math.cos(work[i] * y)
    return total / x.shape[0]


def measure_fwd(x, y):
    given, work = x.copy(), np.empty(x.shape[0])
    c_copy(work.ctypes, given.ctypes, 8 * x.shape[0])
    return measure(x, y), (work, y)


def measure_bwd(residuals, g):
    work, y = residuals
    x_bar = np.empty(work.shape[0])
    y_bar = 0.0
    for i in range(work.shape[0]):
        slope = -g * math.sin(work[i] * y) / work.shape[0]
        x_bar[i] = slope * y
        y_bar += slope * work[i]
    return x_bar, y_bar


measure.defvjp(measure_fwd, measure_bwd)
"""

INACTIVE = (
    """
@tapeflow.inactive
def still(x, y):
    return c_sin(x + y)
""",
    """
@tapeflow.inactive
def still(x, y):
    return x if x > y else 0.5 * y
""",
)


def callees_with_rules(write: Expressions) -> list[tuple[Callee, str]]:
    """A function of floats or of an array, at most 2 in size, with its rule or declared to have no derivative."""
    kinds = ["custom_vjp", "custom_jvp", "custom_vjp on an array", "C function", "inactive function"]
    kinds = [*kinds * 2, "C function of cffi", "C function that writes an array"]
    kind = write.random.choice(kinds)
    write.note(kind)
    match kind:
        case "custom_vjp on an array":
            return [(Callee("measure", "measure"), f"\n{write.random.choice(ARRAY_RULES)}")]
        case "C function that writes an array":
            return [(Callee("measure", "measure"), f"\n{MEMORY}")]
        case "C function of cffi":
            return [(Callee("outside", "scalar"), f"\n{CFFI}")]
        case "C function":
            return [(Callee("outside", "scalar"), f"\n{CTYPES}\n{write.random.choice(OUTSIDE)}")]
        case "inactive function":
            text = write.random.choice(INACTIVE)
            return [(Callee("still", "scalar"), f"\n{CTYPES if 'c_sin' in text else ''}\n{text}")]
    return [(Callee("ruled", "scalar"), f"\n{write.random.choice(RULES[kind])}")]
