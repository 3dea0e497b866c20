"""Starts the programs of a project out of one process that has loaded what they share: ``python3 -m egov_sandbox.nursery PROJECT``.

Loading takes most of a program's start, and a sandbox has seven programs of Nova alone. Reads a request a line from standard
input, ``{"command": [NAME, MODULE, ...ARGS], "environment": {...}, "log": PATH}``, and writes the number of the process for each,
which leads a session of its own. Ends with its input.
"""
import gc
import importlib
import json
import os
import signal
import sys

from eventlet import hubs

from egov_sandbox.launch import run


def become(command, environment, log):
    """Makes of a process that was forked what would have been started by itself."""
    os.setsid()
    # Programs wait for children of their own.
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    nothing = os.open(os.devnull, os.O_RDONLY)
    output = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    for source, target in ((nothing, 0), (output, 1), (output, 2)):
        os.dup2(source, target)
    os.close(nothing)
    os.close(output)
    # One that was made while loading belongs to all who are forked.
    hubs.use_hub()
    # It looks for the title behind the environment as that was.
    show(command)
    os.environ.clear()
    os.environ.update(environment)
    run(*command)


def show(command):
    """Lets `ps` tell programs apart, where Debian's package for that is there."""
    try:
        from setproctitle import setproctitle
    except ImportError:
        return
    setproctitle(" ".join(["python3 -m egov_sandbox.launch", *command]))


def main(project):
    importlib.import_module(f"egov_sandbox.preload.{project}")
    # Ended ones are nobody's zombies.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.freeze()
    for line in iter(sys.stdin.readline, ""):
        request = json.loads(line)
        pid = os.fork()
        if pid == 0:
            become(request["command"], request["environment"], request["log"])
        print(pid, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
