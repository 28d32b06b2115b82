"""The lineage of an event as its page shows it: who tells it, what differs between them, and a picture of both."""
