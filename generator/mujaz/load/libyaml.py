"""What libyaml says of a file that it cannot read, as messages that other languages have too."""

from __future__ import annotations

from mujaz.messages import Message, say

_SAID = (
    say("while parsing a block collection"),
    say("while parsing a block mapping"),
    say("while parsing a flow mapping"),
    say("while parsing a flow sequence"),
    say("while parsing a node"),
    say("while parsing a block node"),
    say("while parsing a flow node"),
    say("while scanning a %TAG directive"),
    say("while scanning a %YAML directive"),
    say("while scanning a block scalar"),
    say("while scanning a directive"),
    say("while scanning a plain scalar"),
    say("while scanning a quoted scalar"),
    say("while scanning a simple key"),
    say("while scanning a tag"),
    say("while scanning an alias"),
    say("while scanning an anchor"),
    say("while parsing a quoted scalar"),
    say("block sequence entries are not allowed in this context"),
    say("mapping keys are not allowed in this context"),
    say("mapping values are not allowed in this context"),
    say("control characters are not allowed"),
    say("could not find expected ':'"),
    say("could not find expected directive name"),
    say("did not find expected <document start>"),
    say("did not find expected '-' indicator"),
    say("did not find expected ',' or ']'"),
    say("did not find expected ',' or '}}'"),
    say("did not find expected alphabetic or numeric character"),
    say("did not find expected comment or line break"),
    say("did not find expected digit or '.' character"),
    say("did not find expected hexdecimal number"),
    say("did not find expected key"),
    say("did not find expected node content"),
    say("did not find expected whitespace or line break"),
    say("found a tab character that violates indentation"),
    say("found a tab character where an indentation space is expected"),
    say("found an indentation indicator equal to 0"),
    say("found character that cannot start any token"),
    say("found undefined tag handle"),
    say("found unexpected ':'"),
    say("found unexpected document indicator"),
    say("found unexpected end of stream"),
    say("found unknown directive name"),
    say("found unknown escape character"),
)
"""The texts of libyaml 0.2 (`scanner.c`, `parser.c`) that a file of content can bring about."""

_BY_TEXT = {str(said): said for said in _SAID}


def told(text: str) -> Message:
    """Return what libyaml says as a message; a text that is not known here stays as it is in every language."""
    return _BY_TEXT.get(text) or say("{text}", text=text)
