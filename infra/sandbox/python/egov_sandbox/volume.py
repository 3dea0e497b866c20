"""Cinder: its own fake driver, plus the calls that it leaves to LVM and qemu-img, which are not there."""
import io

from cinder.tests import fake_driver


class SandboxVolumeDriver(fake_driver.FakeLoggingVolumeDriver):
    def clone_image(self, context, volume, image_location, image_meta, image_service):
        return {}, True

    def copy_image_to_volume(self, context, volume, image_service, image_id, disable_sparse=False):
        pass

    def copy_image_to_encrypted_volume(self, context, volume, image_service, image_id, disable_sparse=False):
        pass

    def copy_volume_to_image(self, context, volume, image_service, image_meta):
        image_service.update(context, image_meta["id"], {}, io.BytesIO(bytes(512)))

    def extend_volume(self, volume, new_size):
        pass

    def retype(self, context, volume, new_type, diff, host):
        return True

    def migrate_volume(self, context, volume, host):
        return True, None

    def update_migrated_volume(self, ctxt, volume, new_volume, original_volume_status):
        return {}

    def revert_to_snapshot(self, context, volume, snapshot):
        pass
