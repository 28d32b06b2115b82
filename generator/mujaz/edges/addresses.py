"""Kept files at an address, such as a bucket of an object store: whatever fsspec reaches by a protocol.

Who is let in, and how, is each protocol's own affair: fsspec reads it from its configuration and from the environment.
"""

from __future__ import annotations

import contextlib
import functools
import importlib
import logging
import re
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

from mujaz.messages import MisuseError, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_T = TypeVar("_T")
_Deed: TypeAlias = Literal["read", "write"]

VARIABLE = "MUJAZ_CACHE"
"""The variable of the environment that names where the cache is."""

CACHE_LOG = "mujaz.cache"
"""Name of the logger that is told, once for an address, that it fails; each record's `msg` is a `Message`."""

_FRESH = 7 * 24 * 3600
"""Seconds after which a file that was asked for is written anew: object stores have no other way to make it newer."""

_TIMES = ("mtime", "LastModified", "last_modified", "updated", "created")
"""What the protocols call the time at which a file was written: local and sftp, s3, abfs, gs, memory."""

_SECRET = re.compile(r"(?<=//)[^/@]*@")
"""The part of an address that may hold a password (RFC 3986, section 3.2.1)."""


class Address:
    """An address with a protocol, such as `s3://bucket/folder`. Once it fails it is left alone.

    Args:
        address: the address.

    Raises:
        MisuseError: fsspec or what it needs for the protocol is not installed, or there is no such protocol.
    """

    def __init__(self, address: str) -> None:
        self._shown = _SECRET.sub("", address)
        self._failed: set[_Deed] = set()
        self._is_told = False
        self._files: Any = None
        self._path = ""
        try:
            core: Any = importlib.import_module("fsspec.core")  # an extra
        except ImportError as error:
            message = say("fsspec is not installed")
            raise MisuseError(message, say('install it with pip install "mujaz[cluster]"'), VARIABLE) from error
        try:
            self._files, self._path = core.url_to_fs(address)
        except (ImportError, ValueError) as error:
            message = say("nothing can be kept at {where}: {reason}", where=self._shown, reason=error)
            hint = say("name a folder, or an address with a protocol that fsspec knows, such as s3://bucket/folder")
            raise MisuseError(message, hint, VARIABLE) from error
        except Exception as error:  # noqa: BLE001 - some connect at once, and each protocol has errors of its own
            self._fail("read", error)

    def do(self, deed: _Deed, call: Callable[[Any, str], _T], otherwise: _T) -> _T:
        """Return what a call returns; where a file to be read is not there, or the address fails, something else.

        Args:
            deed: what the call does. Where nothing can be read, nothing is written either.
            call: is called with the file system, as fsspec has it, and the path in it that the address names.
            otherwise: what is returned else.
        """
        if deed in self._failed:
            return otherwise
        try:
            return call(self._files, self._path)
        except Exception as error:  # noqa: BLE001 - each protocol has errors of its own
            if deed == "write" or not isinstance(error, FileNotFoundError):
                self._fail(deed, error)
            return otherwise

    def _fail(self, deed: _Deed, error: Exception) -> None:
        self._failed |= {"read", "write"} if deed == "read" else {"write"}
        if self._is_told:
            return
        self._is_told = True
        where, why = self._shown, _SECRET.sub("", " ".join(str(error).split()) or type(error).__name__)
        read = say("the cache at {where} cannot be reached, and is done without: {reason}", where=where, reason=why)
        written = say("the cache at {where} cannot be written, and is only read: {reason}", where=where, reason=why)
        logging.getLogger(CACHE_LOG).warning(read if deed == "read" else written)


@functools.cache
def address(name: str) -> Address:
    """Return an address, the same one for all that asks for it: when it fails, all of them know.

    Raises:
        MisuseError: it cannot be one; see `Address`.
    """
    return Address(name)


class AddressStore:
    """The files of a folder at an address.

    Args:
        place: the address.
        folder: name of the folder there; it need not exist.
    """

    def __init__(self, place: Address, folder: str) -> None:
        self._place = place
        self._folder = folder
        self._times: dict[str, float] = {}

    def names(self) -> list[str]:
        """Return the names of all that is there."""
        listed: dict[str, float | None] = self._place.do("read", self._list, {})
        self._times = {name: written for name, written in listed.items() if written is not None}
        return list(listed)

    def read(self, name: str) -> bytes | None:
        """Return the content of a file, or None where there is none to be read."""
        return self._place.do("read", lambda files, root: bytes(files.cat_file(self._path(root, name))), None)

    def write(self, name: str, content: bytes) -> bool:
        """Write a file, and tell whether it is written.

        An object store shows it whole or not at all; what another one shows of it until it is whole is known by its
        digest, and made again by whoever finds it.
        """

        def write(files: Any, root: str) -> bool:  # noqa: ANN401 - fsspec has no types
            path = self._path(root, name)
            try:
                files.pipe_file(path, content)
            except FileNotFoundError:
                files.makedirs(path.rpartition("/")[0], exist_ok=True)
                files.pipe_file(path, content)
            return True

        return self._place.do("write", write, otherwise=False)

    def touch(self, name: str, content: bytes) -> None:
        """Write a file anew that has grown old."""
        now = time.time()
        if self._times.get(name, now) < now - _FRESH and self.write(name, content):
            self._times[name] = now

    def remove(self, name: str) -> None:
        """Remove a file, or a folder in its place with all that is in it."""

        def remove(files: Any, root: str) -> None:  # noqa: ANN401 - fsspec has no types
            with contextlib.suppress(FileNotFoundError):  # others remove there too
                files.rm(self._path(root, name), recursive=True)

        self._place.do("write", remove, None)

    def written(self) -> Iterator[tuple[str, float]]:
        """Yield the name and the time of each file; where the protocol tells no times, of none."""
        self.names()
        yield from list(self._times.items())

    def _list(self, files: Any, root: str) -> dict[str, float | None]:  # noqa: ANN401 - fsspec has no types
        files.invalidate_cache()  # others write there too
        listed = files.ls(f"{root.rstrip('/')}/{self._folder}", detail=True)
        return {about["name"].rstrip("/").rpartition("/")[2]: _written(about) for about in listed}

    def _path(self, root: str, name: str) -> str:
        return f"{root.rstrip('/')}/{self._folder}/{name}"


def _written(about: dict[str, Any]) -> float | None:
    found = next((about[name] for name in _TIMES if about.get(name) is not None), None)
    if isinstance(found, str):
        try:
            found = datetime.fromisoformat(found)
        except ValueError:
            return None
    if isinstance(found, datetime):
        found = (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()
    return float(found) if isinstance(found, int | float) else None
