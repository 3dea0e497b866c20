"""Cinder; its commands put eventlet in place first."""
from cinder.cmd import api, scheduler, volume  # noqa: F401
from cinder import objects

import egov_sandbox.backup  # noqa: F401

# Managers name them in their types.
objects.register_all()

import cinder.backup.manager  # noqa: E402,F401
import cinder.scheduler.manager  # noqa: E402,F401
import cinder.volume.manager  # noqa: E402,F401
