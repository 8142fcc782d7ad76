"""The demo: Lotka-Volterra fitted to the lynx and hare pelts of Hudson Bay, 1900 to 1920.

    make demo

SciPy's L-BFGS-B takes ``tapeflow.value_and_grad`` of the kernel as it is.  The plot goes to
``build/demo/lynx_hare.png``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np
from rich.console import Console
from rich.table import Table
from scipy.optimize import OptimizeResult, minimize

import tapeflow
from bench.timing import best_seconds
from kernels.lotka_volterra import SIZES, inputs, lotka_volterra, read_table
from tapeflow.oracle import oracle_gradient

PLOT = Path(__file__).resolve().parent.parent / "build" / "demo" / "lynx_hare.png"
(STEPS,) = SIZES["small"]
NAMES = ("alpha", "beta", "gamma", "delta", "hares 1900", "lynxes 1900")
TOLERANCE = 1e-10
"""Greatest relative difference from the oracle's gradient, in float64."""


def main() -> int:
    """Run the demo.  Returns 1 when the gradient is not the oracle's or the fit does not converge."""
    console = Console(highlight=False)
    start, *data = inputs(STEPS)
    function = tapeflow.jit(lotka_volterra)
    value_and_grad = tapeflow.value_and_grad(function)

    console.rule("compile")
    with console.status("the kernel and its gradient …"):
        value, _ = value_and_grad(start, *data)
    console.print(f"misfit at the start: {value:.6f}")

    console.rule("fit")
    fit = _fit(console, value_and_grad, start, data)
    console.print(f"{fit.message}: misfit {fit.fun:.6f}, {fit.nit} iterations, {fit.nfev} calls", soft_wrap=True)
    console.print(_parameters(start, fit.x))

    console.rule("gradient")
    error = _compare(console, function, value_and_grad, start, data)

    console.rule("time")
    primal = best_seconds(lambda: function(start, *data))
    gradient = best_seconds(lambda: value_and_grad(start, *data))
    console.print(f"primal   {1e6 * primal:8.2f} us")
    console.print(f"gradient {1e6 * gradient:8.2f} us, with the value: {gradient / primal:.2f} times the primal")

    console.rule("tape")
    console.print(str(function.explain(start, *data)), soft_wrap=True)

    _plot(fit.x)
    console.rule()
    console.print(f"plot: {PLOT.relative_to(Path.cwd()) if PLOT.is_relative_to(Path.cwd()) else PLOT}")
    return 0 if error <= TOLERANCE and fit.success else 1


def _fit(console: Console, value_and_grad: Any, start: Any, data: list[Any]) -> OptimizeResult:
    iterations = 0

    def progress(intermediate_result: OptimizeResult) -> None:
        nonlocal iterations
        iterations += 1
        console.print(f"iteration {iterations:3d}  misfit {intermediate_result.fun:.6f}")

    return minimize(value_and_grad, start, args=tuple(data), jac=True, method="L-BFGS-B", callback=progress)


def _parameters(start: Any, fitted: Any) -> Table:
    table = Table("parameter", "start", "fit")
    for name, before, after in zip(NAMES, np.exp(start), np.exp(fitted), strict=True):
        table.add_row(name, f"{before:.4f}", f"{after:.4f}")
    return table


def _compare(console: Console, function: Any, value_and_grad: Any, start: Any, data: list[Any]) -> float:
    """Print the gradient at the start beside the oracle's; the relative difference of the two."""
    _, gradient = value_and_grad(start, *data)
    (reference,) = oracle_gradient(function.py_func, (start, *data)).gradients
    table = Table("d misfit / d log", "tapeflow", "oracle")
    for name, ours, theirs in zip(NAMES, gradient, reference, strict=True):
        table.add_row(name, f"{ours:+.15e}", f"{theirs:+.15e}")
    console.print(table)
    error = float(np.linalg.norm(gradient - reference) / np.linalg.norm(reference))
    console.print(f"relative difference {error:.1e}; at most {TOLERANCE:.0e} is right")
    return error


def _plot(fitted: Any) -> None:
    """Draw counts and fitted trajectories into :data:`PLOT`."""
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    years, hares, lynxes = read_table()
    time, trajectory = _trajectory(fitted, len(years))
    figure, axes = plt.subplots(figsize=(9, 4.5), layout="constrained")
    for index, (label, counts, colour) in enumerate([("hares", hares, "tab:blue"), ("lynxes", lynxes, "tab:red")]):
        axes.plot(years, counts, "o", color=colour, label=f"{label}, pelts")
        axes.plot(years[0] + time, trajectory[:, index], color=colour, label=f"{label}, fit")
    axes.set(xlabel="year", ylabel="thousands", title="Lotka-Volterra fitted through the gradient of its Numba loop")
    axes.set_xticks(years[::2].astype(int))
    axes.grid(alpha=0.3)
    axes.legend(ncols=2)
    PLOT.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(PLOT, dpi=120)
    plt.close(figure)


def _trajectory(fitted: Any, years: int) -> tuple[Any, Any]:
    """Years since the first, and hares and lynxes then, by SciPy's own integrator: a check on the kernel's."""
    from scipy.integrate import solve_ivp

    alpha, beta, gamma, delta, hares, lynxes = np.exp(fitted)

    def rate(_time: float, state: Any) -> tuple[float, float]:
        hare, lynx = state
        return alpha * hare - beta * hare * lynx, delta * hare * lynx - gamma * lynx

    time = np.linspace(0.0, years - 1.0, 400)
    solution = solve_ivp(rate, (0.0, years - 1.0), (hares, lynxes), t_eval=time, rtol=1e-8)
    return time, solution.y.T


if __name__ == "__main__":
    sys.exit(main())
