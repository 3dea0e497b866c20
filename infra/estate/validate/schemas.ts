import breakGlass from "../schema/break-glass.schema.json";
import catalogue from "../schema/catalogue.schema.json";
import common from "../schema/common.schema.json";
import department from "../schema/department.schema.json";
import division from "../schema/division.schema.json";
import drillRecord from "../schema/drill-record.schema.json";
import estate from "../schema/estate.schema.json";
import extranet from "../schema/extranet.schema.json";
import platform from "../schema/platform.schema.json";
import providers from "../schema/providers.schema.json";
import recovery from "../schema/recovery.schema.json";
import system from "../schema/system.schema.json";
import waivers from "../schema/waivers.schema.json";

/** What this program reads of a JSON Schema. */
export interface Schema {
    readonly $id?: string;
    readonly $ref?: string;
    readonly $defs?: Readonly<Record<string, Schema>>;
    readonly title?: string;
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly items?: Schema;
    readonly oneOf?: readonly Schema[];
    readonly discriminator?: { readonly propertyName: string };
    readonly const?: unknown;
    readonly enum?: readonly unknown[];
    readonly pattern?: string;
}

export const schemas = [
    breakGlass,
    catalogue,
    common,
    department,
    division,
    drillRecord,
    estate,
    extranet,
    platform,
    providers,
    recovery,
    system,
    waivers,
] as readonly Schema[];

const byId = new Map(schemas.map((schema) => [schema.$id, schema]));

/** Schema of a kind of file, as in `estate.schema.json`. */
export function schemaOf(id: string): Schema {
    const schema = byId.get(id);
    if (schema === undefined) throw new Error(`no schema ${id}`);
    return schema;
}

/** The schema that holds for the value at a JSON pointer, and the file that has it; branches are chosen by what `root` says. */
export function schemaAt(id: string, root: unknown, steps: readonly string[]): { schema: Schema; file: Schema } {
    let file = schemaOf(id);
    let schema: Schema = file;
    let value = root;
    const settle = (): void => {
        for (;;) {
            if (schema.$ref !== undefined) {
                const [target, pointer = ""] = schema.$ref.split("#");
                if (target) file = schemaOf(target);
                schema = file;
                for (const step of pointer.split("/").slice(1)) schema = (schema as Record<string, Schema>)[step]!;
            } else if (schema.oneOf !== undefined && schema.discriminator !== undefined) {
                const tag = schema.discriminator.propertyName;
                const branch = schema.oneOf.find(
                    (one) =>
                        follow(file, one).properties?.[tag]?.const === (value as Record<string, unknown> | null)?.[tag],
                );
                if (branch === undefined) return;
                schema = branch;
            } else return;
        }
    };
    settle();
    for (const step of steps) {
        schema = Array.isArray(value) ? (schema.items ?? {}) : (schema.properties?.[step] ?? {});
        value = (value as Record<string, unknown>)[step];
        settle();
    }
    return { schema, file };
}

/** The definition that a branch refers to. */
function follow(file: Schema, branch: Schema): Schema {
    return branch.$ref?.startsWith("#/$defs/") ? (file.$defs?.[branch.$ref.slice("#/$defs/".length)] ?? {}) : branch;
}

/** Values of the tag that chooses a branch. */
export function branchTags(file: Schema, schema: Schema): string[] {
    const tag = schema.discriminator?.propertyName ?? "";
    return (schema.oneOf ?? []).map((branch) => String(follow(file, branch).properties?.[tag]?.const));
}
