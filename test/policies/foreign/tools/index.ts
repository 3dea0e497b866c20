import type { ForeignTool } from "../fact";
import { checkovKubernetes } from "./checkov-kubernetes";
import { checkovOpenStack } from "./checkov-openstack";
import { cnspecOpenStack } from "./cnspec-openstack";
import { kubeScore } from "./kube-score";
import { kubesec } from "./kubesec";
import { polaris } from "./polaris";
import { prowlerOpenStack } from "./prowler-openstack";
import { trivyCluster } from "./trivy-cluster";
import { trivyKubernetes } from "./trivy-kubernetes";
import { trivyOpenStack } from "./trivy-openstack";

/** Tools whose checks are stated, those of OpenStack first. */
export const foreignTools: readonly ForeignTool[] = [
    checkovOpenStack,
    trivyOpenStack,
    prowlerOpenStack,
    cnspecOpenStack,
    checkovKubernetes,
    trivyKubernetes,
    trivyCluster,
    kubeScore,
    kubesec,
    polaris,
];
