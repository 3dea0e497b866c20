"""Cinder's backup service. Volumes are files here, so that it need not look for the storage networks of its machine."""
from cinder.cmd import backup
from cinder.volume import volume_utils
from oslo_config import cfg

volume_utils.brick_get_connector_properties = lambda *_args, **_kwargs: {"host": cfg.CONF.host, "ip": cfg.CONF.my_ip}

main = backup.main
