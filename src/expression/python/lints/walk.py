"""Goes through an expression as it would run, and tells lints what is certain at each place."""

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .conditions import Conditions
from .facts import Facts
from .finding import Found
from .paths import ACTION, roots
from .resolve import texts_of, path_of
from .state import UNKNOWN, State, Value, merged


@dataclass(frozen=True)
class Outline:
    """What shows in the function as a whole."""

    # Names that it assigns itself, and those that it returns as they are.
    assigned: frozenset[str]
    returned: frozenset[str]
    # Ids of the nodes under a name that says that they are about the recipient.
    about_recipients: frozenset[int]


@dataclass(frozen=True)
class At:
    """A place of an expression: what is certain there, and what is known anyway."""

    state: State
    facts: Facts
    outline: Outline


ExpressionLint = Callable[[ast.expr, At], Iterable[Found]]
StatementLint = Callable[[ast.stmt, At], Iterable[Found]]


@dataclass(frozen=True)
class Lints:
    """`expressions`: asked of each when it is evaluated. `statements`: before each runs."""

    expressions: tuple[ExpressionLint, ...]
    statements: tuple[StatementLint, ...]


@dataclass
class _Loop:
    """The states in which a loop is left early."""

    left: list[State | None]


_Function = ast.FunctionDef | ast.AsyncFunctionDef


class Walk:
    def __init__(self, facts: Facts, outline: Outline, lints: Lints) -> None:
        self._facts = facts
        self._outline = outline
        self._lints = lints
        self._conditions = Conditions(facts)
        self._loops: list[_Loop] = []
        self.found: list[Found] = []

    def function(self, function: ast.FunctionDef) -> State | None:
        """The state at the end of the body; None where no way leads there."""
        values = {name: Value(path) for name, path in roots(self._facts).items()}
        assigned = {argument.arg for argument in function.args.args}
        return self._block(function.body, State(values, assigned=assigned))

    # Statements: each returns the state behind it, None where no way leads on.

    def _block(self, statements: list[ast.stmt], state: State | None) -> State | None:
        for statement in statements:
            if state is None:
                return None
            state = self._statement(statement, state)
        return state

    def _statement(self, node: ast.stmt, state: State) -> State | None:
        for lint in self._lints.statements:
            self.found.extend(lint(node, At(state, self._facts, self._outline)))
        match node:
            case ast.Return(value=value):
                self._optional(value, state)
                return None
            case ast.Raise(exc=exception, cause=cause):
                self._optional(exception, state)
                self._optional(cause, state)
                return None
            case ast.Break():
                if self._loops:
                    self._loops[-1].left.append(state)
                return None
            case ast.Continue():
                return None
            case ast.Assert(test=test, msg=message):
                self._expression(test, state)
                self._optional(message, self._conditions.assume(test, False, state))
                return self._conditions.assume(test, True, state)
            case ast.If():
                return self._if(node, state)
            case ast.While() | ast.For() | ast.AsyncFor():
                return self._loop(node, state)
            case ast.With(items=items, body=body) | ast.AsyncWith(items=items, body=body):
                return self._with(items, body, state)
            case ast.Try() | ast.TryStar():
                return self._try(node, state)
            case ast.Match():
                return self._match(node, state)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self._nested(node, state)
                state.bind(node.name, UNKNOWN)
            case ast.ClassDef():
                self._class(node, state)
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                for alias in names:
                    state.bind(alias.asname or alias.name.split(".")[0], UNKNOWN)
            case _:
                self._simple(node, state)
        return state

    def _simple(self, node: ast.stmt, state: State) -> None:
        """Statements that do no more than evaluate and assign."""
        match node:
            case ast.Assign(targets=targets, value=value):
                self._expression(value, state)
                bound = self._value(value, state)
                for target in targets:
                    self._assign(target, bound, state)
            case ast.AnnAssign(target=target, value=value):
                self._optional(value, state)
                if value is not None:
                    self._assign(target, self._value(value, state), state)
            case ast.AugAssign(target=target, value=value):
                if not isinstance(target, ast.Name):
                    self._target(target, state)
                self._expression(value, state)
                self._assign(target, UNKNOWN, state)
            case ast.Delete(targets=targets):
                for target in targets:
                    self._assign(target, UNKNOWN, state)
            case _:
                for child in ast.iter_child_nodes(node):
                    if isinstance(child, ast.expr):
                        self._expression(child, state)

    def _value(self, node: ast.expr, state: State) -> Value:
        return Value(path_of(node, state, self._facts), node)

    def _assign(self, target: ast.expr, value: Value, state: State) -> None:
        match target:
            case ast.Name(id=name):
                state.bind(name, value)
            case ast.Tuple(elts=targets) | ast.List(elts=targets):
                self._unpack(targets, value, state)
            case ast.Starred(value=inner):
                self._assign(inner, UNKNOWN, state)
            case _:
                self._target(target, state)

    def _unpack(self, targets: list[ast.expr], value: Value, state: State) -> None:
        match value.node:
            case ast.Tuple(elts=members) | ast.List(elts=members) if len(members) == len(targets):
                values = [self._value(member, state) for member in members]
            case _:
                values = [UNKNOWN] * len(targets)
        for target, each in zip(targets, values, strict=True):
            self._assign(target, each, state)

    def _target(self, target: ast.expr, state: State) -> None:
        """What is assigned to is evaluated but for its last step, and is there from now on."""
        for child in ast.iter_child_nodes(target):
            if isinstance(child, ast.expr):
                self._expression(child, state)
        path = path_of(target, state, self._facts)
        if path:
            state.present.add(path)

    def _if(self, node: ast.If, state: State) -> State | None:
        self._expression(node.test, state)
        chosen = _constant_truth(node.test)
        yes = self._conditions.assume(node.test, True, state)
        no = self._conditions.assume(node.test, False, state)
        return merged(
            [
                None if chosen is False else self._block(node.body, yes),
                None if chosen is True else self._block(node.orelse, no),
            ]
        )

    def _loop(self, node: ast.While | ast.For | ast.AsyncFor, state: State) -> State | None:
        stored = _stored(node.body)
        if isinstance(node, ast.While):
            later = state.copy()
            later.forget(stored)
            later.assigned = set(state.assigned)
            self._expression(node.test, later)
            inside = self._conditions.assume(node.test, True, later)
            is_endless = _constant_truth(node.test) is True
            ended: State | None = None if is_endless else later.copy()
        else:
            self._expression(node.iter, state)
            inside = state.copy()
            inside.forget(stored)
            inside.assigned = set(state.assigned)
            self._assign(node.target, UNKNOWN, inside)
            ended = state.copy()
        self._loops.append(_Loop([]))
        self._block(node.body, inside)
        loop = self._loops.pop()
        if ended is not None:
            ended.forget(stored | _stored_in(node))
        # A loop is left at its head or by a `break`, never at the end of its body.
        return merged([self._block(node.orelse, ended) if ended else None, *loop.left])

    def _with(
        self, items: list[ast.withitem], body: list[ast.stmt], state: State
    ) -> State | None:
        suppressed: set[str] = set()
        for item in items:
            self._expression(item.context_expr, state)
            suppressed |= _suppressed(item.context_expr)
            if item.optional_vars is not None:
                self._assign(item.optional_vars, UNKNOWN, state)
        if not suppressed:
            return self._block(body, state)
        after = state.copy()
        after.forget(_stored(body))
        return merged([self._guarded(body, state, suppressed), after])

    def _guarded(
        self, body: list[ast.stmt], state: State, caught: set[str]
    ) -> State | None:
        around = state.caught
        state.caught = around | caught
        end = self._block(body, state)
        if end is not None:
            end.caught = around
        return end

    def _try(self, node: ast.Try | ast.TryStar, state: State) -> State | None:
        before = state.copy()
        before.forget(_stored(node.body))
        caught = {name for handler in node.handlers for name in _handled(handler)}
        done = self._block(node.orelse, self._guarded(node.body, state, caught))
        ways: list[State | None] = [done]
        for handler in node.handlers:
            way = before.copy()
            self._optional(handler.type, way)
            if handler.name:
                way.bind(handler.name, UNKNOWN)
            ways.append(self._block(handler.body, way))
        after = merged(ways)
        if not node.finalbody:
            return after
        last = self._block(node.finalbody, (after or before).copy())
        return last if after is not None else None

    def _match(self, node: ast.Match, state: State) -> State | None:
        self._expression(node.subject, state)
        is_action = path_of(node.subject, state, self._facts) == ACTION
        ways: list[State | None] = []
        rest: State | None = state
        for case in node.cases:
            if rest is None:
                break
            way = rest.copy()
            for pattern in ast.walk(case.pattern):
                name = getattr(pattern, "name", None) or getattr(pattern, "rest", None)
                if isinstance(name, str):
                    way.bind(name, UNKNOWN)
            names = _pattern_names(case.pattern, state) if is_action else None
            if names is not None:
                way.actions = way.actions.only(names)
            if case.guard:
                self._expression(case.guard, way)
                way = self._conditions.assume(case.guard, True, way)
            elif names is not None:
                rest.actions = rest.actions.without(names)
            elif _is_irrefutable(case.pattern):
                rest = None
            ways.append(self._block(case.body, way))
        return merged([*ways, rest])

    def _nested(self, node: _Function, state: State) -> None:
        for child in [*node.decorator_list, *node.args.defaults, *node.args.kw_defaults]:
            self._optional(child, state)
        inside = self._deferred(state, node.args)
        inside.forget(_stored(node.body))
        loops, self._loops = self._loops, []
        self._block(node.body, inside)
        self._loops = loops

    def _class(self, node: ast.ClassDef, state: State) -> None:
        for child in [*node.decorator_list, *node.bases, *(each.value for each in node.keywords)]:
            self._expression(child, state)
        loops, self._loops = self._loops, []
        self._block(node.body, state.copy())
        self._loops = loops
        state.bind(node.name, UNKNOWN)

    @staticmethod
    def _deferred(state: State, arguments: ast.arguments) -> State:
        inside = state.copy()
        inside.is_deferred = True
        for argument in ast.walk(arguments):
            if isinstance(argument, ast.arg):
                inside.bind(argument.arg, UNKNOWN)
        return inside

    # Expressions: the state is changed by what evaluating them makes certain.

    def _optional(self, node: ast.expr | None, state: State) -> None:
        if node is not None:
            self._expression(node, state)

    def _expression(self, node: ast.expr, state: State) -> None:
        match node:
            case ast.BoolOp(op=operator, values=values):
                self._bool(values, isinstance(operator, ast.And), state)
            case ast.IfExp(test=test, body=body, orelse=orelse):
                self._expression(test, state)
                self._expression(body, self._conditions.assume(test, True, state))
                self._expression(orelse, self._conditions.assume(test, False, state))
            case ast.Lambda(args=arguments, body=body):
                for default in [*arguments.defaults, *arguments.kw_defaults]:
                    self._optional(default, state)
                self._expression(body, self._deferred(state, arguments))
            case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
                self._comprehension(node, state)
            case ast.NamedExpr(target=target, value=value):
                self._expression(value, state)
                self._assign(target, self._value(value, state), state)
            case _:
                self._children(node, state)
        for lint in self._lints.expressions:
            self.found.extend(lint(node, At(state, self._facts, self._outline)))
        if isinstance(node, ast.Subscript):
            path = path_of(node, state, self._facts)
            if path:
                state.present.add(path)

    def _children(self, node: ast.AST, state: State) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                self._expression(child, state)
            elif isinstance(child, ast.keyword):
                self._expression(child.value, state)

    def _bool(self, values: list[ast.expr], is_and: bool, state: State) -> None:
        current = state
        for value in values:
            self._expression(value, current)
            state.assigned |= current.assigned
            current = self._conditions.assume(value, is_and, current)

    def _comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp, state: State
    ) -> None:
        inside = state.copy()
        for generator in node.generators:
            self._expression(generator.iter, inside)
            self._assign(generator.target, UNKNOWN, inside)
            for test in generator.ifs:
                self._expression(test, inside)
                inside = self._conditions.assume(test, True, inside)
        if isinstance(node, ast.DictComp):
            self._expression(node.key, inside)
            self._expression(node.value, inside)
        else:
            self._expression(node.elt, inside)
        state.forget({name.target.id for name in ast.walk(node) if isinstance(name, ast.NamedExpr)})


def _constant_truth(node: ast.expr) -> bool | None:
    return bool(node.value) if isinstance(node, ast.Constant) else None


def _stored(statements: list[ast.stmt]) -> set[str]:
    return {name for statement in statements for name in _stored_in(statement)}


def _stored_in(node: ast.AST) -> set[str]:
    return {
        each.id
        for each in ast.walk(node)
        if isinstance(each, ast.Name) and not isinstance(each.ctx, ast.Load)
    }


def _handled(handler: ast.ExceptHandler) -> set[str]:
    """Names of the exceptions; those of a `try` without any are all."""
    return _exception_names(handler.type) if handler.type else {"BaseException"}


def _exception_names(node: ast.expr) -> set[str]:
    match node:
        case ast.Tuple(elts=members):
            return {name for each in members for name in _exception_names(each)}
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return {name}
    # What is worked out may be any.
    return {"Exception"}


def _suppressed(node: ast.expr) -> set[str]:
    """Exceptions that `contextlib.suppress` takes."""
    match node:
        case ast.Call(
            func=ast.Name(id="suppress") | ast.Attribute(attr="suppress"), args=arguments
        ):
            return {name for each in arguments for name in _exception_names(each)}
    return set()


def _pattern_names(pattern: ast.pattern, state: State) -> list[str] | None:
    match pattern:
        case ast.MatchValue(value=value):
            return texts_of(value, state)
        case ast.MatchOr(patterns=patterns):
            found = [_pattern_names(each, state) for each in patterns]
            return None if None in found else [name for names in found for name in names or []]
        case ast.MatchAs(pattern=inner) if inner is not None:
            return _pattern_names(inner, state)
    return None


def _is_irrefutable(pattern: ast.pattern) -> bool:
    return isinstance(pattern, ast.MatchAs) and pattern.pattern is None

