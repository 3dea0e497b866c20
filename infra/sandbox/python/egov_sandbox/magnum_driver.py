"""Magnum without Heat: clusters that nobody builds. Every operation ends COMPLETE: a creation at once, the others when the
conductor looks next.

The address that it gives leads nowhere; the sandbox's real Kubernetes is not a cluster of Magnum.
"""
import uuid

from heatclient import exc as heat_errors
from magnum.drivers.common import driver
from magnum.objects import fields

Status = fields.ClusterStatus
END_OF = {Status.CREATE_IN_PROGRESS: Status.CREATE_COMPLETE, Status.UPDATE_IN_PROGRESS: Status.UPDATE_COMPLETE}
SYSTEMS = ("fedora-coreos", "coreos", "ubuntu")


def finish_group(group):
    first = 5 if group.role == "master" else 50
    group.node_addresses = ["10.0.0.%d" % (first + number) for number in range(group.node_count)]
    group.status = END_OF.get(group.status, Status.CREATE_COMPLETE)
    group.save()


def finish(cluster):
    cluster.status = END_OF.get(cluster.status, cluster.status)
    for group in cluster.nodegroups:
        if group.status == Status.DELETE_IN_PROGRESS:
            group.destroy()
        else:
            finish_group(group)
    cluster.health_status = fields.ClusterHealthStatus.HEALTHY
    cluster.health_status_reason = {"api": "ok"}
    cluster.save()


class SandboxClusterDriver(driver.Driver):
    @property
    def provides(self):
        return [{"server_type": "vm", "os": system, "coe": "kubernetes"} for system in SYSTEMS]

    def create_cluster(self, context, cluster, cluster_create_timeout):
        cluster.stack_id = str(uuid.uuid4())
        cluster.api_address = "https://10.0.0.5:6443"
        cluster.coe_version = (cluster.labels or {}).get("kube_tag", "v1.23.3-rancher1")
        cluster.container_version = "1.4.3"
        finish(cluster)

    def update_cluster_status(self, context, cluster, use_admin_ctx=False):
        finish(cluster)

    def update_cluster(self, context, cluster, scale_manager=None, rollback=False):
        pass

    def resize_cluster(self, context, cluster, resize_manager, node_count, nodes_to_remove, nodegroup=None):
        pass

    def upgrade_cluster(
        self, context, cluster, cluster_template, max_batch_size, nodegroup, scale_manager=None, rollback=False
    ):
        cluster.coe_version = (cluster_template.labels or {}).get("kube_tag", cluster.coe_version)
        cluster.cluster_template_id = cluster_template.uuid

    def delete_cluster(self, context, cluster):
        # What the conductor takes for "gone": it then removes trust, certificates, node groups and the row.
        raise heat_errors.HTTPNotFound("nothing to delete")

    def create_nodegroup(self, context, cluster, nodegroup):
        nodegroup.stack_id = str(uuid.uuid4())

    def update_nodegroup(self, context, cluster, nodegroup):
        pass

    def delete_nodegroup(self, context, cluster, nodegroup):
        nodegroup.save()

    def create_federation(self, context, federation):
        raise NotImplementedError

    update_federation = delete_federation = create_federation

    def get_monitor(self, context, cluster):
        return None

    def get_scale_manager(self, context, osclient, cluster):
        return None

    def rotate_ca_certificate(self, context, cluster):
        pass
