"""Which addresses on the web may be asked: http and https, of hosts that lie in the public part of the internet."""

import ipaddress
import re
import socket
import threading
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from briefing.errors import ReadError

NEVER = re.compile(r"[\x00-\x20\x7f\\]")
PLAIN = "!#$%&'()*+,/:;=?@[]~"
OWN_NAMES = ("localhost", "local", "localdomain", "internal", "intranet", "lan", "home.arpa", "ip6-localhost", "ip6-loopback")  # fmt: skip
"""Names, and endings of names, that stand for the own machine or the own network (RFC 6761, 6762, 8375)."""

# IANA gives out global unicast addresses from 2000::/3 only; of these, 2001::/23 holds Teredo and other protocols,
# 2001:db8::/32 and 3fff::/20 are for examples. The registries of Python's older versions have gaps.
GLOBAL = ipaddress.IPv6Network("2000::/3")
NOT_GLOBAL = tuple(ipaddress.IPv6Network(one) for one in ("2001::/23", "2001:db8::/32", "3fff::/20", "2002::/16"))
TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
RESERVED = tuple(ipaddress.IPv4Network(one) for one in ("192.0.0.0/24", "192.88.99.0/24", "100.64.0.0/10", "240.0.0.0/4"))  # fmt: skip
HINT = "Save the page, and name the file."


@dataclass(frozen=True, slots=True)
class Place:
    """Where an address on the web leads: the host's name as the network knows it, the port, and what is asked for."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """Host and port as the header `Host` has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == {"http": 80, "https": 443}[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The address in full."""
        return f"{self.scheme}://{self.authority}{self.path}"


def place(url: str, *, base: str = "") -> Place:
    """What the address says, told from that of the page `base`. Raises ReadError where it is none that may be asked."""
    if NEVER.search(url):
        raise ReadError("holds a character that no address has", hint="Copy the address from the browser.")
    try:
        parts = urlsplit(urljoin(base, url))
        port = parts.port
    except ValueError as error:
        raise ReadError(f"is no address on the web ({error})", hint="Copy the address from the browser.") from error
    if parts.scheme not in {"http", "https"}:
        raise ReadError(f"is an address of a kind that is not read ({parts.scheme})", hint="Name a file, or https://…")
    if "@" in parts.netloc:
        raise ReadError("holds a user name or a password", hint="Leave it out, or save the page and name the file.")
    path = quote(parts.path or "/", safe=PLAIN) + (f"?{quote(parts.query, safe=PLAIN)}" if parts.query else "")
    return Place(parts.scheme, _host(parts), port or {"http": 80, "https": 443}[parts.scheme], path)


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    try:
        known = host if ":" in host else host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        known = ""
    if not known or (":" in known and not _is_ip(known)):
        raise ReadError("names no host", hint="Copy the address from the browser.")
    return known


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def found(where: Place, *, seconds: float, private: bool) -> tuple[str, ...]:
    """The host's addresses. Raises ReadError where there is none, or one of them lies in a private network."""
    if not private and any(where.host == name or where.host.endswith(f".{name}") for name in OWN_NAMES):
        raise _private(where)
    addresses = tuple(dict.fromkeys(_looked_up(where, seconds)))
    if not addresses:
        raise ReadError(f"has a host that is not known ({where.host})", hint="Check the address, and the connection.")
    if not private and not all(is_public(address) for address in addresses):
        raise _private(where)
    return addresses


def _private(where: Place) -> ReadError:
    return ReadError(f"lies in a private network ({where.host})", hint=HINT)


def _looked_up(where: Place, seconds: float) -> list[str]:
    """What the resolver says, which knows no time limit of its own."""
    told: list[str] = []

    def ask() -> None:
        try:
            told.extend(str(one[4][0]) for one in socket.getaddrinfo(where.host, where.port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError):
            return

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(max(0.0, seconds))
    if asking.is_alive():
        raise TimeoutError
    return told


def is_public(address: str) -> bool:
    """Whether the address lies in the public internet, also where it wraps another.

    >>> [is_public(one) for one in ("93.184.216.34", "10.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "169.254.169.254")]
    [True, False, False, False, False]
    """
    known = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(known, ipaddress.IPv4Address):
        return known.is_global and not known.is_multicast and not any(known in one for one in RESERVED)
    inner = _wrapped(known)
    if inner is not None:
        return is_public(str(inner))
    return "%" not in address and known in GLOBAL and known.is_global and not any(known in one for one in NOT_GLOBAL)


def _wrapped(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that stands in one of IPv6: mapped (RFC 4291), or translated by the network (RFC 6052)."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in TRANSLATED else None
