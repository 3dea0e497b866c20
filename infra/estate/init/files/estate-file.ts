import type { StartingAddresses } from "../address-plan";
import { text } from "../yaml-text";

export interface EstateFileInput {
    readonly name: string;
    readonly provinceCode: string;
    readonly title: { readonly zh: string; readonly en: string };
    readonly addresses: StartingAddresses;
}

/** Text of estate.yaml. */
export function estateFile({ name, provinceCode, title, addresses }: EstateFileInput): string {
    return `# yaml-language-server: $schema=../../../infra/estate/schema/estate.schema.json
# 请核对带“待填”的各项。Check everything marked TODO.
kind: Estate
name: ${JSON.stringify(name)}
title: ${text(`${title.zh}电子政务云`, `${title.en} e-government cloud`)}
province: "${provinceCode}"
illustrative:
  zh: 由 egov init 生成：行政区划取自区划表；平台、地址、合同和单位均为占位数据，填写完成后请删除本项。
  en: "Made by egov init: divisions come from the division table; platform, addresses, contracts and departments are placeholders. Remove this once they are filled in."
# 待填：配额超分比。TODO: how many times its capacity a platform may promise.
overcommit: { vcpus: 3, memory: 1, storage: 1 }
# 待填：按国家和省电子政务外网地址规划填写。TODO: the address plan of your e-government extranet.
addressPlan:
  common: ${addresses.province.common}
  dedicated: ${addresses.province.dedicated}
  internet: ${addresses.province.internet}
  management: ${addresses.province.management}
`;
}
