"""Runs the functions of a module."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from llvm_passes.errors import InterpreterError, PoisonError, StepLimitError
from llvm_passes.ir.interpreter import access
from llvm_passes.ir.interpreter.arithmetic import round_to_float, signer
from llvm_passes.ir.interpreter.compiler import compile_function, is_pure, operands_hold_poison
from llvm_passes.ir.interpreter.constants import ConstantReader, Definition, filled
from llvm_passes.ir.interpreter.frame import CompiledBlock, CompiledFunction, Frame
from llvm_passes.ir.interpreter.layout import Layout
from llvm_passes.ir.interpreter.library import Native, native
from llvm_passes.ir.interpreter.memory import Memory
from llvm_passes.ir.interpreter.values import POISON, Datum, has_poison
from llvm_passes.ir.model import (
    ArrayType,
    FloatType,
    FunctionType,
    Instruction,
    IntType,
    Module,
    StructType,
    Type,
    VectorType,
)
from llvm_passes.ir.printer import print_instruction


class Interpreter:
    """Executes functions of ``module``, checking what LLVM leaves undefined.

    ``externals``
        Python callables by symbol.  They stand before the module's own definitions and before the
        functions that the interpreter knows.  They take and give what :meth:`call` does.
    ``memory``
        The address space; one of its own when not given.  A shared one lets externals allocate.
    ``strict``
        Also report broken ``nuw nsw exact disjoint nneg samesign``, alignment and ``llvm.assume``.
    ``step_limit``
        How many instructions one :meth:`call` may execute.
    """

    def __init__(
        self,
        module: Module,
        externals: Mapping[str, Callable[..., Datum]] | None = None,
        *,
        memory: Memory | None = None,
        strict: bool = False,
        step_limit: int = 20_000_000,
    ) -> None:
        self.module = module
        self.memory = Memory() if memory is None else memory
        self.strict = strict
        self.step_limit = step_limit
        self.steps = 0
        """Instructions executed by the last :meth:`call`."""
        self.layout = Layout(module.data_layout, module.types)
        self._externals = {} if externals is None else externals
        self._compiled: dict[str, CompiledFunction] = {}
        self._addresses: dict[str, int] = {}
        self._functions: dict[int, str] = {}
        self._constants = ConstantReader(self.layout, self.address_of)

    # ------------------------------------------------------------------------------- for the user

    def call(self, name: str, *arguments: Datum) -> Datum:
        """The result of ``name`` on ``arguments``.

        Integers may be given signed or unsigned and come back signed (``i1`` as 0 or 1, pointers as
        addresses); aggregates are tuples; a void function gives None.  Raises
        :class:`~llvm_passes.errors.InterpreterError`.
        """
        function = self.module.functions.get(name)
        if function is None or function.is_declaration:
            raise InterpreterError(f"the module does not define @{name}")
        if len(arguments) != len(function.arguments):
            raise InterpreterError(f"@{name} takes {len(function.arguments)} arguments, {len(arguments)} were given")
        self.steps = 0
        incoming = [self._inward(a.type, value) for a, value in zip(function.arguments, arguments, strict=True)]
        result = self._run(self._compile(name), incoming)
        if has_poison(result):
            raise PoisonError(f"@{name} returns poison")
        return self._outward(function.result, result)

    def allocate(self, content: Datum, label: str = "caller's array") -> int:
        """Copy bytes or an array into the program's memory; the address of the copy."""
        return self.memory.allocate(content, label)

    def read(self, pointer: int, dtype: Datum, count: int) -> Datum:
        """A copy of ``count`` numbers at ``pointer``, as a NumPy array."""
        return self.memory.read(pointer, dtype, count)

    def array(self, pointer: int, shape: Datum, dtype: Datum) -> Datum:
        """A copy of the C-contiguous array at ``pointer``."""
        return self.memory.array(pointer, shape, dtype)

    # --------------------------------------------------------------------- for the compiled code

    def constant(self, kind: Type, text: str) -> Datum:
        return self._constants.evaluate(kind, text)

    def address_of(self, name: str) -> int:
        """Address of a function or global variable, which gets its memory when it is first asked for."""
        if name not in self._addresses:
            if name in self.module.globals:
                self._define(name)
            else:
                address = self.memory.reserve(0, f"@{name}", kind="function")
                self._addresses[name] = address
                self._functions[address] = name
        return self._addresses[name]

    def _define(self, name: str) -> None:
        definition = Definition(self.module.globals[name], self.layout)
        text = definition.initialiser
        content = bytes(self.layout.size(definition.type)) if text is not None else None
        size = self.layout.size(definition.type)
        address = self.memory.reserve(size, f"@{name}", kind="global", align=definition.align, content=content)
        self._addresses[name] = address
        if text not in (None, "zeroinitializer"):
            value = self.constant(definition.type, text)
            access.storer(definition.type, self.memory, self.layout)(address, value)
        self.memory.locate(address, 0, "definition")[0].writable = not definition.is_constant

    def callee(self, name: str, signature: FunctionType) -> Callable[..., Datum]:
        """What a call of ``@name`` with arguments of these types does."""
        external = self._externals.get(name)
        if external is not None:
            return self._external(name, external, signature)
        function = self.module.functions.get(name)
        if function is not None and not function.is_declaration:
            return lambda *arguments: self._run(self._compile(name), list(arguments))
        if name in self.module.globals:
            return lambda *arguments: self.callee_at(self.address_of(name), signature)(*arguments)
        known = self._native(name, signature)
        if known is not None:
            return known.operation

        def unknown(*arguments: Datum) -> Datum:
            raise InterpreterError(f"nothing is known of @{name}: give it to the interpreter as an external")

        return unknown

    def callee_at(self, address: Datum, signature: FunctionType) -> Callable[..., Datum]:
        """The function that an address, found at run time, belongs to."""
        if address is POISON:
            raise PoisonError("call through a poison address")
        name = self._functions.get(address)
        if name is None:
            raise InterpreterError(f"call of {address:#x}, which is not the address of a function")
        return self.callee(name, signature)

    def is_pure(self, name: str, signature: FunctionType) -> bool:
        """Whether ``@name`` is a function known to the interpreter that has no effects."""
        function = self.module.functions.get(name)
        if name in self._externals or (function is not None and not function.is_declaration):
            return False
        known = self._native(name, signature)
        return known is not None and known.pure

    def _native(self, name: str, signature: FunctionType) -> Native | None:
        return native(name, signature, self.memory, self.layout, strict=self.strict)

    def _external(self, name: str, function: Callable[..., Datum], signature: FunctionType) -> Callable[..., Datum]:
        def call(*arguments: Datum) -> Datum:
            if any(map(has_poison, arguments)):
                raise PoisonError(f"poison is passed to the external @{name}")
            outward = [self._outward(kind, a) for kind, a in zip(signature.parameters, arguments, strict=True)]
            return self._inward(signature.result, function(*outward))

        return call

    # ------------------------------------------------------------------------------ values in, out

    def _inward(self, kind: Type, value: Datum) -> Datum:
        """A Python value given for ``kind``, as the program holds it."""
        kind = self.layout.resolve(kind)
        if isinstance(kind, FloatType):
            return round_to_float(value) if kind.name == "float" else float(value)
        if isinstance(kind, IntType):
            return int(value) & ((1 << kind.bits) - 1)
        if isinstance(kind, ArrayType | VectorType | StructType):
            elements = self.layout.elements(kind)
            return tuple(self._inward(element, v) for (_, element), v in zip(elements, value, strict=True))
        return None if value is None else int(value)

    def _outward(self, kind: Type, value: Datum) -> Datum:
        """A value of the program, as Python code takes it."""
        kind = self.layout.resolve(kind)
        if isinstance(kind, IntType) and kind.bits > 1:
            return signer(kind.bits)(value)
        if isinstance(kind, ArrayType | VectorType | StructType):
            elements = self.layout.elements(kind)
            return tuple(self._outward(element, v) for (_, element), v in zip(elements, value, strict=True))
        return value

    # ----------------------------------------------------------------------------------- execution

    def _compile(self, name: str) -> CompiledFunction:
        if name not in self._compiled:
            self._compiled[name] = compile_function(self.module.functions[name], self)
        return self._compiled[name]

    def _run(self, compiled: CompiledFunction, arguments: list[Datum]) -> Datum:
        if len(arguments) != len(compiled.function.arguments):
            raise InterpreterError(f"@{compiled.function.name} is called with {len(arguments)} arguments")
        frame = compiled.frame.copy()
        frame[0] = []
        frame[1 : 1 + len(arguments)] = arguments
        block: CompiledBlock | None = compiled.entry
        try:
            while block is not None:
                self.steps += len(block.steps) + 1
                if self.steps > self.step_limit:
                    raise StepLimitError(f"more than {self.step_limit} instructions", f"@{compiled.function.name}")
                self._steps(compiled, block, frame)
                try:
                    block = block.terminate(frame)
                except Exception as error:
                    assert block is not None and block.terminator is not None
                    raise self._located(error, block.terminator, compiled, frame) from error
        finally:
            for address in frame[0]:
                self.memory.free(address, kind="stack")
        return frame[compiled.result]

    def _steps(self, compiled: CompiledFunction, block: CompiledBlock, frame: Frame) -> None:
        """Execute a block up to its terminator."""
        remaining = block.steps
        while True:
            try:
                for step in remaining:
                    step(frame)
                return
            except Exception as error:
                index = next(i for i, candidate in enumerate(block.steps) if candidate is step)
                instruction = block.sources[index]
                poisoned = operands_hold_poison(instruction, compiled, frame)
                computes = poisoned and is_pure(instruction, self)
                if not computes or (isinstance(error, InterpreterError) and not isinstance(error, PoisonError)):
                    raise self._located(error, instruction, compiled, frame) from error
                frame[compiled.slots[instruction.value.name]] = filled(instruction.type, zero=False, layout=self.layout)
                remaining = block.steps[index + 1 :]

    def _located(
        self, error: Exception, instruction: Instruction, compiled: CompiledFunction, frame: Frame
    ) -> Exception:
        """``error`` as one that names the instruction; what an external raised stays as it is."""
        where = f"@{compiled.function.name}, {print_instruction(instruction).strip()}"
        if isinstance(error, InterpreterError):
            error.where = error.where or where
            return error
        if isinstance(error, RecursionError):
            return InterpreterError("the program's recursion is too deep to interpret", f"@{compiled.function.name}")
        if operands_hold_poison(instruction, compiled, frame):
            return PoisonError("undef or poison is used", where)
        return error
