import { KubeConfig } from "@kubernetes/client-node";
import { join } from "node:path";
import { connect, type ConnectOptions } from "../../../infra/connect/connect";
import type { ConnectProblem } from "../../../infra/connect/problem";
import { loadEstate } from "../../../infra/estate/load";
import type { EstateModel } from "../../../infra/estate/model";
import { diskReader } from "../../../infra/estate/reader";
import { createTranslator } from "../../../infra/i18n/translator";
import { describeStacks } from "../../../infra/stacks/describe";
import { homeOnly } from "../../support/home-only";
import { everyService, fakeKeystone, type FakeKeystone } from "./fake-keystone";

const tiny = load("tiny");

function load(name: string): EstateModel {
    const loaded = loadEstate(join(__dirname, "..", "..", "..", "stacks", "estates", name), diskReader);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    return loaded.value;
}

const entry = (auth: object = {}, more: object = {}) => ({
    auth: {
        auth_url: "https://keystone.example:5000",
        username: "deployer",
        password: "secret",
        project_name: "admin",
        user_domain_name: "Default",
        project_domain_name: "Default",
        ...auth,
    },
    ...more,
});

const pem = (name: string): string => `-----BEGIN ${name}-----\nAAAA\n-----END ${name}-----\n`;
const readText = (path: string): string | undefined =>
    path.startsWith("/certificates/") ? pem(path.endsWith(".crt") ? "CERTIFICATE" : "PRIVATE KEY") : undefined;

interface Change {
    readonly keystone?: FakeKeystone;
    readonly entries?: Record<string, unknown>;
    readonly env?: Record<string, string>;
    readonly options?: Partial<ConnectOptions>;
}

/** Connects the platform stacks' clouds and the systems' certificates of estate tiny; clusters are left out. */
async function tryOut({ keystone, entries, env, options }: Change = {}, estate: EstateModel = withoutClusters(tiny)) {
    const fake = fakeKeystone(keystone);
    const result = await connect(estate, describeStacks(estate), {
        env: { EGOV_CERTIFICATES: "/certificates", ...env },
        clouds: {
            path: "/etc/openstack/clouds.yaml",
            entries: entries ?? { "egov-province": entry(), "egov-jinan": entry() },
        },
        kubeconfig: { paths: ["/root/.kube/config"], config: new KubeConfig() },
        readText,
        creates: true,
        callerFor: () => fake.call,
        ...options,
    });
    return { result, asked: fake.asked };
}

/** The same estate on clusters that Magnum makes: nothing to ask before. */
function withoutClusters(estate: EstateModel): EstateModel {
    const kubernetes = { mode: "magnum" } as never;
    const platforms = [...estate.platforms].map(([code, platform]) => [code, { ...platform, kubernetes }] as const);
    return { ...homeOnly(estate), platforms: new Map(platforms), recoverySites: new Map(), recovery: undefined };
}

const withMagnum = { services: { ...everyService, "container-infra": ["RegionOne"] } };

async function problemsOf(change: Change, estate?: EstateModel): Promise<ConnectProblem[]> {
    const { result } = await tryOut({ ...change, keystone: { ...withMagnum, ...change.keystone } }, estate);
    return result.ok ? [] : [...result.error];
}

test("gives role ids, the account and its user id of every cloud, and certificates of https systems only", async () => {
    const { result, asked } = await tryOut({ keystone: withMagnum });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const account = {
        authUrl: "https://keystone.example:5000",
        userName: "deployer",
        userDomainName: "Default",
        password: "secret",
    };
    const roleIds = {
        member: "id-member",
        reader: "id-reader",
        "load-balancer_member": "id-load-balancer_member",
        creator: "id-creator",
    };
    const identity = { roleIds, deployerUserId: "user-1", account };
    expect(result.value.clouds).toEqual({ "egov-province": identity, "egov-jinan": identity });
    expect(Object.keys(result.value.certificates).sort()).toEqual([
        "jinan-records",
        "lixia-approvals",
        "sd-budget",
        "sd-portal",
    ]);
    expect(asked.every(({ url }) => url.startsWith("https://keystone.example:5000/v3/"))).toBe(true);
});

test.each<[string, Change, string, Record<string, string>]>([
    [
        "an entry that clouds.yaml lacks",
        { entries: { "egov-province": entry(), other: entry() } },
        "cloudMissing",
        { cloud: "egov-jinan", file: "/etc/openstack/clouds.yaml", known: "egov-province, other" },
    ],
    [
        "an entry without password",
        { entries: { "egov-province": entry(), "egov-jinan": entry({ password: "" }) } },
        "entryIncomplete",
        { cloud: "egov-jinan", key: "auth.password" },
    ],
    [
        "an application credential",
        { entries: { "egov-province": entry(), "egov-jinan": entry({}, { auth_type: "v3applicationcredential" }) } },
        "entryUnsuited",
        { type: "v3applicationcredential" },
    ],
    [
        "a wrong password",
        { entries: { "egov-province": entry(), "egov-jinan": entry({ password: "wrong" }) } },
        "unauthorised",
        { cloud: "egov-jinan", user: "deployer", project: "admin" },
    ],
    [
        "an address that is none",
        { entries: { "egov-province": entry(), "egov-jinan": entry({ auth_url: "keystone:5000" }) } },
        "addressInvalid",
        { url: "keystone:5000" },
    ],
    ["an image mirror that is no address", { env: { EGOV_IMAGE_MIRROR: "srv/images" } }, "mirrorInvalid", {}],
    [
        "a mirror without the image",
        { env: { EGOV_IMAGE_MIRROR: "file:///nowhere/" } },
        "mirrorImageMissing",
        { image: "kylin-server-v10", file: "/nowhere/kylin-server-v10.raw" },
    ],
])("%s is one problem that says which", async (_, change, code, params) => {
    const problems = await problemsOf(change);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.params).toMatchObject(params);
});

test.each<[string, FakeKeystone, string, Record<string, string>]>([
    [
        "an account without rights",
        { mayList: false, accountRoles: ["member", "reader"] },
        "noAdministrator",
        { roles: "member, reader" },
    ],
    [
        "a role that is not there",
        { roles: ["admin", "member", "reader", "creator"] },
        "roleMissing",
        { role: "load-balancer_member" },
    ],
    ["a service that is not there", { services: everyService }, "serviceMissing", { service: "container-infra" }],
    [
        "a service in another region",
        { services: { ...withMagnum.services, "key-manager": ["RegionTwo"] } },
        "regionMissing",
        { service: "key-manager", region: "RegionOne", known: "RegionTwo" },
    ],
])("%s is a problem of each cloud", async (_, keystone, code, params) => {
    const problems = await problemsOf({ keystone });
    expect(problems.map((problem) => [problem.code, problem.params["cloud"]])).toEqual([
        [code, "egov-province"],
        [code, "egov-jinan"],
    ]);
    expect(problems[0]?.params).toMatchObject(params);
});

test("all problems come at once, each with a text in both languages that names what it is about", async () => {
    const problems = await problemsOf(
        { entries: { "egov-province": entry({ password: "wrong" }) }, env: { EGOV_CERTIFICATES: "" } },
        tiny,
    );
    const contexts = ["egov-province", "egov-jinan", "egov-recovery"];
    expect(problems.map((problem) => problem.code)).toEqual([
        "unauthorised",
        ...["cloudMissing", "cloudMissing"],
        ...contexts.map(() => "contextMissing"),
        "certificatesUnset",
    ]);
    for (const language of ["en", "zh"] as const) {
        const translate = createTranslator(language);
        for (const { code, params } of problems) {
            const text = translate(`connect:${code}`, params);
            expect(text).not.toContain("{{");
            expect(text).not.toContain("wrong");
        }
    }
});

test("a standby stack asks for the site's cloud alone, and for its object store and name service", async () => {
    const standby = describeStacks(tiny).filter((stack) => stack.name === "standby-370100");
    const kubernetes = { mode: "magnum" } as never;
    const sites = [...tiny.recoverySites].map(([id, site]) => [id, { ...site, kubernetes }] as const);
    const estate = { ...withoutClusters(tiny), recovery: tiny.recovery, recoverySites: new Map(sites) };
    const ask = async (services: FakeKeystone["services"]) => {
        const fake = fakeKeystone({ services: { ...services } });
        return connect(estate, standby, {
            env: { EGOV_CERTIFICATES: "/certificates" },
            clouds: { path: "c", entries: { "egov-recovery": entry() } },
            kubeconfig: { paths: [], config: new KubeConfig() },
            readText,
            creates: true,
            callerFor: () => fake.call,
        });
    };
    const lacking = await ask(withMagnum.services);
    expect(lacking.ok ? [] : lacking.error.map(({ params }) => params["service"])).toEqual(["object-store", "dns"]);
    const found = await ask({ ...withMagnum.services, "object-store": ["RegionOne"], dns: ["RegionOne"] });
    expect(found.ok ? [] : found.error).toEqual([]);
});

test("only what the chosen stacks work on is asked", async () => {
    const stacks = describeStacks(tiny).filter((stack) => stack.name === "platform-370100");
    const fake = fakeKeystone();
    const result = await connect(withoutClusters(tiny), stacks, {
        env: {},
        clouds: { path: "c", entries: { "egov-jinan": entry() } },
        kubeconfig: { paths: [], config: new KubeConfig() },
        readText,
        creates: true,
        callerFor: () => fake.call,
    });
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(["serviceMissing"]);
});
