"""Addresses on the web that the caller names, asked one by one; nothing else is ever fetched.

The connection goes to an address that was checked, without a second look-up, proxy or cookie.
"""

import http.client
import io
import socket
import ssl
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from typing import cast

from briefing.errors import Problem, ReadError
from briefing.reading.formats import formats
from briefing.reading.limits import Limits
from briefing.reading.texts import too_large
from briefing.reading.web.addresses import HINT, Place, found, place
from briefing.reading.web.answers import Answer, sources_of
from briefing.sources import Origin, Source

REDIRECTS = 10
MOVED = {301, 302, 303, 307, 308}
PIECE = 1 << 16
AGAIN = "Try again later, or save the page and name the file."


def fetched(url: str, limits: Limits) -> Iterator[Source | Problem]:
    """The sources at an address, or why there are none."""
    try:
        if not limits.web:
            raise ReadError("lies on the web, and fetching is switched off", hint=HINT)  # noqa: TRY301 - one way out
        answer = _asked(url, limits, Clock(limits.seconds))
    except TimeoutError:
        yield Problem(url, "read", f"did not answer within {limits.seconds:g} seconds", AGAIN)
    except ReadError as error:
        yield Problem.of(error, origin=url, stage="read")
    except ssl.SSLError as error:
        reason = getattr(error, "verify_message", "") or error.reason or "no secure connection"
        yield Problem(url, "read", f"cannot prove that it is who it says ({reason})", HINT)
    except http.client.IncompleteRead:
        yield Problem(url, "read", "broke off in the middle of its answer", AGAIN)
    except http.client.HTTPException:
        yield Problem(url, "read", "answered with something that is no HTTP", HINT)
    except OSError as error:
        yield Problem(url, "read", f"cannot be reached ({error.strerror or error})", AGAIN)
    else:
        moved = (f"the address led on to {answer.url}",) if answer.url != place(url).url else ()
        for one in sources_of(answer, Origin(url, url=answer.url), limits):
            yield replace(one, notes=(*one.notes, *moved)) if isinstance(one, Source) and moved else one


@dataclass(frozen=True, slots=True)
class Clock:
    """How long one answer may take in all, however slowly it drips."""

    seconds: float
    start: float = field(default_factory=time.monotonic)

    @property
    def left(self) -> float:
        """Seconds that are left. Raises TimeoutError where there are none."""
        left = self.start + self.seconds - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return min(left, 3600.0)


class Wire(io.RawIOBase):
    """A connection on which each word has only the time that is left; what `http.client` takes for a socket."""

    def __init__(self, connection: socket.socket, clock: Clock) -> None:
        super().__init__()
        self._connection, self._clock = connection, clock

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # io hands over a memoryview
        """The next bytes."""
        self._connection.settimeout(self._clock.left)
        return self._connection.recv_into(buffer)

    def sendall(self, content: bytes) -> None:
        """Send all of it."""
        self._connection.settimeout(self._clock.left)
        self._connection.sendall(content)

    def close(self) -> None:
        """Nothing yet: http.client closes its socket while the answer is still to be read."""

    def makefile(self, _mode: str) -> io.BufferedReader:
        """The bytes that come."""
        return io.BufferedReader(self, PIECE)


def _asked(url: str, limits: Limits, clock: Clock) -> Answer:
    """The answer at the end of the way that the address leads."""
    where = place(url)
    for _ in range(REDIRECTS + 1):
        answer = _answer(where, limits, clock)
        if isinstance(answer, Answer):
            return answer
        where = place(answer, base=where.url)
    raise ReadError(f"leads on more than {REDIRECTS} times", hint=HINT)


def _answer(where: Place, limits: Limits, clock: Clock) -> Answer | str:
    """What the host answers, or where it says that the page has moved to."""
    connection = http.client.HTTPConnection(where.host, where.port)
    with _connected(where, limits, clock) as raw, _secured(raw, where, clock) as line:
        connection.sock = cast(socket.socket, Wire(line, clock))
        connection.request("GET", where.path, headers=_header(where))
        response = connection.getresponse()
        if response.status in MOVED and (moved := response.getheader("Location")):
            return _as_sent(moved)
        if response.status != http.client.OK:
            raise ReadError(f"answered {response.status} {response.reason}".rstrip(), hint=HINT)
        header = {name.lower(): value for name, value in response.getheaders()}
        header.pop("transfer-encoding", None)
        return Answer(where.url, header, _body(response, limits))


def _as_sent(field: str) -> str:
    """The field in UTF-8, which many servers write where `http.client` reads Latin-1."""
    try:
        return field.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return field


def _header(where: Place) -> dict[str, str]:
    kinds = ", ".join(kind for one in formats()[0] for kind in one.media_types)
    return {
        "Host": where.authority,
        "User-Agent": f"briefing/{version('briefing')}",
        "Accept": f"{kinds}, */*;q=0.1",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }


def _connected(where: Place, limits: Limits, clock: Clock) -> socket.socket:
    """A connection to the first of the host's addresses that takes it."""
    refused: OSError | None = None
    for address in found(where, seconds=clock.left, private=limits.private):
        try:
            return socket.create_connection((address, where.port), timeout=clock.left)
        except TimeoutError:
            raise
        except OSError as error:
            refused = error
    raise refused or OSError("no address")


def _secured(raw: socket.socket, where: Place, clock: Clock) -> socket.socket:
    """The connection as the scheme wants it: for https, with a certificate that is the host's."""
    raw.settimeout(clock.left)
    return ssl.create_default_context().wrap_socket(raw, server_hostname=where.host) if where.scheme == "https" else raw


def _body(response: http.client.HTTPResponse, limits: Limits) -> bytes:
    if response.length is not None and response.length > limits.document:
        raise too_large(limits)
    pieces: list[bytes] = []
    size = 0
    while piece := response.read(PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > limits.document:
            raise too_large(limits)
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)
    return b"".join(pieces)
