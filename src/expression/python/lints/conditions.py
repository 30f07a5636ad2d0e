"""What a condition makes certain where it holds, and where it does not."""

import ast

from .facts import CUSTOM, Facts
from .paths import ACTION, constant_key, member
from .resolve import texts_of, path_of, written
from .state import State, merged

# Conditions that names stand for are followed no further.
_DEPTH = 50


class Conditions:
    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def assume(self, test: ast.expr, holds: bool, state: State, depth: int = 0) -> State:
        """The state where the test is true, or false. The given one stays as it is."""
        result = state.copy()
        if depth > _DEPTH:
            return result
        match test:
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return self.assume(operand, not holds, state, depth + 1)
            case ast.BoolOp(op=operator, values=values):
                return self._all_of(values, holds, isinstance(operator, ast.And), state, depth)
            case ast.Compare(left=left, ops=[operator], comparators=[right]):
                self._compare(left, operator, right, holds, result)
            case ast.Call(func=ast.Name(id="bool" | "len"), args=[argument]):
                return self.assume(argument, holds, state, depth + 1)
            case ast.Call():
                self._call(test, holds, result)
            case ast.NamedExpr(value=value):
                return self.assume(value, holds, state, depth + 1)
            case ast.Name():
                meant = written(test, state)
                if meant is not test and isinstance(
                    meant, ast.Compare | ast.BoolOp | ast.UnaryOp | ast.Call
                ):
                    result = self.assume(meant, holds, state, depth + 1)
        path = path_of(test, state, self._facts)
        if holds and path:
            result.fill(path)
        return result

    def _all_of(
        self, values: list[ast.expr], holds: bool, is_and: bool, state: State, depth: int
    ) -> State:
        """`and` that holds and `or` that does not are sure of each member."""
        if holds == is_and:
            for value in values:
                state = self.assume(value, holds, state, depth + 1)
            return state.copy()
        ways: list[State | None] = []
        for value in values:
            ways.append(self.assume(value, holds, state, depth + 1))
            state = self.assume(value, not holds, state, depth + 1)
        return merged(ways) or state

    def _compare(
        self, left: ast.expr, operator: ast.cmpop, right: ast.expr, holds: bool, state: State
    ) -> None:
        match operator:
            case ast.Eq() | ast.Is():
                self._equal(left, right, holds, state)
            case ast.NotEq() | ast.IsNot():
                self._equal(left, right, not holds, state)
            case ast.In():
                self._inside(left, right, holds, state)
            case ast.NotIn():
                self._inside(left, right, not holds, state)
            case ast.LtE() if holds and isinstance(written(left, state), ast.Set):
                self._has_all(left, right, state)
            case ast.Gt() | ast.GtE() | ast.Lt() | ast.LtE() if holds:
                # `len(…) > 0` and the like: what is compared was there.
                for side in (left, right):
                    if isinstance(side, ast.Call) and side.args:
                        self._found(side.args[0], state)

    def _found(self, node: ast.expr, state: State) -> None:
        path = path_of(node, state, self._facts)
        if path:
            state.fill(path)

    def _equal(self, left: ast.expr, right: ast.expr, holds: bool, state: State) -> None:
        for side, other in ((left, right), (right, left)):
            path = path_of(side, state, self._facts)
            if path is None:
                continue
            if path == ACTION:
                names = texts_of(other, state)
                if names is not None:
                    state.actions = (
                        state.actions.only(names) if holds else state.actions.without(names)
                    )
            meant = written(other, state)
            is_none = isinstance(meant, ast.Constant) and meant.value is None
            is_something = isinstance(meant, ast.Constant) and bool(meant.value)
            if (is_none and not holds) or (is_something and holds):
                state.fill(path)

    def _inside(self, left: ast.expr, right: ast.expr, holds: bool, state: State) -> None:
        path = path_of(left, state, self._facts)
        if path:
            names = texts_of(right, state)
            if path == ACTION and names is not None:
                state.actions = (
                    state.actions.only(names) if holds else state.actions.without(names)
                )
            if holds and names is not None and all(names):
                state.fill(path)
        key = constant_key(written(left, state))
        if holds and key is not None:
            self._has(key, right, state)

    def _has(self, key: str, holder: ast.expr, state: State) -> None:
        """Something with keys has this one."""
        base = path_of(_keys_of(holder), state, self._facts)
        inner = member(base, key, self._facts) if base else None
        if inner:
            state.present.add(inner)

    def _has_all(self, keys: ast.expr, holder: ast.expr, state: State) -> None:
        for key in texts_of(keys, state) or []:
            self._has(key, holder, state)

    def _call(self, test: ast.Call, holds: bool, state: State) -> None:
        match test:
            case ast.Call(func=ast.Name(id="isinstance"), args=[value, _]) if holds:
                self._found(value, state)
            case ast.Call(func=ast.Attribute(value=value, attr="startswith"), args=[prefix]):
                if path_of(value, state, self._facts) == ACTION:
                    self._prefix(prefix, holds, state)
            case ast.Call(func=ast.Attribute(value=keys, attr="issubset"), args=[holder]) if holds:
                self._has_all(keys, holder, state)
            case ast.Call(
                func=ast.Name(id="all"),
                args=[
                    ast.GeneratorExp(
                        elt=ast.Compare(
                            left=ast.Name(id=each), ops=[ast.In()], comparators=[holder]
                        ),
                        generators=[ast.comprehension(target=ast.Name(id=name), iter=keys, ifs=[])],
                    )
                ],
            ) if holds and each == name:
                self._has_all(keys, holder, state)

    def _prefix(self, node: ast.expr, holds: bool, state: State) -> None:
        prefixes = texts_of(node, state)
        if prefixes is None:
            return
        names = [name for name in self._facts.actions if name.startswith(tuple(prefixes))]
        if any(CUSTOM.startswith(prefix) for prefix in prefixes):
            names.append(CUSTOM)
        elif holds:
            names += [prefix for prefix in prefixes if prefix.startswith(CUSTOM)]
        state.actions = state.actions.only(names) if holds else state.actions.without(names)


def _keys_of(node: ast.expr) -> ast.expr:
    """`x` of `x.keys()`, which holds the same keys."""
    match node:
        case ast.Call(func=ast.Attribute(value=value, attr="keys"), args=[]):
            return value
        case ast.Call(func=ast.Name(id="list" | "set" | "tuple" | "sorted"), args=[value]):
            return _keys_of(value)
    return node
