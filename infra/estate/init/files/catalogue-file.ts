/** Text of catalogue.yaml: a small catalogue of domestic products to start from; the same for every province. */
export function catalogueFile(): string {
    return `# yaml-language-server: $schema=../../../infra/estate/schema/catalogue.schema.json
kind: Catalogue
# g1 通用型，m1 内存型。g1: general, m1: more memory.
flavors:
  - { name: g1.medium, vcpus: 2, memoryMiB: 8192, diskGiB: 40 }
  - { name: g1.large, vcpus: 4, memoryMiB: 16384, diskGiB: 60 }
  - { name: m1.large, vcpus: 4, memoryMiB: 32768, diskGiB: 60 }
# 待填：平台实际镜像的地址、校验值、安全更新终止日（endOfLife）及是否签名（secureBoot）。
# TODO: address, sha256, last day of updates (endOfLife) and signature (secureBoot) of the images that you really use.
images:
  - name: kylin-v10-sp3
    title: { zh: 银河麒麟高级服务器操作系统 V10 SP3, en: Kylin Advanced Server V10 SP3 }
    product: kylin-server
    source: https://images.egov.example/kylin-v10-sp3.qcow2
    diskFormat: qcow2
    minDiskGiB: 40
    minMemoryMiB: 2048
    hardened: true
volumeTypes:
  - name: standard
    title: { zh: 标准盘, en: Standard }
    replicas: 3
    wipeOnDelete: true
  - name: standard-encrypted
    title: { zh: 标准加密盘, en: "Standard, encrypted" }
    replicas: 3
    wipeOnDelete: true
    encryption: { provider: luks2, cipher: sm4-xts-plain64, keySizeBits: 256, controlLocation: front-end }
qosPolicies:
  - { name: silver, maxMbps: 1000 }
# 待填：容器镜像仓库。TODO: container registries.
registries: [registry.egov.example/base]
# 待填：按本省目录增补自主可控产品。TODO: products of your province's catalogue.
trustedProducts:
  - { id: kylin-server, title: { zh: 银河麒麟高级服务器操作系统, en: Kylin Advanced Server }, vendor: 麒麟软件, category: operating-system, status: preferred }
  - { id: uos-server, title: { zh: 统信服务器操作系统, en: UOS Server }, vendor: 统信软件, category: operating-system, status: preferred }
  - { id: openeuler, title: { zh: openEuler 操作系统, en: openEuler }, vendor: openEuler 社区, category: operating-system, status: preferred }
  - { id: dameng, title: { zh: 达梦数据库管理系统, en: Dameng Database }, vendor: 达梦数据, category: database, status: preferred }
  - { id: kingbase, title: { zh: 金仓数据库管理系统, en: KingbaseES }, vendor: 电科金仓, category: database, status: preferred }
  - { id: sansec, title: { zh: 三未信安服务器密码机, en: Sansec cryptographic server }, vendor: 三未信安, category: cryptography, status: preferred }
`;
}
