import { join } from "node:path";
import { estateAccess } from "../../infra/engine/estate-access";
import { loadEstate } from "../../infra/estate/load";
import { diskReader } from "../../infra/estate/reader";
import type { StackDefinition } from "../../infra/stacks/definition";
import { describeStacks } from "../../infra/stacks/describe";
import { projectFolder, removeBundles } from "../support/recorder-equality/bundle";
import type { EqualityCase } from "../support/recorder-equality/case";
import { compareBoth } from "../support/recorder-equality/equality";
import { testToolchain, toolchainTimeoutMs } from "../support/toolchain";

beforeAll(async () => void (await testToolchain()), toolchainTimeoutMs);
afterAll(removeBundles);

/** The engine's side of one stack; a machine under load is slow. */
const previewTimeoutMs = 5 * 60_000;

/** Everything of Pulumi that components may use, see test/fixtures/recorder-equality. */
const features: EqualityCase = {
    program: "test/fixtures/recorder-equality/features.ts",
    stack: "features",
    project: "equality",
    config: {
        "openstack:authUrl": "http://127.0.0.1:9/v3",
        "openstack:userName": "u",
        "openstack:tenantName": "t",
        "openstack:domainName": "d",
    },
    secretConfig: { "features:payload": "not a real one" },
    upstream: {
        deployed: { name: "up", password: { kind: "secret", value: "pw" }, flavors: { small: "1", large: "2" } },
        undeployed: {},
    },
};

test(
    "the recorder asks for what the engine is asked for: every feature",
    async () => {
        const { recorder, engine, differences } = await compareBoth(features);
        expect(differences).toEqual([]);
        // Both sides are really there, with what makes the comparison worth it.
        expect(engine.resources.length).toBeGreaterThan(80);
        const text = JSON.stringify(engine);
        for (const part of [
            '"kind":"unknown"',
            '"kind":"secret"',
            '"kind":"resource"',
            '"retainOnDelete":"true"',
            "old-name-net",
        ])
            expect(text).toContain(part);
        expect(recorder.outputs).toHaveProperty("wholeComponent");
    },
    previewTimeoutMs,
);

const kinds = ["platform", "tenants", "extranet", "dr", "standby"] as const;
/** Kinds of which an estate has one stack for all of it, or one for each site. */
const single: readonly string[] = ["extranet", "dr"];

/** The province's systems are ten times a city's, made of the same parts: the engine takes minutes. The small estate's are compared. */
const isVast = ({ kind, division }: StackDefinition): boolean =>
    (kind === "tenants" || kind === "standby") && division === "370000";

/** Stacks of an estate, at most `most` of each kind, spread over all of them. */
function estateCases(name: string, most: number): EqualityCase[] {
    const folder = join("stacks", "estates", name);
    const loaded = loadEstate(join(projectFolder, folder), diskReader);
    if (!loaded.ok) throw new Error(`the estate ${name} is not valid: ${JSON.stringify(loaded.error)}`);
    const { clouds, kubeContexts } = estateAccess(loaded.value);
    const stacks = describeStacks(loaded.value);
    const chosen = kinds.flatMap((kind) =>
        spread(
            stacks.filter((stack) => stack.kind === kind && (most === Infinity || !isVast(stack))),
            most,
        ),
    );
    return chosen.map((stack) => ({
        program: "infra/program.ts",
        stack: stack.name,
        project: "egov-cloud",
        config: { "egov:estate": folder },
        upstream: Object.fromEntries(stack.reads.map((read) => [read.stack, null])),
        access: { clouds, kubeContexts },
    }));
}

function spread<Value>(values: readonly Value[], most: number): Value[] {
    const step = Math.max(1, (values.length - 1) / (most - 1));
    const indices = new Set(
        Array.from({ length: Math.min(most, values.length) }, (_, index) => Math.round(index * step)),
    );
    return values.filter((_, index) => indices.has(index));
}

describe.each([
    { estate: "tiny", most: Infinity },
    { estate: "shandong", most: 5 },
])("the recorder asks for what the engine is asked for: estate $estate", ({ estate, most }) => {
    const cases = estateCases(estate, most);
    test("has stacks of every kind", () => {
        for (const kind of kinds)
            expect(cases.filter(({ stack }) => stack.startsWith(kind)).length).toBeGreaterThan(
                single.includes(kind) ? 0 : 1,
            );
    });
    test.each(cases.map((equalityCase) => [equalityCase.stack, equalityCase] as const))(
        "%s",
        async (_name, equalityCase) => {
            const { engine, differences } = await compareBoth(equalityCase);
            expect(differences).toEqual([]);
            // A stack of a city with one system that is only backed up has six.
            expect(engine.resources.length).toBeGreaterThan(5);
        },
        previewTimeoutMs,
    );
});
