"""The service that answers: where it is, which model, and one question with its answer.

Any server that speaks the protocol of OpenAI's chat completions with `response_format` of type `json_schema` will do:
https://platform.openai.com/docs/api-reference/chat
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from graph.errors import CitypactError, InputRefused, UsageError

ATTEMPTS = 3
"""How often a question is sent where the service is busy or fails."""

LONGEST_WAIT = 60.0
"""The most seconds that are waited before the next attempt; a service that asks for more refuses the document."""

LARGEST = 10_000_000
"""The most bytes of an answer: many times what the facts of the longest document take."""

_WAITS = (1.0, 5.0)
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Service:
    """A model of a service. `url` ends before `/chat/completions`; `timeout` counts the seconds of one whole answer;
    the key is never shown."""

    url: str
    model: str
    key: str = field(default="", repr=False)
    timeout: float = 120.0

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Service:
        """Return the service of CITYPACT_LLM_URL, CITYPACT_LLM_MODEL and CITYPACT_LLM_KEY (no key for none).

        Raises:
            UsageError: the address or the model is missing, or the address is none.
        """
        url, model, key = (environment.get(f"CITYPACT_LLM_{name}", "").strip() for name in ("URL", "MODEL", "KEY"))
        if not url or not model:
            missing = "CITYPACT_LLM_URL" if not url else "CITYPACT_LLM_MODEL"
            raise UsageError(
                f"{missing} is not set: the extractor llm needs the address and the model of a service, in this "
                "environment or, while a server holds the data directory, in that of the server."
            )
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
            raise UsageError("CITYPACT_LLM_URL is no address: give one such as https://models.example.org/v1.")
        return cls(url.rstrip("/"), model, key)

    @property
    def version(self) -> str:
        """The name that evidence carries, e.g. `llm-some-model/1.0`."""
        return f"llm-{self.model}/1.0"

    def ask(
        self,
        messages: Iterable[Mapping[str, str]],
        schema: Mapping[str, Any],
        wait: Callable[[float], None] = time.sleep,
    ) -> str:
        """Return what the model answers to `messages`, a text that should be JSON of `schema` ("" for nothing).

        Parameters:
            wait: is called with the seconds until the next attempt.

        Raises:
            CitypactError: no document can be asked about: the client is not installed, the key or the model refused.
            InputRefused: this document got no answer, or half of one: a timeout, no connection, busy, a fault, a text
                or an answer too long, a model that would not.
        """
        client = _client(self)
        import openai

        for attempt in range(ATTEMPTS):
            try:
                completion = self._completion(client, list(messages), schema)
                return self._said(completion.choices[0]) if completion.choices else ""
            except (openai.APITimeoutError, TimeoutError):
                raise InputRefused(
                    f"{self._name} did not answer in {self.timeout:g} seconds: load it again later."
                ) from None
            except (openai.APIConnectionError, ConnectionError) as error:
                reason = error.__cause__ or error
                raise InputRefused(
                    f"{self._name} cannot be reached ({self._safe(str(reason))}): check CITYPACT_LLM_URL."
                ) from None
            except openai.APIStatusError as error:
                seconds = self._pause(error, attempt)
                wait(seconds)
            except (openai.OpenAIError, ValueError, AttributeError, TypeError, RecursionError) as error:
                raise InputRefused(
                    f"{self._name} gave no answer of the protocol ({type(error).__name__}): check CITYPACT_LLM_URL."
                ) from None
        raise AssertionError("the last attempt returns or raises")

    @property
    def _name(self) -> str:
        return f"The service at {urlsplit(self.url).netloc.rpartition('@')[2]}"

    def _completion(self, client: Any, messages: list[Mapping[str, str]], schema: Mapping[str, Any]) -> Any:
        """Return one answer, read piece by piece: the client's own timeout starts anew with each byte that comes.

        Raises:
            TimeoutError: it was not there in time.
            ConnectionError: it broke off.
        """
        from openai.types.chat import ChatCompletion

        until, data = time.monotonic() + self.timeout, bytearray()
        with client.chat.completions.with_streaming_response.create(
            model=self.model,
            messages=messages,
            temperature=0,
            response_format={
                "type": "json_schema",
                "json_schema": {"name": "facts", "strict": True, "schema": schema},
            },
        ) as response:
            try:
                for piece in response.iter_bytes():
                    data += piece
                    if time.monotonic() > until:
                        raise TimeoutError
                    if len(data) > LARGEST:
                        raise InputRefused(
                            f"{self._name} answered more than {LARGEST // 1_000_000} MB: split the document, or set "
                            "CITYPACT_LLM_MODEL to another model."
                        )
            except (InputRefused, TimeoutError):
                raise
            except Exception as error:  # of the HTTP package below the client, which is not always the same one
                raise (TimeoutError if time.monotonic() > until else ConnectionError)(error) from None
        return ChatCompletion.construct(**json.loads(data))

    def _said(self, choice: Any) -> str:
        """Return the text of an answer; raise where the model refused to give one or was cut short."""
        if choice.message.refusal:
            raise InputRefused(
                f"{self._name} would not answer ({self._safe(choice.message.refusal)}): read this document by rules."
            )
        if choice.finish_reason == "length":
            raise InputRefused(
                f"{self._name} cut its answer short: split the document, or set CITYPACT_LLM_MODEL to a model that "
                "answers at greater length."
            )
        return choice.message.content or ""

    def _pause(self, error: Any, attempt: int) -> float:
        """Return the seconds to wait after an answer with an error status; raise where waiting does not help."""
        status = error.status_code
        if status in (401, 403):
            raise CitypactError(f"{self._name} refused the key ({status}): check CITYPACT_LLM_KEY.") from None
        if status == 404:
            raise CitypactError(
                f"{self._name} knows no model {self.model!r} there (404): check CITYPACT_LLM_MODEL and "
                "CITYPACT_LLM_URL."
            ) from None
        if status != 429 and status < 500:
            raise InputRefused(f"{self._name} refused the document ({status}: {self._safe(error.message)}).") from None
        asked = _seconds(error.response.headers.get("retry-after"))
        if asked is not None and asked > LONGEST_WAIT:
            raise InputRefused(f"{self._name} asks to wait {asked:g} seconds ({status}): load it again then.") from None
        if attempt == ATTEMPTS - 1:
            what = "is busy" if status == 429 else "fails"
            raise InputRefused(f"{self._name} {what} ({status}, {ATTEMPTS} times): load it again later.") from None
        return _WAITS[attempt] if asked is None else asked

    def _safe(self, text: str) -> str:
        """Return a message of the service in one line, cut, without the key."""
        shown = text.replace(self.key, "***") if self.key else text
        return " ".join(shown.split())[:_SHOWN]


def _client(service: Service) -> Any:
    try:
        import openai
    except ImportError:
        raise UsageError("The extractor llm needs the client `openai`: pip install 'citypact[llm]'.") from None
    return openai.OpenAI(base_url=service.url, api_key=service.key or "none", timeout=service.timeout, max_retries=0)


def _seconds(header: str | None) -> float | None:
    """Return the seconds of a Retry-After header; None where it is missing or tells a date."""
    try:
        return max(0.0, float(header)) if header else None
    except ValueError:
        return None
