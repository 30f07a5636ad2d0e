"""What a lint found, before it is put into words."""

import ast
from dataclasses import dataclass, field

Node = ast.expr | ast.stmt

# What a message needs beside the place.
Values = dict[str, str | bool | list[str] | None]


@dataclass(frozen=True)
class Found:
    id: str
    node: Node
    values: Values = field(default_factory=dict)
    # Whether running it raises.
    raises: bool = False
