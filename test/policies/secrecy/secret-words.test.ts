import {
    secretMarkIn,
    secretMarkInDescription,
    secretMarkOf,
    secretMarkOfTag,
} from "../../../policies/secrecy/secret-words";

describe("words that mark state secrets", () => {
    it.each([
        ["涉密文件管理系统", "涉密"],
        ["绝密级档案", "绝密"],
        ["机密", "机密"],
        ["机密级信息库", "机密"],
        ["国家秘密载体", "国家秘密"],
        ["军事秘密", "军事秘密"],
        ["秘密级", "秘密级"],
        ["秘密★10年", "秘密★"],
        ["秘密", "秘密"],
        ["密级：秘密", "密级：秘密"],
        ["不动产登记涉密数据", "涉密"],
        ["禁止外传。涉密数据", "涉密"],
        ["State secrets archive", "State secrets"],
        ["state-secret-db", "state-secret"],
        ["my_state_secret", "state_secret"],
        ["sd-statesecret", "statesecret"],
        ["TOP SECRET", "TOP SECRET"],
        ["top-secret-archive", "top-secret"],
        ["classified information exchange", "classified information"],
        ["classified-data", "classified-data"],
        ["Classified", "Classified"],
        ["classified secrets", "classified secrets"],
    ])("%s", (text, mark) => {
        expect(secretMarkIn(text)).toBe(mark);
    });

    it.each([
        "非涉密信息系统",
        "不涉密",
        "本平台不得存储涉密信息",
        "禁止处理国家秘密",
        "不涉及国家秘密",
        "严禁涉密信息上网",
        "山东省国家保密局",
        "保密管理系统",
        "商业秘密保护平台",
        "商业机密",
        "工作秘密",
        "数据机密性保护",
        "机密计算节点",
        "密码服务",
        "Kubernetes Secret",
        "sd-portal-secret",
        "client-secret",
        "secrets",
        "real estate secrets",
        "oauth-state-secret",
        "pulumi state secret",
        "classified-protection level 3",
        "Classified protection",
        "unclassified data",
        "declassified documents",
        "non-classified information",
        "holds no state secrets",
        "without any state secrets",
        "confidential",
        "stop secretly",
        "laptop secret",
    ])("not of %s", (text) => {
        expect(secretMarkIn(text)).toBeUndefined();
    });

    it.each([
        ["stateSecret", "true"],
        ["egov:state-secret", "yes"],
        ["egov-cloud.io/state_secret", "1"],
        ["涉密", "是"],
        ["密级", "秘密"],
        ["secrecy", "Top-Secret"],
        ["secrecyLevel", "secret"],
        ["egov:secrecy-level", "机密级"],
        ["data/classification", "secret"],
        ["security-classification", "classified"],
        ["note", "涉密"],
    ])("key %s with %s", (key, value) => {
        expect(secretMarkOf(key, value)).toBeDefined();
        expect(secretMarkOfTag(`${key}=${value}`)).toBeDefined();
    });

    it.each([
        ["stateSecret", "false"],
        ["state-secret", ""],
        ["egov:state-secret", "None"],
        ["是否涉密", "否"],
        ["涉密", "非涉密"],
        ["密级", "公开"],
        ["classification", "confidential"],
        ["classification", "public"],
        ["secret-name", "secret"],
        ["type", "secret"],
    ])("not key %s with %s", (key, value) => {
        expect(secretMarkOf(key, value)).toBeUndefined();
        expect(secretMarkOfTag(`${key}=${value}`)).toBeUndefined();
    });

    it("reads tags among the words of a description", () => {
        expect(secretMarkInDescription("backup egov:state-secret=true")).toBe("egov:state-secret=true");
        expect(secretMarkInDescription("backup egov:state-secret=false of the portal")).toBeUndefined();
        expect(secretMarkInDescription("a=b top secret archive")).toBe("top secret");
        expect(secretMarkInDescription("holds no state-secret data")).toBeUndefined();
    });

    it.each([
        ["oauth-state-secrets", undefined],
        ["=秘密", "秘密"],
    ])("of the tag %s: %s", (tag, mark) => {
        expect(secretMarkOfTag(tag)).toBe(mark);
    });

    it("of an application that says more than what its tool keeps", () => {
        expect(secretMarkIn("app-top-secret")).toBe("top-secret");
    });
});
