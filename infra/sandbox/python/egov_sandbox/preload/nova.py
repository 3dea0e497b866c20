"""Nova; its package of commands puts eventlet in place first."""
from nova.cmd import api_os_compute, conductor, scheduler  # noqa: F401
import nova.api.openstack.compute  # noqa: F401
import nova.compute.manager  # noqa: F401
import nova.conductor.manager  # noqa: F401
import nova.scheduler.manager  # noqa: F401

import egov_sandbox.compute  # noqa: F401
