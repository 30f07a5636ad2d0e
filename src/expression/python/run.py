"""One expression, run for one event after the other as a server would for a rule or a transport."""

from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from types import CodeType
from typing import Any

from .directory import Directory
from .functions import Server, global_names
from .http import Session
from .imports import ServerFinder
from .limits import add
from .logger import Logger
from .models import Event, Notification, Policy, PolicyRequest
from .needs_fixture import NeedsFixture
from .outcome import Outcome
from .server_modules import server_modules
from .stored_order import in_stored_order
from .users import User
from .wrap import compiled


class Expression:
    """An expression with the circumstances that are the same for all events."""

    def __init__(self, asked: dict[str, Any], finder: ServerFinder) -> None:
        self._kind: str = asked["kind"]
        self._source: str = asked["source"]
        self._name: str = asked["name"]
        self._fixtures: dict[str, Any] = asked["fixtures"]
        self._notification: dict[str, Any] = asked["notification"]
        #: Names of the parameters, in the server's order.
        self._locals: list[str] = asked["locals"]
        self._outcome = Outcome(self._name)
        self._directory = Directory(self._fixtures, asked["people"])
        self._server = Server(self._name, self._directory, self._fixtures)
        session = Session(self._fixtures.get("http", []), self._note)
        logger = Logger(self._log, {})
        offered = global_names(self._server, self._note, session, logger)
        self._has_authenticator = _named_as(
            offered["ak_user_has_authenticator"],
            "expr_func_user_has_authenticator",
            "authentik.lib.expression.evaluator",
        )
        #: Global names of the release.
        self._globals = {name: offered[name] for name in asked["globals"]}
        self._finder = finder
        finder.modules = lambda: server_modules(
            self._directory, self._server, session, logger, asked["actions"]
        )
        self._code: CodeType | None = None
        self._broken: SyntaxError | ValueError | None = None
        try:
            self._code = compiled(self._source, self._locals, self._name)
        except (SyntaxError, ValueError) as error:
            self._broken = error
        except (MemoryError, RecursionError) as error:
            self._broken = SyntaxError(str(error) or "too deeply nested")

    def run(self, given: dict[str, Any]) -> dict[str, Any]:
        """What comes of one event, as JSON."""
        run = self._outcome = Outcome(self._name)
        if self._broken is not None:
            return run.raised(self._broken, self._source)
        try:
            parameters = self._parameters(in_stored_order(given))
            with redirect_stdout(run.printed), redirect_stderr(run.printed):
                returned = self._call(parameters)
                return run.returned(returned, self._kind)
        except NeedsFixture as needed:
            return run.open(needed, self._source)
        except BaseException as error:  # noqa: BLE001
            return run.raised(error, self._source)
        finally:
            self._finder.forget()

    def _note(self, function: str, args: tuple, kwargs: dict[str, Any], answer: Any) -> None:
        self._outcome.calls.note(function, args, kwargs, answer)

    def _log(self, line: dict[str, Any]) -> None:
        add(self._outcome.logs, line)

    def _call(self, parameters: dict[str, Any]) -> Any:
        assert self._code is not None
        exec(self._code, dict(self._globals), parameters)  # noqa: S102
        return parameters["result"]

    def _parameters(self, given: dict[str, Any]) -> dict[str, Any]:
        """Local names for one event."""
        event = Event(given)
        actor = self._directory.actor(given.get("user"))
        if self._kind == "policy":
            parameters = self._policy_names(event, actor)
            self._server.named = [actor]
        else:
            recipient = self._directory.person(self._notification["recipient"])
            parameters = self._mapping_names(event, recipient)
            self._server.named = [actor, recipient]
        # An event that a policy creates shows one of the functions beside the parameters.
        self._server.context = parameters
        return {name: parameters[name] for name in self._locals}

    def _policy_names(self, event: Event, actor: User) -> dict[str, Any]:
        request = PolicyRequest(user=actor, obj=event, context={"event": event})
        return {
            "ak_message": _ak_message(self._outcome.messages),
            "ak_user_has_authenticator": self._has_authenticator,
            "ak_is_sso_flow": False,
            "request": request,
            "context": request.context,
        }

    def _mapping_names(self, event: Event, recipient: User) -> dict[str, Any]:
        about = self._notification
        notification = Notification(
            {
                "severity": about["severity"],
                "body": about["body"] if "body" in about else event.summary,
                "user": recipient,
                "event": event,
                **about.get("more", {}),
            }
        )
        mapping = Policy(self._name, "authentik_events")
        context = {"notification": notification}
        if "original_body" in about:
            context["original_body"] = about["original_body"]
        request = PolicyRequest(user=recipient, obj=mapping, context=context)
        return {"user": recipient, "request": request, **context}


def _ak_message(messages: list[str]) -> Callable[[str], None]:
    def ak_message(message: str) -> None:
        add(messages, message)

    return _named_as(ak_message, "expr_func_message", "authentik.policies.expression.evaluator")


def _named_as[T: Callable](function: T, name: str, module: str) -> T:
    """The function by the name that an event which the expression creates has for it."""
    function.__name__ = name
    function.__module__ = module
    return function
