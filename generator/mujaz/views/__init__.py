"""What pages and printed documents show: the dossier turned into plain values in one language, ready for a renderer."""
