"""What `import` finds: Python's own modules, what stands for the server's, and no way out."""

import os
import posix
import sys
from collections.abc import Callable
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from .needs_fixture import NeedsFixture

#: What is around Python here and on no server. It looks as if it were not installed.
CLOSED = ("js", "pyodide", "pyodide_js", "pyodide_kernel", "_pyodide", "_pyodide_core", "micropip")
#: Ways to the network and out of Python.
OUTWARD = ("socket", "_socket", "ssl", "_ssl", "ctypes", "_ctypes", "subprocess", "multiprocessing")
#: Packages of the server.
SERVERS = (
    "authentik",
    "django",
    "djangoql",
    "guardian",
    "rest_framework",
    "structlog",
    "requests",
    "sentry_sdk",
    "dramatiq",
    "celery",
)


class ServerFinder(MetaPathFinder, Loader):
    """Finds the few names of server modules that stand for something here."""

    def __init__(self) -> None:
        #: Makes names by module: what an expression may import in its run.
        self.modules: Callable[[], dict[str, dict[str, Any]]] = dict
        self._has_found = False

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        top = name.partition(".")[0]
        if top in CLOSED:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        if top in OUTWARD:
            raise NeedsFixture(f"`{name}` reaches beyond Python, which nothing here does.")
        if top not in SERVERS:
            return None
        self._has_found = True
        return ModuleSpec(name, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return ServerModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        module.__path__ = []
        module.__dict__.update(self.modules().get(module.__name__, {}))

    def forget(self) -> None:
        """Lets the next run import its own."""
        if not self._has_found:
            return
        self._has_found = False
        for name in [name for name in sys.modules if name.partition(".")[0] in SERVERS]:
            del sys.modules[name]


class ServerModule(ModuleType):
    """A module of the server: what is not here says so."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        raise NeedsFixture(f"`{name}` of `{self.__name__}` is part of the server and cannot run here.")


#: Functions that start programs, where there is something to start.
_PROCESSES = ("system", "popen", "fork", "forkpty", "posix_spawn", "posix_spawnp", "execv", "execve")


def _refused(name: str) -> Callable[..., Any]:
    def refuse(*args: Any, **kwargs: Any) -> Any:
        raise NeedsFixture(f"`os.{name}` reaches beyond Python, which nothing here does.")

    return refuse


def close() -> ServerFinder:
    """Closes the ways out, for good. Python must be loaded by then."""
    for name in list(sys.modules):
        if name.partition(".")[0] in (*CLOSED, *OUTWARD):
            del sys.modules[name]
    for finder in [one for one in sys.meta_path if "pyodide" in type(one).__module__]:
        # It hands out objects of JavaScript.
        vars(finder).clear()
        sys.meta_path.remove(finder)
    for name in _PROCESSES:
        for module in (os, posix):
            if hasattr(module, name):
                setattr(module, name, _refused(name))
    finder = ServerFinder()
    sys.meta_path.insert(0, finder)
    return finder
