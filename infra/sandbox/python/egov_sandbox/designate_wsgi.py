"""Designate's API for uwsgi."""
from designate.api.wsgi import init_application

application = init_application()
