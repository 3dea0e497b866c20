"""Octavia: virtual addresses are real Neutron ports; whatever would touch a machine (an amphora) does nothing.

Ports of machines are made up; their ids begin with ``MADE_UP``, so that they are never looked for in Neutron.
"""
from octavia.common import data_models
from octavia.network import base
from octavia.network import data_models as network_models
from octavia.network.drivers.neutron import allowed_address_pairs
from oslo_utils import uuidutils

MADE_UP = "05b0f4ce-"


def made_up_id():
    return MADE_UP + uuidutils.generate_uuid()[len(MADE_UP):]


def is_made_up(object_id):
    return str(object_id).startswith(MADE_UP)


def nothing_to_plug(self, loadbalancer, amphora, availability_zone):
    """In place of CalculateAmphoraDelta, which would compare a machine's ports with its members' networks."""
    return network_models.Delta(
        amphora_id=amphora["id"],
        compute_id=amphora["compute_id"],
        add_nics=[],
        delete_nics=[],
        add_subnets=[],
        delete_subnets=[],
    ).to_dict(recurse=True)


class SandboxNetworkDriver(allowed_address_pairs.AllowedAddressPairsDriver):
    def __init__(self):
        super().__init__()
        # Imported here: at the top it would be a cycle.
        from octavia.controller.worker.v2.tasks import network_tasks

        network_tasks.CalculateAmphoraDelta.execute = nothing_to_plug

    def get_port(self, port_id, context=None):
        if is_made_up(port_id):
            return network_models.Port(
                id=port_id, name="made up", network_id=made_up_id(), fixed_ips=[], admin_state_up=True
            )
        return super().get_port(port_id, context=context)

    def get_network(self, network_id, context=None):
        if is_made_up(network_id):
            return network_models.Network(
                id=network_id, name="made up", subnets=[], mtu=1450, port_security_enabled=False
            )
        return super().get_network(network_id, context=context)

    # Without these the security group of the virtual port is looked for on machines.
    def update_vip(self, load_balancer, for_delete=False):
        pass

    def update_vip_sg(self, load_balancer, vip):
        return None

    def deallocate_vip(self, vip):
        try:
            port = self.get_port(vip.port_id)
        except base.PortNotFound:
            return
        if port.device_owner == allowed_address_pairs.OCTAVIA_OWNER:
            self.neutron_client.delete_port(vip.port_id)

    def plug_aap_port(self, load_balancer, vip, amphora, subnet):
        return data_models.Amphora(
            id=amphora.id,
            compute_id=amphora.compute_id,
            vrrp_ip="198.51.100.1",
            ha_ip=vip.ip_address,
            vrrp_port_id=made_up_id(),
            ha_port_id=vip.port_id,
        )

    def plug_vip(self, load_balancer, vip):
        return [self.plug_aap_port(load_balancer, vip, each, None) for each in load_balancer.amphorae]

    def unplug_vip(self, load_balancer, vip):
        pass

    def unplug_aap_port(self, vip, amphora, subnet):
        pass

    def plug_network(self, compute_id, network_id):
        return network_models.Interface(
            id=made_up_id(), compute_id=compute_id, network_id=network_id, fixed_ips=[], port_id=made_up_id()
        )

    def unplug_network(self, compute_id, network_id):
        pass

    def plug_port(self, amphora, port):
        pass

    def create_port(
        self,
        network_id,
        name=None,
        fixed_ips=(),
        secondary_ips=(),
        security_group_ids=(),
        admin_state_up=True,
        qos_policy_id=None,
    ):
        return network_models.Port(
            id=made_up_id(), name=name, network_id=network_id, fixed_ips=[], admin_state_up=True
        )

    def delete_port(self, port_id):
        if not is_made_up(port_id):
            super().delete_port(port_id)

    def apply_qos_on_port(self, qos_id, port_id):
        if not is_made_up(port_id):
            super().apply_qos_on_port(qos_id, port_id)

    def get_plugged_networks(self, compute_id):
        return []

    def get_network_configs(self, loadbalancer, amphora=None):
        """Keyed by machine, as the callers look it up."""
        subnet = self.get_subnet(loadbalancer.vip.subnet_id)
        port = self.get_port(loadbalancer.vip.port_id)
        return {
            each.id: network_models.AmphoraNetworkConfig(
                amphora=each,
                vip_subnet=subnet,
                vip_port=port,
                vrrp_subnet=subnet,
                vrrp_port=port,
                ha_subnet=subnet,
                ha_port=port,
            )
            for each in ([amphora] if amphora else loadbalancer.amphorae)
        }

    def wait_for_port_detach(self, amphora):
        pass
