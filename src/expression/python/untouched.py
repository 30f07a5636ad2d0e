"""Whether Python is as it was: an expression can change Python itself, and the next one must not see it."""

import ast
import builtins
import copy
import datetime
import functools
import ipaddress
import json
import json.decoder
import json.encoder
import re
import sys
import textwrap
import traceback
import uuid
from types import ModuleType
from typing import Any

# The module fetches a part of itself when it is first asked to write a tree, which is no change.
ast.unparse(ast.Pass())

_WATCHED: tuple[ModuleType, ...] = (
    ast,
    builtins,
    copy,
    datetime,
    functools,
    ipaddress,
    json,
    json.decoder,
    json.encoder,
    re,
    textwrap,
    traceback,
    uuid,
)


def fingerprint() -> dict[str, Any]:
    """What would differ if somebody had changed it."""
    own = [module for name, module in sys.modules.items() if name.startswith(f"{__package__}.")]
    marks: dict[str, Any] = {
        "finders": [id(one) for one in sys.meta_path],
        "streams": [id(sys.stdout), id(sys.stderr)],
        "recursion": sys.getrecursionlimit(),
        "traced": [sys.gettrace(), sys.getprofile()],
    }
    for module in (*_WATCHED, *own):
        marks[module.__name__] = _ids(vars(module))
        for name, value in vars(module).items():
            if isinstance(value, type) and value.__module__ == module.__name__:
                marks[f"{module.__name__}.{name}"] = _ids(vars(value))
    return marks


def changes(marks: dict[str, Any]) -> list[str]:
    """Names of what differs from the marks of before."""
    now = fingerprint()
    return [name for name in marks if now.get(name) != marks[name]]


#: Written by Python itself as it goes.
_LIVELY = frozenset({"__warningregistry__", "__annotations_cache__", "__annotate__", "__static_attributes__", "_"})


def _ids(names: Any) -> dict[str, int]:
    return {name: id(value) for name, value in list(names.items()) if name not in _LIVELY}
