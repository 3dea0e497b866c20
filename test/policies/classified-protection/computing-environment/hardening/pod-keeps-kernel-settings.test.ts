import { podKeepsKernelSettings } from "../../../../../policies/classified-protection/computing-environment/hardening/pod-keeps-kernel-settings";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";
import { noPod, withContainer, withInit, workload } from "./workloads";

const sysctls = (...names: string[]) =>
    workload({ securityContext: { sysctls: names.map((name) => ({ name, value: "1" })) } });
const options = (seLinuxOptions: Record<string, string>) => withContainer({ securityContext: { seLinuxOptions } });

describeRule(podKeepsKernelSettings, {
    good: [
        {
            name: "parameters of the pod's own",
            resources: sysctls(
                "kernel.shm_rmid_forced",
                "net.ipv4.ip_local_port_range",
                "net.ipv4.ip_local_reserved_ports",
                "net.ipv4.ip_unprivileged_port_start",
                "net.ipv4.ping_group_range",
                "net.ipv4.tcp_fin_timeout",
                "net.ipv4.tcp_keepalive_intvl",
                "net.ipv4.tcp_keepalive_probes",
                "net.ipv4.tcp_keepalive_time",
                "net.ipv4.tcp_rmem",
                "net.ipv4.tcp_syncookies",
                "net.ipv4.tcp_wmem",
            ),
        },
        { name: "a level that keeps tenants apart", resources: options({ level: "s0:c1,c2" }) },
        ...["container_t", "container_init_t", "container_kvm_t", "container_engine_t"].map((type) => ({
            name: `${type} holds back`,
            resources: options({ type }),
        })),
    ],
    bad: [
        {
            name: "the second parameter",
            code: "nodeParameter",
            resources: sysctls("kernel.shm_rmid_forced", "kernel.sem"),
        },
        ...["type", "user", "role"].map((field) => ({
            name: `another ${field}`,
            code: "ownContext",
            resources: options({ [field]: "spc_t" }),
        })),
        {
            name: "of the whole pod",
            code: "ownContext",
            resources: workload({ securityContext: { seLinuxOptions: { type: "spc_t" } } }),
        },
        {
            name: "one that prepares, in a CronJob",
            code: "ownContext",
            resources: withInit(
                { name: "a" },
                { name: "b", securityContext: { seLinuxOptions: { user: "system_u" } } },
            ),
        },
        {
            name: "a parameter, the context not known",
            code: "nodeParameter",
            resources: workload({
                securityContext: {
                    sysctls: [{ name: "kernel.sem", value: "1" }],
                    seLinuxOptions: { type: unknownValue },
                },
            }),
        },
    ],
    unknown: [
        { name: "a parameter", resources: workload({ securityContext: { sysctls: [{ name: unknownValue }] } }) },
        {
            name: "a type",
            resources: withContainer({ securityContext: { seLinuxOptions: { type: unknownValue } } }),
        },
    ],
    notApplicable: [{ name: "no pod", resources: noPod }],
});
