import * as openstack from "@pulumi/openstack";
import * as pulumi from "@pulumi/pulumi";
import { DepartmentTenancy, type DepartmentTenancyArgs } from "../../../components/department-tenancy";
import type { RecordedResource } from "../../../infra/recorder/types";
import { record } from "../recording";

export function tenancyArgs(change: Partial<DepartmentTenancyArgs> = {}): DepartmentTenancyArgs {
    return {
        id: "finance",
        title: "财政厅",
        division: "370000",
        domainId: "domain-370000",
        networks: [
            { zone: "common", cidr: "10.37.0.0/26" },
            { zone: "internet", cidr: "172.20.0.0/26" },
        ],
        quota: { instances: 4, vcpus: 8, memoryGiB: 16, volumes: 3, storageGiB: 100, loadBalancers: 2 },
        gatewayNetworkIds: { common: "gateway-common", dedicated: "gateway-dedicated", internet: "gateway-internet" },
        subnetPoolIds: { common: "pool-common", dedicated: "pool-dedicated", internet: "pool-internet" },
        roleIds: {
            member: "role-member",
            reader: "role-reader",
            "load-balancer_member": "role-lb",
            creator: "role-creator",
        },
        deployersGroupId: "group-deployers",
        images: { kylin: "image-kylin" },
        contractEnd: "2028-12-31",
        access: {
            authUrl: "https://keystone.example:5000/v3",
            userName: "deployer",
            userDomainName: "platform",
            password: pulumi.secret("open sesame"),
            region: "RegionOne",
        },
        ...change,
    };
}

/** Resources of one tenancy. */
export function tenancyResources(change: Partial<DepartmentTenancyArgs> = {}): readonly RecordedResource[] {
    return record(() => {
        const provider = new openstack.Provider("platform", { cloud: "egov" });
        new DepartmentTenancy("finance", tenancyArgs(change), { providers: { openstack: provider } });
    }).resources;
}
