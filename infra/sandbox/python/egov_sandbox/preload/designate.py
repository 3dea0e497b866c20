"""Designate; its package of commands puts eventlet in place first."""
from designate.cmd import central, mdns, worker  # noqa: F401
