import type { RecordedValue } from "../../../../../infra/recorder/types";
import type { CaseResource } from "../../../support/case-resources";
import { fact, ofPlatform, unseen } from "../../fact";

type Fields = Readonly<Record<string, RecordedValue>>;

const credential = (inputs: Fields): CaseResource =>
    ofPlatform("openstack:identity/applicationCredential:ApplicationCredential", {
        roles: ["reader"],
        expiresAt: "2027-03-01T00:00:00Z",
        ...inputs,
    });
const user = (inputs: Fields): CaseResource =>
    ofPlatform("openstack:identity/user:User", { name: "li-ming", ...inputs });
const endpoint = (url: string): CaseResource =>
    ofPlatform("openstack:identity/endpointV3:EndpointV3", {
        interface: "public",
        endpointRegion: "egov-jinan",
        serviceId: "a1f0",
        url,
    });

/** Accounts of the cloud and what they are let in with. */
export const accounts = {
    credentialUnrestricted: fact(
        "An application credential may make others",
        "应用凭据可再生成凭据",
        credential({ unrestricted: true }),
        credential({ unrestricted: false }),
        { by: "application-credential-is-limited" },
    ),
    credentialOfAdministrator: fact(
        "An application credential has an administrator's role",
        "应用凭据具有管理员角色",
        credential({ roles: ["admin"] }),
        credential({}),
        { by: "application-credential-is-limited" },
    ),
    credentialEndless: fact(
        "An application credential never ends",
        "应用凭据没有到期时间",
        ofPlatform("openstack:identity/applicationCredential:ApplicationCredential", { roles: ["reader"] }),
        credential({}),
        { by: "credential-expires" },
    ),
    oneFactor: fact(
        "A user logs in with a password alone",
        "用户只用口令登录",
        user({ multiFactorAuthEnabled: false }),
        user({ multiFactorAuthEnabled: true, multiFactorAuthRules: [{ rules: ["password", "totp"] }] }),
        { by: "account-has-second-factor" },
    ),
    neverLocked: fact(
        "A user is not locked after failed logins",
        "用户登录失败不锁定",
        user({ ignoreLockoutFailureAttempts: true }),
        user({ ignoreLockoutFailureAttempts: false }),
        { by: "account-lockout-applies" },
    ),
    endlessTrust: unseen("A trust to act as somebody never ends", "代理授权没有到期时间", "noResource"),
    plainEndpoint: fact(
        "An endpoint of the cloud does without TLS",
        "云平台接口未加密",
        endpoint("http://10.32.255.10:8774/v2.1"),
        endpoint("https://compute.egov.example/v2.1"),
        { by: "provider-connects-encrypted" },
    ),
    providerSecret: fact(
        "A credential stands in the settings of the provider",
        "提供者配置中写有凭据",
        ofPlatform("pulumi:providers:openstack", { cloud: "egov-jinan", password: "Jinan-2026!" }),
        ofPlatform("pulumi:providers:openstack", { cloud: "egov-jinan" }),
        { by: "bypass/credentials-are-secret" },
    ),
} as const;
