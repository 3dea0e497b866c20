/** Text of providers.yaml: one provider with a contract of three calendar years that begins in `year`. */
export function providersFile(year: number): string {
    return `# yaml-language-server: $schema=../../../infra/estate/schema/providers.schema.json
kind: ServiceProviders
# 待填：服务商名称、合同编号和起止日期。TODO: name of the provider, number and dates of the contract.
serviceProviders:
  - id: provider-a
    title: { zh: 服务商甲（待填）, en: Provider A (to be filled in) }
    contracts:
      - { id: province-cloud, document: 待填-${year}-001, start: ${year}-01-01, end: ${year + 2}-12-31 }
`;
}
