"""Neutron VPNaaS: services and connections become ACTIVE at once; without agents the stock driver would wait for ever."""
from neutron_lib import constants
from neutron_lib.db import api as db_api
from neutron_vpnaas.db.vpn import vpn_models
from neutron_vpnaas.services.vpn.service_drivers import ipsec


def activate(context, model, object_id):
    with db_api.CONTEXT_WRITER.using(context):
        found = context.session.query(model).filter_by(id=object_id).first()
        if found:
            found.status = constants.ACTIVE


class SandboxVpnDriver(ipsec.IPsecVPNDriver):
    def create_ipsec_site_connection(self, context, ipsec_site_connection):
        activate(context, vpn_models.IPsecSiteConnection, ipsec_site_connection["id"])
        activate(context, vpn_models.VPNService, ipsec_site_connection["vpnservice_id"])

    def update_ipsec_site_connection(self, context, old_ipsec_site_connection, ipsec_site_connection):
        activate(context, vpn_models.IPsecSiteConnection, ipsec_site_connection["id"])

    def delete_ipsec_site_connection(self, context, ipsec_site_connection):
        pass

    def create_vpnservice(self, context, vpnservice):
        super().create_vpnservice(context, vpnservice)
        activate(context, vpn_models.VPNService, vpnservice["id"])

    def update_vpnservice(self, context, old_vpnservice, vpnservice):
        activate(context, vpn_models.VPNService, vpnservice["id"])

    def delete_vpnservice(self, context, vpnservice):
        pass
