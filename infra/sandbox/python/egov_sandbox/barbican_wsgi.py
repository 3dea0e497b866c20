"""Barbican's API for uwsgi; the paste file's path is given as the only argument (``--pyargv``)."""
import sys

from paste import deploy

application = deploy.loadapp("config:" + sys.argv[1])
