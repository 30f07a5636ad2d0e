"""The `requests` that an expression sees: answers of the fixtures, and no network."""

import json
from typing import Any
from urllib.parse import urlencode

from .calls import Note
from .needs_fixture import unknown


class HTTPError(IOError):
    """An answer with an error's status; `requests.HTTPError` on the server."""


class Response:
    """What a fixture answers."""

    def __init__(self, answer: dict[str, Any]) -> None:
        self.url: str = answer["url"]
        self.status_code: int = answer.get("status", 200)
        self.headers: dict[str, str] = dict(answer.get("headers", {}))
        self.text: str = answer["text"] if "text" in answer else json.dumps(answer.get("json"))

    @property
    def ok(self) -> bool:
        return self.status_code < 400

    @property
    def content(self) -> bytes:
        return self.text.encode()

    def json(self) -> Any:
        return json.loads(self.text)

    def raise_for_status(self) -> None:
        if not self.ok:
            raise HTTPError(f"{self.status_code} Error for url: {self.url}")

    def __bool__(self) -> bool:
        return self.ok

    def __repr__(self) -> str:
        return f"<Response [{self.status_code}]>"


class Session:
    """A session of requests whose every answer somebody set."""

    def __init__(self, answers: list[dict[str, Any]], note: Note) -> None:
        self._answers = answers
        self._note = note
        self.headers: dict[str, str] = {}

    def request(self, method: str, url: str, **kwargs: Any) -> Response:
        method = method.upper()
        full = _with_query(url, kwargs.get("params"))
        for answer in self._answers:
            if answer.get("method", "GET").upper() == method and answer["url"] in (url, full):
                response = Response(answer)
                self._note(f"requests.{method.lower()}", (full,), kwargs, response)
                return response
        raise unknown(f"What {method} {full} answers is not known here.", "http")

    def get(self, url: str, **kwargs: Any) -> Response:
        return self.request("GET", url, **kwargs)

    def head(self, url: str, **kwargs: Any) -> Response:
        return self.request("HEAD", url, **kwargs)

    def options(self, url: str, **kwargs: Any) -> Response:
        return self.request("OPTIONS", url, **kwargs)

    def post(self, url: str, data: Any = None, json: Any = None, **kwargs: Any) -> Response:
        return self.request("POST", url, **_body(data, json), **kwargs)

    def put(self, url: str, data: Any = None, **kwargs: Any) -> Response:
        return self.request("PUT", url, **_body(data, None), **kwargs)

    def patch(self, url: str, data: Any = None, **kwargs: Any) -> Response:
        return self.request("PATCH", url, **_body(data, None), **kwargs)

    def delete(self, url: str, **kwargs: Any) -> Response:
        return self.request("DELETE", url, **kwargs)


def _body(data: Any, json_data: Any) -> dict[str, Any]:
    given = {"data": data, "json": json_data}
    return {key: value for key, value in given.items() if value is not None}


def _with_query(url: str, params: Any) -> str:
    if not params:
        return url
    query = params if isinstance(params, str) else urlencode(params, doseq=True)
    return f"{url}{'&' if '?' in url else '?'}{query}"
