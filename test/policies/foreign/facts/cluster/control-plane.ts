import type { CaseResource } from "../../../support/case-resources";
import { fact, ofPlatform, unseen, type ForeignFact } from "../../fact";

type Program = "kube-apiserver" | "kube-controller-manager" | "kube-scheduler" | "etcd" | "kubelet";

const run = (program: Program, flags: readonly string[]): CaseResource =>
    ofPlatform("kubernetes:core/v1:Pod", {
        metadata: { name: program, namespace: "kube-system" },
        spec: { containers: [{ name: program, command: [program, ...flags] }] },
    });

/** A flag of a program of the cluster itself, wrong and right. */
const flag = (program: Program, en: string, zh: string, bad: readonly string[], good: readonly string[]): ForeignFact =>
    fact(`${program}: ${en}`, `${program}：${zh}`, run(program, bad), run(program, good), { not: "controlPlane" });

const missing = (program: Program, ...flags: readonly string[]): ForeignFact =>
    flag(program, `${flags.map(nameOf).join(" and ")} not set`, `未设 ${flags.map(nameOf).join("、")}`, [], flags);
const wrong = (program: Program, bad: string, good?: string): ForeignFact =>
    flag(program, bad, bad, [bad], good === undefined ? [] : [good]);

const nameOf = (text: string): string => text.replace(/=.*/, "");

const pki = "/etc/kubernetes/pki";

/** Flags of the programs that a cluster is made of. */
export const controlPlane = {
    apiAnonymous: wrong("kube-apiserver", "--anonymous-auth=true", "--anonymous-auth=false"),
    apiBasicAuth: wrong("kube-apiserver", "--basic-auth-file=/etc/users.csv"),
    apiTokenFile: wrong("kube-apiserver", "--token-auth-file=/etc/tokens.csv"),
    apiKubeletHttps: wrong("kube-apiserver", "--kubelet-https=false", "--kubelet-https=true"),
    apiKubeletCertificate: missing(
        "kube-apiserver",
        `--kubelet-client-certificate=${pki}/k.crt`,
        `--kubelet-client-key=${pki}/k.key`,
    ),
    apiKubeletAuthority: missing("kube-apiserver", `--kubelet-certificate-authority=${pki}/ca.crt`),
    apiAllowsAll: wrong("kube-apiserver", "--authorization-mode=AlwaysAllow", "--authorization-mode=Node,RBAC"),
    apiWithoutNode: wrong("kube-apiserver", "--authorization-mode=RBAC", "--authorization-mode=Node,RBAC"),
    apiWithoutRbac: wrong("kube-apiserver", "--authorization-mode=Node", "--authorization-mode=Node,RBAC"),
    apiEventRate: missing("kube-apiserver", "--enable-admission-plugins=EventRateLimit"),
    apiAlwaysAdmit: wrong("kube-apiserver", "--enable-admission-plugins=AlwaysAdmit"),
    apiAlwaysPull: missing("kube-apiserver", "--enable-admission-plugins=AlwaysPullImages"),
    apiContextDeny: missing("kube-apiserver", "--enable-admission-plugins=SecurityContextDeny"),
    apiServiceAccount: wrong("kube-apiserver", "--disable-admission-plugins=ServiceAccount"),
    apiNamespaceLifecycle: wrong("kube-apiserver", "--disable-admission-plugins=NamespaceLifecycle"),
    apiPodSecurityPolicy: missing("kube-apiserver", "--enable-admission-plugins=PodSecurityPolicy"),
    apiNodeRestriction: missing("kube-apiserver", "--enable-admission-plugins=NodeRestriction"),
    apiExternalAddresses: wrong("kube-apiserver", "--enable-admission-plugins=DenyServiceExternalIPs"),
    apiInsecureAddress: wrong("kube-apiserver", "--insecure-bind-address=0.0.0.0"),
    apiInsecurePort: wrong("kube-apiserver", "--insecure-port=8080", "--insecure-port=0"),
    apiSecurePort: wrong("kube-apiserver", "--secure-port=0", "--secure-port=6443"),
    apiProfiling: wrong("kube-apiserver", "--profiling=true", "--profiling=false"),
    apiAuditPath: missing("kube-apiserver", "--audit-log-path=/var/log/audit.log"),
    apiAuditAge: missing("kube-apiserver", "--audit-log-maxage=30"),
    apiAuditBackups: missing("kube-apiserver", "--audit-log-maxbackup=10"),
    apiAuditSize: missing("kube-apiserver", "--audit-log-maxsize=100"),
    apiRequestTimeout: wrong("kube-apiserver", "--request-timeout=1h", "--request-timeout=60s"),
    apiAccountLookup: wrong("kube-apiserver", "--service-account-lookup=false", "--service-account-lookup=true"),
    apiAccountKey: missing("kube-apiserver", `--service-account-key-file=${pki}/sa.pub`),
    apiEtcdCertificate: missing("kube-apiserver", `--etcd-certfile=${pki}/e.crt`, `--etcd-keyfile=${pki}/e.key`),
    apiEtcdAuthority: missing("kube-apiserver", `--etcd-cafile=${pki}/etcd-ca.crt`),
    apiCertificate: missing(
        "kube-apiserver",
        `--tls-cert-file=${pki}/api.crt`,
        `--tls-private-key-file=${pki}/api.key`,
    ),
    apiClientAuthority: missing("kube-apiserver", `--client-ca-file=${pki}/ca.crt`),
    apiEncryption: missing("kube-apiserver", "--encryption-provider-config=/etc/kubernetes/encryption.yaml"),
    apiCiphers: wrong(
        "kube-apiserver",
        "--tls-cipher-suites=TLS_RSA_WITH_RC4_128_SHA",
        "--tls-cipher-suites=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
    ),
    managerPodGc: missing("kube-controller-manager", "--terminated-pod-gc-threshold=1000"),
    managerProfiling: wrong("kube-controller-manager", "--profiling=true", "--profiling=false"),
    managerAccounts: wrong(
        "kube-controller-manager",
        "--use-service-account-credentials=false",
        "--use-service-account-credentials=true",
    ),
    managerAccountKey: missing("kube-controller-manager", `--service-account-private-key-file=${pki}/sa.key`),
    managerRootAuthority: missing("kube-controller-manager", `--root-ca-file=${pki}/ca.crt`),
    managerRotation: wrong(
        "kube-controller-manager",
        "--feature-gates=RotateKubeletServerCertificate=false",
        "--feature-gates=RotateKubeletServerCertificate=true",
    ),
    managerAddress: wrong("kube-controller-manager", "--bind-address=0.0.0.0", "--bind-address=127.0.0.1"),
    schedulerProfiling: wrong("kube-scheduler", "--profiling=true", "--profiling=false"),
    schedulerAddress: wrong("kube-scheduler", "--bind-address=0.0.0.0", "--bind-address=127.0.0.1"),
    etcdCertificate: missing("etcd", `--cert-file=${pki}/s.crt`, `--key-file=${pki}/s.key`),
    etcdClients: wrong("etcd", "--client-cert-auth=false", "--client-cert-auth=true"),
    etcdAutoTls: wrong("etcd", "--auto-tls=true", "--auto-tls=false"),
    etcdPeerCertificate: missing("etcd", `--peer-cert-file=${pki}/p.crt`, `--peer-key-file=${pki}/p.key`),
    etcdPeers: wrong("etcd", "--peer-client-cert-auth=false", "--peer-client-cert-auth=true"),
    etcdPeerAutoTls: wrong("etcd", "--peer-auto-tls=true", "--peer-auto-tls=false"),
    kubeletAnonymous: wrong("kubelet", "--anonymous-auth=true", "--anonymous-auth=false"),
    kubeletAllowsAll: wrong("kubelet", "--authorization-mode=AlwaysAllow", "--authorization-mode=Webhook"),
    kubeletClientAuthority: missing("kubelet", `--client-ca-file=${pki}/ca.crt`),
    kubeletReadOnlyPort: wrong("kubelet", "--read-only-port=10255", "--read-only-port=0"),
    kubeletIdleTimeout: wrong(
        "kubelet",
        "--streaming-connection-idle-timeout=0",
        "--streaming-connection-idle-timeout=4h",
    ),
    kubeletKernel: wrong("kubelet", "--protect-kernel-defaults=false", "--protect-kernel-defaults=true"),
    kubeletChains: wrong("kubelet", "--make-iptables-util-chains=false", "--make-iptables-util-chains=true"),
    kubeletHostname: wrong("kubelet", "--hostname-override=node-1"),
    kubeletEvents: wrong("kubelet", "--event-qps=-1", "--event-qps=0"),
    kubeletCertificate: missing("kubelet", `--tls-cert-file=${pki}/n.crt`, `--tls-private-key-file=${pki}/n.key`),
    kubeletRotation: wrong("kubelet", "--rotate-certificates=false", "--rotate-certificates=true"),
    kubeletServerRotation: wrong(
        "kubelet",
        "--feature-gates=RotateKubeletServerCertificate=false",
        "--feature-gates=RotateKubeletServerCertificate=true",
    ),
    kubeletCiphers: wrong(
        "kubelet",
        "--tls-cipher-suites=TLS_RSA_WITH_RC4_128_SHA",
        "--tls-cipher-suites=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
    ),
} as const;

/** Who may read and who owns a file of a node's. */
export const nodeFile = (file: string, kind: "permissions" | "owner"): ForeignFact =>
    kind === "permissions"
        ? unseen(`${file}: readable by more than its owner`, `${file}：权限过宽`, "nodeFile")
        : unseen(`${file}: not root's (etcd's for its data)`, `${file}：属主不正确`, "nodeFile");
