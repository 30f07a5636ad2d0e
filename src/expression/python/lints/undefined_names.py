"""`expr-undefined-name`: names that nothing gives."""

import ast
import builtins
from collections.abc import Iterator

from .at import At
from .facts import Facts
from .finding import Found
from .paths import HTTP_REQUEST
from .resolve import path_of

_BUILTINS = frozenset(dir(builtins))

_Scope = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef
_Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp


def undefined_names(function: ast.FunctionDef, facts: Facts) -> Iterator[Found]:
    """The first place of each name that is read and not defined anywhere."""
    given = facts.names | _BUILTINS | {function.name}
    for each in ast.walk(function):
        if isinstance(each, ast.Global):
            given |= set(each.names)
    reads = _Reads(given)
    reads.scope(function)
    seen: set[str] = set()
    for node in sorted(reads.undefined, key=lambda node: (node.lineno, node.col_offset)):
        if node.id in seen:
            continue
        seen.add(node.id)
        if facts.is_mapping and node.id == "event":
            yield Found("expr-mapping-no-event", node, {"how": "NameError"}, True)
        else:
            yield Found("expr-undefined-name", node, {"name": node.id, "reason": "unknown"}, True)


def unbound_name(node: ast.expr, at: At) -> Iterator[Found]:
    """A name that the server gives and the code assigns: it is local, and empty until then."""
    if not isinstance(node, ast.Name) or not isinstance(node.ctx, ast.Load):
        return
    state = at.state
    is_unbound = node.id in at.outline.assigned and node.id not in state.assigned
    if is_unbound and not state.is_deferred and not state.catches("NameError", "UnboundLocalError"):
        state.assigned.add(node.id)
        yield Found("expr-undefined-name", node, {"name": node.id, "reason": "unbound"}, True)


def missing_request(node: ast.expr, at: At) -> Iterator[Found]:
    """An attribute of `request.http_request`, which is None."""
    if not isinstance(node, ast.Attribute) or at.state.catches("AttributeError"):
        return
    if at.state.is_deferred or path_of(node.value, at.state, at.facts) != HTTP_REQUEST:
        return
    if HTTP_REQUEST not in at.state.filled:
        at.state.filled.add(HTTP_REQUEST)
        yield Found("expr-undefined-name", node, {"name": "http_request", "reason": "none"}, True)


class _Bindings(ast.NodeVisitor):
    """Names that the code of one scope assigns; scopes inside are left out."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_Name(self, node: ast.Name) -> None:
        if not isinstance(node.ctx, ast.Load):
            self.names.add(node.id)

    def visit_arg(self, node: ast.arg) -> None:
        self.names.add(node.arg)

    def visit_alias(self, node: ast.alias) -> None:
        self.names.add(node.asname or node.name.split(".")[0])

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.name:
            self.names.add(node.name)
        self.generic_visit(node)

    def visit_MatchAs(self, node: ast.MatchAs) -> None:
        if node.name:
            self.names.add(node.name)
        self.generic_visit(node)

    def visit_MatchStar(self, node: ast.MatchStar) -> None:
        if node.name:
            self.names.add(node.name)

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        if node.rest:
            self.names.add(node.rest)
        self.generic_visit(node)

    def _definition(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> None:
        self.names.add(node.name)

    visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = _definition

    def visit_Lambda(self, node: ast.Lambda) -> None:
        pass

    def _comprehension(self, node: _Comprehension) -> None:
        """Its targets are its own, but for those of `:=`."""
        for each in ast.walk(node):
            if isinstance(each, ast.NamedExpr):
                self.names.add(each.target.id)

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _comprehension

    def visit_TypeAlias(self, node: ast.AST) -> None:
        self.generic_visit(node)


class _Reads(ast.NodeVisitor):
    """Names that are read where no scope around assigns them."""

    def __init__(self, given: frozenset[str] | set[str]) -> None:
        self._scopes: list[set[str]] = [set(given)]
        self._silent = 0
        self.undefined: list[ast.Name] = []

    def scope(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> None:
        bindings = _Bindings()
        bindings.visit(node.args)
        body = node.body if isinstance(node.body, list) else [node.body]
        for each in body:
            bindings.visit(each)
        bindings.names |= _type_parameters(node)
        self._inside(bindings.names, body)

    def _inside(self, names: set[str], nodes: list[ast.stmt] | list[ast.expr]) -> None:
        self._scopes.append(names)
        for node in nodes:
            self.visit(node)
        self._scopes.pop()

    def visit_Name(self, node: ast.Name) -> None:
        is_known = any(node.id in names for names in self._scopes)
        if isinstance(node.ctx, ast.Load) and not is_known and not self._silent:
            self.undefined.append(node)

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        for each in node.decorator_list:
            self.visit(each)
        self._scopes.append(_type_parameters(node))
        self._signature(node.args)
        if node.returns:
            self.visit(node.returns)
        self._scopes.pop()
        self.scope(node)

    visit_FunctionDef = visit_AsyncFunctionDef = _function

    def _signature(self, arguments: ast.arguments) -> None:
        for each in [*arguments.defaults, *arguments.kw_defaults]:
            if each:
                self.visit(each)
        for argument in ast.walk(arguments):
            if isinstance(argument, ast.arg) and argument.annotation:
                self.visit(argument.annotation)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._signature(node.args)
        self.scope(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for each in node.decorator_list:
            self.visit(each)
        self._scopes.append(_type_parameters(node))
        for each in [*node.bases, *(keyword.value for keyword in node.keywords)]:
            self.visit(each)
        self._scopes.pop()
        # Methods do not see the names of their class; taking them for seen misses little.
        bindings = _Bindings()
        for statement in node.body:
            bindings.visit(statement)
        names = bindings.names | {"__qualname__", "__module__", "__class__"}
        self._inside(names | _type_parameters(node), node.body)

    def visit_TypeAlias(self, node: ast.AST) -> None:
        self._scopes.append(_type_parameters(node))
        self.generic_visit(node)
        self._scopes.pop()

    def _comprehension(self, node: _Comprehension) -> None:
        names: set[str] = set()
        for generator in node.generators:
            bindings = _Bindings()
            bindings.visit(generator.target)
            names |= bindings.names
        self.visit(node.generators[0].iter)
        self._scopes.append(names)
        for index, generator in enumerate(node.generators):
            if index > 0:
                self.visit(generator.iter)
            for test in generator.ifs:
                self.visit(test)
        results = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        for each in results:
            self.visit(each)
        self._scopes.pop()

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _comprehension

    def _try(self, node: ast.Try | ast.TryStar) -> None:
        """Whoever handles a NameError asks whether there is a name."""
        is_asking = any(_handles_name_error(handler) for handler in node.handlers)
        self._silent += is_asking
        for each in node.body:
            self.visit(each)
        self._silent -= is_asking
        for part in [*node.handlers, *node.orelse, *node.finalbody]:
            self.visit(part)

    visit_Try = visit_TryStar = _try


def _handles_name_error(handler: ast.ExceptHandler) -> bool:
    return handler.type is not None and any(
        isinstance(each, ast.Name) and each.id == "NameError" for each in ast.walk(handler.type)
    )


def _type_parameters(node: ast.AST) -> set[str]:
    return {each.name for each in getattr(node, "type_params", [])}


def assigned_names(function: ast.FunctionDef) -> frozenset[str]:
    """Local names of the function itself, without its parameters and those declared otherwise."""
    bindings = _Bindings()
    for statement in function.body:
        bindings.visit(statement)
    declared = {
        name
        for each in ast.walk(function)
        if isinstance(each, ast.Global | ast.Nonlocal)
        for name in each.names
    }
    parameters = {argument.arg for argument in function.args.args}
    return frozenset(bindings.names - declared - parameters)
