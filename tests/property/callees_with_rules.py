"""Functions with a derivative that the user gives: the true one, so that the oracle knows it too."""

from __future__ import annotations

from tests.property.expressions import Callee, Expressions

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


def callees_with_rules(write: Expressions) -> list[tuple[Callee, str]]:
    """One function of two floats, at most 2 in size, with its rule."""
    kind = write.random.choice(list(RULES))
    write.note(kind)
    return [(Callee("ruled", "scalar"), f"\n{write.random.choice(RULES[kind])}")]
