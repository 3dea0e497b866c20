"""Neutron: a mechanism driver that binds every port at once, without agents."""
from neutron_lib import constants
from neutron_lib.api.definitions import portbindings
from neutron_lib.plugins.ml2 import api
from neutron_lib.services.qos import base as qos_base
from neutron_lib.services.trunk import constants as trunk_constants
from neutron.services.qos.drivers.openvswitch import driver as openvswitch_qos
from neutron.services.trunk.drivers import base as trunk_base


class QosDriver(qos_base.DriverBase):
    """Takes every bandwidth rule that Open vSwitch would take."""

    @property
    def is_loaded(self):
        return True

    def validate_rule_for_port(self, context, rule, port):
        return True

    def validate_rule_for_network(self, context, rule, network_id):
        return True


class TrunkDriver(trunk_base.DriverBase):
    @property
    def is_loaded(self):
        return True


class SandboxMechanismDriver(api.MechanismDriver):
    def initialize(self):
        # They register themselves; kept, since the registry holds weak references only.
        self.qos = QosDriver(
            "egov_sandbox",
            [portbindings.VIF_TYPE_OVS],
            [portbindings.VNIC_NORMAL, portbindings.VNIC_DIRECT],
            openvswitch_qos.SUPPORTED_RULES,
        )
        self.trunk = TrunkDriver(
            "egov_sandbox",
            (portbindings.VIF_TYPE_OVS,),
            (trunk_constants.SEGMENTATION_TYPE_VLAN,),
            can_trunk_bound_port=True,
        )

    @property
    def connectivity(self):
        return portbindings.CONNECTIVITY_L2

    def bind_port(self, context):
        segments = context.segments_to_bind
        if segments:
            context.set_binding(
                segments[0][api.ID],
                portbindings.VIF_TYPE_OVS,
                {portbindings.CAP_PORT_FILTER: True},
                status=constants.PORT_STATUS_ACTIVE,
            )
