"""Hostile input: mutations of small real dossiers, against the loader and all checks."""
