"""Randomness, needed for nothing but the keys of new fingerprints."""

import secrets


def new_key() -> str:
    """Return a new key for a fingerprint: 32 hexadecimal digits."""
    return secrets.token_hex(16)
