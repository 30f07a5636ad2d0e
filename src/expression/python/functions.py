"""The functions that an expression can call, by the names that authentik gives them."""

import re
import unicodedata
from collections.abc import Callable
from functools import wraps
from ipaddress import ip_address, ip_network
from typing import Any

from .calls import Note
from .directory import Directory
from .http import Session
from .logger import Logger
from .lookups import FieldError
from .models import PolicyResult
from .needs_fixture import unknown
from .sanitise import sanitised
from .users import User


def regex_match(value: Any, regex: str) -> bool:
    """Whether the pattern occurs anywhere in the value."""
    return re.search(regex, value) is not None


def regex_replace(value: Any, regex: str, repl: str) -> str:
    """The value with every occurrence replaced."""
    return re.sub(regex, repl, value)


def list_flatten(value: Any) -> Any:
    """The first member of a list, None of an empty one; anything else as it is."""
    if not isinstance(value, list):
        return value
    return value[0] if value else None


def slugify(value: Any, allow_unicode: bool = False) -> str:
    """Letters, digits, hyphens and underscores of a text, in lower case, as Django writes it."""
    text = str(value)
    if allow_unicode:
        text = unicodedata.normalize("NFKC", text)
    else:
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    words = re.sub(r"[^\w\s-]", "", text.lower())
    return re.sub(r"[-\s]+", "-", words).strip("-_")


class Server:
    """Functions that ask the server; here they are answered by fixtures, and recorded."""

    def __init__(self, name: str, directory: Directory, fixtures: dict[str, Any]) -> None:
        #: Of the policy or mapping.
        self.name = name
        self._directory = directory
        self._fixtures = fixtures
        #: Users that the event itself names.
        self.named: list[User] = []
        #: What the expression sees by name, for the events that it creates.
        self.context: dict[str, Any] = {}

    def ak_is_group_member(self, user: User, **group_filters: Any) -> bool:
        return user.all_groups().filter(**group_filters).exists()

    def ak_user_by(self, **filters: Any) -> User | None:
        try:
            found = self._directory.users(self.named).filter(**filters).first()
        except FieldError:
            return None
        if found is None and not self._directory.is_closed:
            raise unknown("Whether there is another user is known to the server only.", "users")
        return found

    def ak_user_has_authenticator(self, user: User, device_type: str | None = None) -> bool:
        devices = user.devices()
        return device_type in devices if device_type else len(devices) > 0

    def ak_call_policy(self, name: str, **kwargs: Any) -> PolicyResult:
        policies = self._fixtures.get("policies")
        if policies is None:
            raise unknown(f"What the policy {name!r} gives is known to the server only.", "policies")
        if name not in policies:
            raise ValueError(f"Policy '{name}' not found.")
        # What is passed by name stays in the request of the caller.
        self.context["request"].context.update(kwargs)
        known = policies[name]
        return PolicyResult(known["passing"], *known.get("messages", ()))

    def ak_create_event(self, action: str, **kwargs: Any) -> None:
        return None

    def created_event(self, action: str, **kwargs: Any) -> dict[str, Any]:
        """What `ak_create_event` would store, before masking."""
        context = {key: value for key, value in self.context.items() if key not in ("result", "handler")}
        stored = sanitised({**context, **kwargs})
        return {"action": f"custom_{action}", "app": self.name, "user": {}, "context": stored, "client_ip": None}

    def ak_send_email(
        self,
        address: str | list[str],
        subject: str,
        body: str | None = None,
        stage: Any = None,
        template: str | None = None,
        context: dict | None = None,
        cc: str | list[str] | None = None,
        bcc: str | list[str] | None = None,
    ) -> bool:
        if body and template:
            raise ValueError("body and template parameters are mutually exclusive")
        if not body and not template:
            raise ValueError("Either body or template parameter must be provided")
        if "email" not in self._fixtures:
            raise unknown("Whether a mail can be sent is known to the server only.", "email")
        return self._fixtures["email"]

    def ak_create_jwt(self, user: User, provider: Any, scopes: list[str], validity: str = "seconds=60") -> None:
        # It wants an HTTP request, and there is none when an event is handled.
        return None

    def ak_create_jwt_raw(self, provider: Any, validity: str = "seconds=60", **kwargs: Any) -> str:
        if "jwt" not in self._fixtures:
            raise unknown(f"The key of the provider {provider!r} is known to the server only.", "jwt")
        return self._fixtures["jwt"]

    def resolve_dns(self, host: str, ip_version: int | None = None) -> list[str]:
        addresses = self._fixtures.get("dns", {}).get(host)
        if addresses is None:
            raise unknown(f"The addresses of {host!r} are not looked up here.", "dns")
        return [one for one in addresses if ip_version is None or ip_address(one).version == ip_version]

    def reverse_dns(self, ip_addr: str) -> str:
        hosts = self._fixtures.get("reverse_dns", {})
        if str(ip_addr) not in hosts:
            raise unknown(f"The name of {ip_addr} is not looked up here.", "reverse_dns")
        return hosts[str(ip_addr)]


#: Functions of `Server`, each recorded when it is called.
ASKING = (
    "ak_is_group_member",
    "ak_user_by",
    "ak_user_has_authenticator",
    "ak_call_policy",
    "ak_create_event",
    "ak_send_email",
    "ak_create_jwt",
    "ak_create_jwt_raw",
    "resolve_dns",
    "reverse_dns",
)


def _recorded(server: Server, note: Note, name: str) -> Callable[..., Any]:
    function = getattr(server, name)

    @wraps(function)
    def ask(*args: Any, **kwargs: Any) -> Any:
        answer = function(*args, **kwargs)
        shown = server.created_event(*args, **kwargs) if name == "ak_create_event" else answer
        note(name, args, kwargs, shown)
        return answer

    return ask


def global_names(server: Server, note: Note, session: Session, logger: Logger) -> dict[str, Any]:
    """Everything that any release offers by a global name."""
    return {
        "regex_match": regex_match,
        "regex_replace": regex_replace,
        "list_flatten": list_flatten,
        "slugify": slugify,
        "ip_address": ip_address,
        "ip_network": ip_network,
        "requests": session,
        "ak_logger": logger,
        **{name: _recorded(server, note, name) for name in ASKING},
    }
