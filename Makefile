# One environment (.venv, in the checkout), made once and again when the versions change.

ifndef PYTHON
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	if $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then echo $$p; break; fi; done)
endif
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.tapeflow-installed
BENCH_STAMP := $(VENV)/.tapeflow-bench-installed
N ?= 1000
# What pytest is given besides the workers: make test ARGS="-k loops"
ARGS ?=
# What make bench measures, when not everything: beginnings of kernels' names, sizes, tools; with commas
K ?=
SIZE ?=
TOOL ?=

.DEFAULT_GOAL := help
.PHONY: help install demo test fuzz mutate bench bench-quick bench-compile bench-core ablation hierarchy hierarchy-check lint format wheel clean

help: ## print this
	@echo "Usage: make TARGET.  Each target installs what it needs into $(VENV) first."
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: $(STAMP) ## fit Lotka-Volterra to the lynx and hare data; plot in build/demo/
	@$(BIN)/python -m bench.demo

test: $(STAMP) ## every test: unit, gradients, properties, IR (about 17 minutes on two cores); ARGS="-k name" for some
	@$(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

fuzz: $(STAMP) ## N random kernels against the oracle: make fuzz N=5000
	@$(BIN)/python -m tests.property --count $(N)

mutate: $(STAMP) ## put deliberate faults into the passes and see that the tests catch each
	@$(BIN)/python -m tests.mutation

bench: $(BENCH_STAMP) ## every kernel, size and tool, under 30 minutes, resumable: docs/results.md; K=heat,lstm SIZE=large for a part
	@$(BIN)/python -m bench.runner --kernels '$(K)' --sizes '$(SIZE)' --tools '$(TOOL)'

bench-quick: $(BENCH_STAMP) ## a quick set by pytest-benchmark: ARGS="--benchmark-compare" against the last saved
	@$(BIN)/python -m pytest bench -p no:xdist --benchmark-autosave --benchmark-storage=build/bench/quick $(ARGS)

hierarchy: $(BENCH_STAMP) ## required SRAM and on-chip energy, ours and Enzyme's: docs/hierarchy-results.md; K=heat,lstm SIZE=medium for a part
	@$(BIN)/python -m bench.hierarchy 'K=$(K)' 'SIZE=$(SIZE)'

hierarchy-check: $(BENCH_STAMP) ## the simulator of make hierarchy against valgrind's cachegrind, on three C programs
	@$(BIN)/python -m bench.hierarchy.check

bench-compile: $(STAMP) ## microseconds of each stage for an instruction, in functions of growing size
	@$(BIN)/python -m bench.compile_time

ablation: $(STAMP) ## what each part of the tape's scheduler brings, gradient over primal; K=heat,lstm SIZE=large
	@$(BIN)/python -m bench.ablation --kernels '$(K)' --size '$(SIZE)'

bench-core: $(STAMP) ## ten small kernels: primal, gradient, ratio, compile seconds, call overhead
	@$(BIN)/python -m bench.core

lint: $(STAMP) ## style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy --strict tapeflow llvm_passes

format: $(STAMP) ## let ruff rewrite what it can
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

wheel: $(STAMP) ## build the wheel (tapeflow and llvm_passes alone) into dist/
	@rm -rf build/lib
	@$(BIN)/python -m pip wheel -q --no-deps --wheel-dir dist .

install: $(STAMP) ## the environment alone

clean: ## remove the environment and everything that make made
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache

# `venv --clear` repairs an environment that an interrupted run left without a working pip.
$(STAMP): pyproject.toml constraints.txt
	@if [ -z "$(PYTHON)" ]; then echo "make: no Python from 3.11 to 3.14 found; name one: make PYTHON=/path/to/python" >&2; exit 1; fi
	@if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
		echo "Making $(VENV) with $$($(PYTHON) --version)"; \
		$(PYTHON) -m venv --clear $(VENV) || { echo "make: this Python cannot make environments; install its venv module" >&2; exit 1; }; \
	fi
	@echo "Installing tapeflow and the versions of constraints.txt into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[demo,test,lint]'
	@touch $@

# The peers are for make bench alone; Enzyme comes with the first run of bench.enzyme.
$(BENCH_STAMP): $(STAMP)
	@echo "Installing the tools that make bench compares with into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[bench]'
	@$(BIN)/python -c 'from bench.enzyme.program import install; install()'
	@touch $@
