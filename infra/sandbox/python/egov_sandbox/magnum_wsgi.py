"""Magnum's API for uwsgi."""
from magnum.api.app import build_wsgi_app

application = build_wsgi_app()
