import { referred } from "../../../../policies/kernel/reading/referred";
import { resource, ruleContext, unknownValue } from "../../support/fixtures";

it("what another stack gives is no resource of this one", () => {
    const reference = resource("s", "pulumi:pulumi:StackReference", "platform");
    const port = resource("s", "openstack:networking/port:Port", "port");
    const own = {
        ...resource("s", "openstack:networking/floatingIp:FloatingIp", "it", { portId: unknownValue }),
        propertyDependencies: { portId: [port.urn, reference.urn], subnetId: [reference.urn] },
    };
    const context = ruleContext([], "2026-11-24", [reference, port]);
    expect(referred(own, "portId", context)).toEqual([port]);
    expect(referred(own, "subnetId", context)).toEqual([]);
    expect(referred(own, "pool", context)).toEqual([]);
});
