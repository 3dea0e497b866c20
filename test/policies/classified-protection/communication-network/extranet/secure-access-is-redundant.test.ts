import { secureAccessIsRedundant as rule } from "../../../../../policies/classified-protection/communication-network/extranet/secure-access-is-redundant";
import type { EstateModel } from "../../../../../infra/estate/model";
import { tinyExtranet, withoutExtranet } from "../../../support/extranet";
import { describeRule } from "../../../support/rule-cases";
import { tinyEstate, withPlatform } from "../../../support/tiny";

const gateway = tinyExtranet().secureAccessGateways.get("sd-citizens")!;
const withDevices = (devices: number, estate = tinyEstate()): EstateModel => ({
    ...estate,
    extranet: { ...tinyExtranet(), secureAccessGateways: new Map([[gateway.id, { ...gateway, devices }]]) },
});

describeRule(rule, {
    good: [{ name: "two devices", estate: () => withDevices(2) }],
    bad: [{ name: "one device", code: "oneDevice", estate: () => withDevices(1) }],
    unknown: [],
    notApplicable: [
        { name: "an estate without extranet", estate: withoutExtranet },
        { name: "an estate without platforms", estate: () => ({ ...withDevices(1), platforms: new Map() }) },
        {
            name: "one device at level 2",
            estate: () => withDevices(1, withPlatform("370000", { protectionLevel: "S2A2G2" })),
        },
    ],
});
