import { join } from "node:path";
import { kubernetesUrl, ports } from "../../names";
import { patientStop, quickStop, type Service, type ServiceContext } from "../service";

const kubernetes = { part: "kubernetes", env: {}, remembers: true } as const;

function etcd({ layout, tools }: ServiceContext): Service {
    const client = `http://127.0.0.1:${ports.etcd}`;
    return {
        ...kubernetes,
        name: "etcd",
        command: [
            tools.etcd,
            `--data-dir=${join(layout.state, "etcd")}`,
            `--listen-client-urls=${client}`,
            `--advertise-client-urls=${client}`,
            `--listen-peer-urls=http://127.0.0.1:${ports.etcdPeer}`,
            "--unsafe-no-fsync",
        ],
        ports: [ports.etcd, ports.etcdPeer],
        dependsOn: [],
        ready: { kind: "http", url: `${client}/health` },
        stop: { ...patientStop, graceMs: 10_000 },
    };
}

function apiServer({ layout, tools }: ServiceContext): Service {
    const key = (name: string): string => join(layout.keys, name);
    return {
        ...kubernetes,
        name: "kube-apiserver",
        command: [
            tools["kube-apiserver"],
            `--etcd-servers=http://127.0.0.1:${ports.etcd}`,
            "--bind-address=127.0.0.1",
            "--advertise-address=127.0.0.1",
            // It would refuse to tell pods of a loopback address; there are no pods that ask.
            "--endpoint-reconciler-type=none",
            `--secure-port=${ports.kubernetes}`,
            `--cert-dir=${join(layout.run, "kube-apiserver")}`,
            `--tls-cert-file=${key("kubernetes.crt")}`,
            `--tls-private-key-file=${key("kubernetes.key")}`,
            `--service-account-key-file=${key("service-account.key")}`,
            `--service-account-signing-key-file=${key("service-account.key")}`,
            `--service-account-issuer=${kubernetesUrl}`,
            `--token-auth-file=${key("kubernetes-tokens.csv")}`,
            "--authorization-mode=RBAC",
            "--service-cluster-ip-range=10.96.0.0/16",
        ],
        ports: [ports.kubernetes],
        dependsOn: ["etcd"],
        ready: { kind: "http", url: `${kubernetesUrl}/readyz`, ca: key("kubernetes-ca.crt") },
        stop: { ...quickStop, graceMs: 5000 },
    };
}

const adminConfiguration = ({ layout }: ServiceContext): string =>
    `--kubeconfig=${join(layout.etc, "kubernetes", "kubeconfig")}`;

function controllerManager(context: ServiceContext): Service {
    const { layout, tools } = context;
    return {
        ...kubernetes,
        name: "kube-controller-manager",
        command: [
            tools["kube-controller-manager"],
            adminConfiguration(context),
            "--bind-address=127.0.0.1",
            `--secure-port=${ports.controllerManager}`,
            `--cert-dir=${join(layout.run, "kube-controller-manager")}`,
            `--service-account-private-key-file=${join(layout.keys, "service-account.key")}`,
            `--root-ca-file=${join(layout.keys, "kubernetes-ca.crt")}`,
            // Claims are bound, to empty folders.
            "--enable-hostpath-provisioner",
            // Nodes that kwok plays are never lost. On a busy machine, or after a restore, their heartbeats come late; pods
            // that are once marked as unready for that stay so, since no kubelet looks at them again.
            "--node-monitor-grace-period=24h",
            "--leader-elect=false",
        ],
        ports: [ports.controllerManager],
        dependsOn: ["kube-apiserver"],
        ready: { kind: "port", port: ports.controllerManager },
        stop: quickStop,
    };
}

function scheduler(context: ServiceContext): Service {
    return {
        ...kubernetes,
        name: "kube-scheduler",
        command: [
            context.tools["kube-scheduler"],
            adminConfiguration(context),
            "--bind-address=127.0.0.1",
            `--secure-port=${ports.scheduler}`,
            `--cert-dir=${join(context.layout.run, "kube-scheduler")}`,
            "--leader-elect=false",
        ],
        ports: [ports.scheduler],
        dependsOn: ["kube-apiserver"],
        ready: { kind: "port", port: ports.scheduler },
        stop: quickStop,
    };
}

/** Plays the kubelets: nodes are ready, pods run, without a container anywhere. */
function kwok(context: ServiceContext): Service {
    return {
        ...kubernetes,
        name: "kwok",
        command: [
            context.tools.kwok,
            adminConfiguration(context),
            "--manage-all-nodes=true",
            `--server-address=127.0.0.1:${ports.kwok}`,
        ],
        ports: [ports.kwok],
        dependsOn: ["kube-apiserver"],
        ready: { kind: "http", url: `http://127.0.0.1:${ports.kwok}/healthz` },
        stop: quickStop,
    };
}

export const kubernetesServices = (context: ServiceContext): Service[] => [
    etcd(context),
    apiServer(context),
    controllerManager(context),
    scheduler(context),
    kwok(context),
];
