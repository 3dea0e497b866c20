import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import tokens from "../../infra/toolchain/go/openstack/tokens.json";
import { isReference, type FlatProvider, type FlatResource, type FlatValue } from "./flatten";

/** Programs of the peer. */
export interface TofuPrograms {
    readonly tofu: string;
    /** The OpenStack plug-in, `…/terraform-provider-openstack`. */
    readonly provider: string;
}

/** The part of `tofu providers schema -json` that tells names apart. */
interface Block {
    readonly attributes?: Readonly<Record<string, unknown>>;
    readonly block_types?: Readonly<Record<string, { readonly block: Block }>>;
}

type TerraformTypeOf = (key: string) => string;

const terraformTypes = new Map(Object.entries(tokens).map(([terraform, pulumi]) => [pulumi, terraform]));
const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();

/** For a plan: it contacts no cloud. */
const nowhere = {
    auth_url: "http://127.0.0.1:9/v3",
    user_name: "none",
    password: "none",
    tenant_name: "none",
    domain_name: "none",
};

/**
 * The same OpenStack resources as an OpenTofu configuration in JSON, with the same provider release. Gives back the
 * environment in which to run `tofu` there.
 *
 * @param providers the explicit providers of the resources; where there are none, the configuration is good for a plan only
 */
export function writeOpenTofuProject(
    folder: string,
    programs: TofuPrograms,
    resources: readonly FlatResource[],
    providers: readonly FlatProvider[] = [],
): NodeJS.ProcessEnv {
    mkdirSync(folder, { recursive: true });
    const settings = join(folder, "tofu.rc");
    writeFileSync(
        settings,
        `provider_installation {\n  dev_overrides {\n    "terraform-provider-openstack/openstack" = "${dirname(programs.provider)}"\n  }\n  direct {}\n}\n`,
    );
    const env = { ...process.env, TF_CLI_CONFIG_FILE: settings };
    const file = join(folder, "main.tf.json");
    const head = {
        terraform: { required_providers: { openstack: { source: "terraform-provider-openstack/openstack" } } },
    };
    writeFileSync(file, JSON.stringify({ ...head, provider: { openstack: [nowhere] } }), { mode: 0o600 });
    const schema = readSchema(programs.tofu, folder, env);
    const types = new Map(resources.map((resource) => [resource.key, terraformType(resource)]));
    const typeOf: TerraformTypeOf = (key) => types.get(key) ?? "";
    const aliases = new Map(providers.map(({ urn, key }) => [urn, key]));
    const blocks: Record<string, Record<string, unknown>> = {};
    for (const resource of resources) {
        const type = terraformType(resource);
        const block = schema.resources[type]?.block;
        (blocks[type] ??= {})[resource.key] = {
            ...body(resource.inputs, block, typeOf),
            ...(providers.length === 0 ? {} : arranged(resource, aliases, block, typeOf)),
        };
    }
    const openstack =
        providers.length === 0
            ? [nowhere]
            : providers.map(({ key, inputs }) => ({ alias: key, ...body(inputs, schema.provider, typeOf) }));
    writeFileSync(file, JSON.stringify({ ...head, provider: { openstack }, resource: blocks }), { mode: 0o600 });
    return env;
}

/** What says by whom, in which order and how strictly a resource is made. */
function arranged(
    { provider, dependsOn, ignoreChanges }: FlatResource,
    aliases: ReadonlyMap<string, string>,
    block: Block | undefined,
    typeOf: TerraformTypeOf,
): Record<string, unknown> {
    const alias = aliases.get(provider ?? "");
    if (alias === undefined) throw new Error(`no provider ${provider}`);
    const ignored = ignoreChanges.map((name) => (block && terraformName(name, block)) ?? snake(name));
    return {
        provider: `openstack.${alias}`,
        ...(dependsOn.length === 0 ? {} : { depends_on: dependsOn.map((key) => `${typeOf(key)}.${key}`) }),
        ...(ignored.length === 0 ? {} : { lifecycle: { ignore_changes: ignored } }),
    };
}

/** Type of a resource in OpenTofu, e.g. `openstack_networking_network_v2`. */
export function terraformType(resource: FlatResource): string {
    const type = terraformTypes.get(resource.type);
    if (type === undefined) throw new Error(`no Terraform type for ${resource.type}`);
    return type;
}

interface Schema {
    readonly provider: Block | undefined;
    readonly resources: Readonly<Record<string, { readonly block: Block }>>;
}

function readSchema(tofu: string, cwd: string, env: NodeJS.ProcessEnv): Schema {
    const text = execFileSync(tofu, ["providers", "schema", "-json"], {
        cwd,
        env,
        encoding: "utf8",
        maxBuffer: 1 << 28,
    });
    type Schemas = Record<string, { provider: { block: Block }; resource_schemas: Record<string, { block: Block }> }>;
    const [schema] = Object.values((JSON.parse(text) as { provider_schemas: Schemas }).provider_schemas);
    return { provider: schema?.provider.block, resources: schema?.resource_schemas ?? {} };
}

function body(
    inputs: Readonly<Record<string, FlatValue>>,
    block: Block | undefined,
    typeOf: TerraformTypeOf,
): Record<string, unknown> {
    return Object.fromEntries(
        Object.entries(inputs)
            .filter(([name]) => block === undefined || terraformName(name, block) !== undefined)
            .map(([name, value]) => {
                const key = block === undefined ? name : (terraformName(name, block) ?? name);
                return [key, convert(value, block?.block_types?.[key]?.block, typeOf)];
            }),
    );
}

/** The Pulumi bridge writes names in camel case and lists in the plural; the schema tells which of both it was. */
function terraformName(name: string, block: Block): string | undefined {
    const plural = snake(name);
    const candidates = [plural, plural.replace(/s$/, ""), plural.replace(/ies$/, "y"), plural.replace(/es$/, "")];
    return candidates.find(
        (candidate) => candidate in (block.attributes ?? {}) || candidate in (block.block_types ?? {}),
    );
}

function convert(value: FlatValue, block: Block | undefined, typeOf: TerraformTypeOf): unknown {
    if (isReference(value)) return `\${${typeOf(value.reference)}.${value.reference}.${elementOf(snake(value.path))}}`;
    if (Array.isArray(value)) return (value as readonly FlatValue[]).map((item) => convert(item, block, typeOf));
    if (value !== null && typeof value === "object") return body(value as Record<string, FlatValue>, block, typeOf);
    // OpenTofu reads strings as templates.
    return typeof value === "string" ? value.replace(/([$%])\{/g, "$1$1{") : value;
}

/** The recorder knows of which property a value is, not which element an `apply` took: of addresses it is the first. */
const elementOf = (path: string): string => (path === "all_fixed_ips" ? `${path}[0]` : path);
