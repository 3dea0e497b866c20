import type { StartingAddresses } from "../address-plan";
import { scalar, text } from "../yaml-text";

export interface ProvinceFileInput {
    readonly code: string;
    readonly title: { readonly zh: string; readonly en: string };
    /** Code of the division in which the data centre stands: the capital to start from. */
    readonly site: string;
    readonly addresses: StartingAddresses;
    /** Year of the sample system's documents. */
    readonly year: number;
}

/** Text of province.yaml: the provincial platform with placeholders, and the department that answers for it. */
export function provinceFile({ code, title, site, addresses, year }: ProvinceFileInput): string {
    const { platform, transit } = addresses;
    return `# yaml-language-server: $schema=../../../infra/estate/schema/division.schema.json
# 占位数据均可通过校验，但须逐项改为实际数据。The placeholders validate, yet each must be replaced by real data.
kind: Division
code: "${code}"
title: ${text(title.zh, title.en)}
level: province
platform:
  # 待填：clouds.yaml 中的名称与区域。TODO: name in clouds.yaml and region.
  cloud: egov-province
  title: ${text(`${title.zh}电子政务云平台`, `${title.en} e-government cloud platform`)}
  region: RegionOne
  # 待填：机房所在地。TODO: where the data centre stands.
  site: "${site}"
  # 待填：定级、备案编号、定级报告文号、最近一次等级测评日期。TODO: level, filing number, grading report, date of the last evaluation.
  protectionLevel: S3A3G3
  filing: 待填-${code}-001
  gradingReport: 待填-定-001
  lastEvaluation: ${year}-01-01
  provider: { id: provider-a, contract: province-cloud }
  # 待填：可用区及计算节点。TODO: availability zones and their compute hosts.
  availabilityZones:
    - { name: az1, hosts: [] }
  # 待填：物理容量（超分前）。TODO: physical capacity before overcommit.
  capacity: { vcpus: 256, memoryGiB: 1024, storageGiB: 20000 }
  # 待填：地址块、物理网络和 VLAN。TODO: address blocks, physical networks and VLANs.
  zones:
    common: { block: ${platform.common}, transit: ${transit.common}, physicalNetwork: physnet1, vlan: 101, qosPolicy: silver }
    dedicated: { block: ${platform.dedicated}, transit: ${transit.dedicated}, physicalNetwork: physnet1, vlan: 102 }
    internet: { block: ${platform.internet}, transit: ${transit.internet}, physicalNetwork: physnet1, vlan: 103 }
  management: { block: ${platform.management}, physicalNetwork: physnet1, vlan: 100 }
  # 待填：互联网出口地址，此处为文档专用地址（RFC 5737）。TODO: these are documentation addresses (RFC 5737).
  external: { cidr: 192.0.2.0/24, gateway: 192.0.2.1, physicalNetwork: physnet1, vlan: 104, pool: { start: 192.0.2.10, end: 192.0.2.200 } }
  # 待填：容器平台，可改为 mode: magnum。TODO: container platform; mode: magnum makes a cluster.
  kubernetes: { mode: existing, context: egov-province, capacity: { vcpus: 64, memoryGiB: 128, storageGiB: 2000 } }
# 待填：每个部门一项。TODO: one entry for each department.
departments:
  - id: province-data
    title: ${text(`${title.zh}数据管理部门（待填）`, `Data authority of ${title.en} (to be filled in)`)}
    networks:
      - { zone: common, cidr: ${addresses.firstDepartment} }
    quota: { instances: 4, vcpus: 16, memoryGiB: 64, volumes: 8, storageGiB: 1000, loadBalancers: 1 }
# 待填：业务应用系统，写法如下。TODO: business systems, written like this one.
systems: []
#  - id: province-exchange
#    title: { zh: 政务信息资源共享交换平台, en: Information resource sharing and exchange platform }
#    department: province-data
#    protectionLevel: S3A2G3
#    filing: 待填-${code}-002
#    gradingReport: 待填-定-002
#    zone: common
#    dataClass: internal
#    runtime:
#      kind: virtual-machines
#      image: kylin-v10-sp3
#      tiers:
#        - { name: app, flavor: g1.large, count: 2, volumes: [{ name: data, sizeGiB: 200, type: standard-encrypted }] }
#    endpoints:
#      - { name: api, part: app, protocol: https, port: 443, targetPort: 8080, hostName: exchange.egov.example }
#    recovery: { grade: 3, rtoMinutes: 720, rpoMinutes: 240 }
#    migration: { state: new }
#    approvals:
#      assessment: { document: 待填-评-001, date: ${year}-01-01, authority: 待填 }
#      expertReview: { document: 待填-审-001, date: ${year}-01-01, authority: 待填 }
#      funding: { document: 待填-财-001, date: ${year}-01-01, authority: 待填 }
# 待填：责任人。三类管理员须为不同人员。TODO: who holds which role; the three administrators are three people.
roleHolders:
  - { id: it-authority, name: ${scalar("归口管理负责人（待填）")}, role: it-authority, department: province-data }
  - { id: platform-owner, name: ${scalar("平台管理负责人（待填）")}, role: platform-owner, department: province-data }
  - { id: system-admin, name: ${scalar("平台系统管理员（待填）")}, role: system-administrator, department: province-data }
  - { id: security-admin, name: ${scalar("平台安全管理员（待填）")}, role: security-administrator, department: province-data }
  - { id: audit-admin, name: ${scalar("平台审计管理员（待填）")}, role: audit-administrator, department: province-data }
`;
}
