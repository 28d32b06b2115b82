"""Text in pieces is written as it is made, and measured on its way."""

from __future__ import annotations

import hashlib

import pytest

from mujaz.edges import Pieces, write_text


def test_a_text_in_pieces_is_written_and_measured(tmp_path):
    text = Pieces(lambda: iter(["موجز ", "", "and more\n"]))
    write_text(tmp_path / "deep" / "a.txt", text)
    content = (tmp_path / "deep" / "a.txt").read_bytes()
    assert content == "موجز and more\n".encode()
    assert text.measured == (len(content), hashlib.sha256(content).hexdigest())


def test_it_is_measured_where_nobody_has_written_it():
    assert Pieces(lambda: iter(["ab"])).measured == (2, hashlib.sha256(b"ab").hexdigest())


def test_a_text_in_one_piece_is_written_as_before(tmp_path):
    write_text(tmp_path / "a.txt", "one\r\ntwo")
    assert (tmp_path / "a.txt").read_bytes() == b"one\r\ntwo"


def test_a_fault_on_the_way_is_raised(tmp_path):
    def broken():
        yield "a"
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - the one above
        write_text(tmp_path / "a.txt", Pieces(broken))
