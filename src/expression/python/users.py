"""Users and groups as an expression meets them."""

from typing import TYPE_CHECKING, Any

from .lookups import QuerySet
from .models import Model, as_uuid
from .needs_fixture import unknown

if TYPE_CHECKING:
    from .directory import Directory


#: Names of the groups that a user is a direct member of, by release.
_DIRECT_GROUPS = ("groups", "ak_groups")


class User(Model):
    """A user, with the groups that the fixtures say."""

    app_label = "authentik_core"
    fixture = "users"
    beyond = frozenset({"sources", "roles", "has_perm", "has_perms", "check_password", "set_password"})
    is_authenticated = True
    # Django says so of every row, that of nobody included.
    is_anonymous = False

    def __init__(self, known: dict[str, Any], directory: "Directory", is_nobody: bool = False) -> None:
        known = dict(known)
        #: Whether it is the row that stands for nobody.
        self._is_nobody = is_nobody
        self._direct = known.pop("groups", None)
        self._devices = known.pop("authenticators", None)
        self._directory = directory
        self.__dict__.update(known)

    def all_groups(self) -> QuerySet:
        """Groups it is in, with those around them."""
        return QuerySet(self._directory.with_parents(self._direct_names()))

    def group_attributes(self, request: Any = None) -> dict[str, Any]:
        """Attributes of all its groups by name, then its own."""
        merged: dict[str, Any] = {}
        for group in self.all_groups().order_by("name"):
            merged.update(group.attributes)
        merged.update(self.attributes)
        return merged

    @property
    def id(self) -> Any:
        """Another name of `pk`."""
        return self.pk

    def devices(self) -> list[str]:
        """Kinds of its authenticators."""
        if self._devices is None:
            raise unknown(f"The authenticators of {self} are known to the server only.", "users")
        return self._devices

    def _direct_names(self) -> list[str]:
        if self._direct is None:
            raise unknown(f"The groups of {self} are known to the server only.", "users")
        return self._direct

    def __getattr__(self, name: str) -> Any:
        if name in _DIRECT_GROUPS and self._has(name):
            return QuerySet([self._directory.group(one) for one in self._direct_names()])
        # Superusers are members of a group that makes them so.
        if name == "is_superuser" and self._direct is not None:
            return any(group.__dict__.get("is_superuser") for group in self.all_groups())
        return super().__getattr__(name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, User) and other.username == self.username

    def __hash__(self) -> int:
        return hash(self.username)

    def __str__(self) -> str:
        return str(self.__dict__.get("username", "a user"))


class Group(Model):
    """A group."""

    app_label = "authentik_core"
    fixture = "groups"
    beyond = frozenset({"users", "parent", "parents", "children", "roles", "is_member"})

    def __init__(self, known: dict[str, Any]) -> None:
        self.__dict__.update(known)
        if "pk" in known:
            self.pk = as_uuid(known["pk"])

    @property
    def group_uuid(self) -> Any:
        """Another name of `pk`."""
        return self.pk

    def __str__(self) -> str:
        return f"Group {self.name}"
