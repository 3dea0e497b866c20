import * as openstack from "@pulumi/openstack";
import { ownershipTags } from "../../../components/ownership/ownership";
import type { EstateModel } from "../../estate/model";
import type { Host } from "./host";

/** Keystone domain of a division that has departments. */
export function createDomain(estate: EstateModel, code: string, host: Host): openstack.identity.Project {
    const division = estate.divisions.get(code);
    if (division === undefined) throw new Error(`division ${code} is not in the estate`);
    return new openstack.identity.Project(
        code,
        {
            name: `${host.platform.namePrefix ?? ""}${code}`,
            description: division.title.zh,
            isDomain: true,
            tags: ownershipTags({ division: code }),
        },
        { provider: host.openstack },
    );
}
