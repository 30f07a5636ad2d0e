"""Goes through an expression as it would run, and tells lints what is certain at each place."""

import ast

from .assignments import assigned_in, assigned_in_all
from .at import At, Lints, Outline
from .conditions import Conditions
from .facts import Facts
from .finding import Found
from .handlers import handled, suppressed_by
from .paths import ACTION, roots
from .patterns import is_irrefutable, pattern_texts
from .resolve import path_of
from .state import UNKNOWN, State, Value, merged


_Function = ast.FunctionDef | ast.AsyncFunctionDef


class Walk:
    def __init__(self, facts: Facts, outline: Outline, lints: Lints) -> None:
        self._facts = facts
        self._outline = outline
        self._lints = lints
        self._conditions = Conditions(facts)
        # For each loop around, the states in which it is left early.
        self._loops: list[list[State | None]] = []
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
                    self._loops[-1].append(state)
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
        stored = assigned_in_all(node.body)
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
        self._loops.append([])
        self._block(node.body, inside)
        left = self._loops.pop()
        if ended is not None:
            ended.forget(stored | assigned_in(node))
        # A loop is left at its head or by a `break`, never at the end of its body.
        return merged([self._block(node.orelse, ended) if ended else None, *left])

    def _with(
        self, items: list[ast.withitem], body: list[ast.stmt], state: State
    ) -> State | None:
        suppressed: set[str] = set()
        for item in items:
            self._expression(item.context_expr, state)
            suppressed |= suppressed_by(item.context_expr)
            if item.optional_vars is not None:
                self._assign(item.optional_vars, UNKNOWN, state)
        if not suppressed:
            return self._block(body, state)
        after = state.copy()
        after.forget(assigned_in_all(body))
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
        before.forget(assigned_in_all(node.body))
        caught = {name for handler in node.handlers for name in handled(handler)}
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
            names = pattern_texts(case.pattern, state) if is_action else None
            if names is not None:
                way.actions = way.actions.only(names)
            if case.guard:
                self._expression(case.guard, way)
                way = self._conditions.assume(case.guard, True, way)
            elif names is not None:
                rest.actions = rest.actions.without(names)
            elif is_irrefutable(case.pattern):
                rest = None
            ways.append(self._block(case.body, way))
        return merged([*ways, rest])

    def _nested(self, node: _Function, state: State) -> None:
        for child in [*node.decorator_list, *node.args.defaults, *node.args.kw_defaults]:
            self._optional(child, state)
        inside = self._deferred(state, node.args)
        inside.forget(assigned_in_all(node.body))
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
