"""Starts a server or the container updater of Swift: ``python3 -m egov_sandbox.swift_launch NAME CONFIGURATION -v``.

Swift has the path of swift.conf as a constant, set here (from ``SWIFT_CONF``) before anything else of it is imported.
"""
import logging
import os
import sys
import time

from swift.common import utils

utils.SWIFT_CONF_FILE = os.environ["SWIFT_CONF"]


class NoSyslog(logging.Handler):
    """Without /dev/log, Swift would open a socket on all interfaces for its log; -v logs to standard error anyway."""

    def __init__(self, *args, **kwargs):
        super().__init__()

    def createLock(self):
        self.lock = None

    def emit(self, record):
        pass


utils.ThreadSafeSysLogHandler = NoSyslog

kind = sys.argv.pop(1)
if kind == "container-updater":
    from swift.common.daemon import run_daemon
    from swift.container import updater

    class ContainerUpdater(updater.ContainerUpdater):
        """Sweeps by itself. Swift forks a process for every partition, each time: a fifth of a small machine, always."""

        def run_forever(self, *args, **kwargs):
            while True:
                self.run_once()
                time.sleep(self.interval)

    configuration, options = utils.parse_options(once=True)
    # It looks for its section of the configuration by the name of the class.
    run_daemon(ContainerUpdater, configuration, **options)
else:
    from swift.common.wsgi import run_wsgi

    configuration, options = utils.parse_options()
    sys.exit(run_wsgi(configuration, kind, **options))
