import type { EvidenceItem } from "../../kernel/evidence";

/** Waivers are a small part of how risks are controlled; the rest is paper. */
export const waiverEvidence: readonly EvidenceItem[] = [
    {
        clause: "LZBF 2015-7 15",
        reason: {
            zh: "推进机制、管理制度和培训不反映在基础设施代码中；代码只能证明豁免受控。",
            en: "Infrastructure code shows that waivers are controlled, but not how the work is promoted, administered and taught.",
        },
        evidence: {
            zh: "归口管理部门保存的制度文件、会议纪要和培训记录。",
            en: "Rules, minutes and training records, kept by the IT authority.",
        },
    },
];
