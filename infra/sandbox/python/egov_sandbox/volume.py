"""Cinder: its own fake driver, plus the calls that it leaves to LVM and qemu-img, which are not there.

What is in volumes and snapshots is kept in files of the state, so that backups and clones hold something. A file ends where
its data end, whatever the size of the volume: with it a backup of an empty volume costs nothing, though Cinder reads volumes
from end to end and writes all of it when it restores. Servers see none of it: theirs exist in memory of nova-compute only.
"""
import io
import os
import shutil

from cinder.tests import fake_driver
from oslo_config import cfg


class SandboxVolumeDriver(fake_driver.FakeLoggingVolumeDriver):
    def clone_image(self, context, volume, image_location, image_meta, image_service):
        return {}, True

    def copy_image_to_volume(self, context, volume, image_service, image_id, disable_sparse=False):
        pass

    def copy_image_to_encrypted_volume(self, context, volume, image_service, image_id, disable_sparse=False):
        pass

    def copy_volume_to_image(self, context, volume, image_service, image_meta):
        image_service.update(context, image_meta["id"], {}, io.BytesIO(bytes(512)))

    def create_volume(self, volume):
        _data_of(volume)
        return super().create_volume(volume)

    def delete_volume(self, volume):
        os.remove(_data_of(volume))

    def create_cloned_volume(self, volume, src_vol):
        _copy(src_vol, volume)

    def create_snapshot(self, snapshot):
        _copy(snapshot.volume, snapshot)

    def delete_snapshot(self, snapshot):
        os.remove(_data_of(snapshot))

    def create_volume_from_snapshot(self, volume, snapshot):
        _copy(snapshot, volume)

    def revert_to_snapshot(self, context, volume, snapshot):
        _copy(snapshot, volume)

    def extend_volume(self, volume, new_size):
        pass

    def retype(self, context, volume, new_type, diff, host):
        return True

    def migrate_volume(self, context, volume, host):
        return True, None

    def update_migrated_volume(self, ctxt, volume, new_volume, original_volume_status):
        return {}

    def validate_connector(self, connector):
        pass

    def initialize_connection(self, volume, connector):
        connection = super().initialize_connection(volume, connector)
        # So nova-compute's fake driver calls itself; others, such as cinder-backup, read and write.
        if connector.get("initiator") == "fake":
            return connection
        return {"driver_volume_type": "local", "data": {**connection["data"], "device_path": _data_of(volume)}}


def _data_of(thing):
    """File with the data of a volume or snapshot; made where it is not there, as of volumes of an older sandbox."""
    folder = os.path.join(cfg.CONF.state_path, "volumes")
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, thing["id"])
    with open(path, "ab"):
        return path


def _copy(source, target):
    shutil.copyfile(_data_of(source), _data_of(target))
