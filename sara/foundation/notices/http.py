"""One question over HTTP to a server that may be slow, broken or lying: ten seconds and a little answer."""

import json
import time
from collections.abc import Mapping
from typing import Any, Final

import httpx

from sara.foundation.notices.providers import ProviderDown

CONNECT_SECONDS: Final = 3.0
SECONDS: Final = 9.0
LARGEST: Final = 512 * 1024


class Asked:
    """A connection to one server, kept open between questions. Redirects are not followed."""

    def __init__(self, address: str) -> None:
        timeout = httpx.Timeout(SECONDS, connect=CONNECT_SECONDS, pool=CONNECT_SECONDS)
        self._client = httpx.Client(
            base_url=address, timeout=timeout, follow_redirects=False, trust_env=False
        )

    def ask(self, path: str, values: Mapping[str, str]) -> dict[str, Any]:
        """The JSON object it answers, whatever its status; ProviderDown where there is none.

        A question that went out and got no such answer may have been heard. Neither path nor values
        stand in the words of the failure: the path holds the key.
        """
        until = time.monotonic() + SECONDS
        try:
            with self._client.stream("POST", path, data=dict(values)) as answer:
                body = _body(answer, until)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise ProviderDown(type(error).__name__) from None
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            raise ProviderDown(type(error).__name__, maybe_taken=True) from None
        try:
            found = json.loads(body)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise ProviderDown(f"HTTP {answer.status_code}", maybe_taken=True)
        return found


def _body(answer: httpx.Response, until: float) -> bytes:
    """The whole answer, if it comes in time and is not too long; each part alone might take its time."""
    body = b""
    for part in answer.iter_bytes():
        body += part
        if len(body) > LARGEST:
            raise ProviderDown("the answer is too long", maybe_taken=True)
        if time.monotonic() > until:
            raise ProviderDown("the answer takes too long", maybe_taken=True)
    return body
