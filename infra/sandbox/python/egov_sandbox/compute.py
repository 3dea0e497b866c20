"""Nova's compute service with its own fake driver, whose hosts offer secure boot too: images of an estate may require it."""
from nova.cmd import compute
from nova.virt import fake

fake.FakeDriver.capabilities["supports_secure_boot"] = True

main = compute.main
