"""Starts an OpenStack program by its module, as Debian's scripts do: ``python3 -m egov_sandbox.launch NAME MODULE ARGS``.

The scripts are in packages that would also bring hypervisors and init scripts along; the modules are in the libraries.
"""
import importlib
import sys


def run(name, module, *arguments):
    # Programs take their name (for log files and configuration) from argv.
    sys.argv[:] = [name, *arguments]
    sys.exit(importlib.import_module(module).main())


if __name__ == "__main__":
    run(*sys.argv[1:])
