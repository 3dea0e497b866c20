import { join } from "node:path";
import { createTranslator } from "../../infra/i18n/translator";
import { defaultCacheFolder, ensureToolchain, problemText, withToolchain, type Toolchain } from "../../infra/toolchain";

/** For tests that may be the first to need the toolchain on a machine: a build takes minutes there. */
export const toolchainTimeoutMs = 20 * 60_000;

const root = join(__dirname, "..", "..");
let ready: Promise<Toolchain> | undefined;

/**
 * The real toolchain in the user's real cache, so that a machine that has it is quick. It is never downloaded in tests: what
 * is neither installed nor cached is built.
 */
export function testToolchain(): Promise<Toolchain> {
    return (ready ??= getToolchain());
}

async function getToolchain(): Promise<Toolchain> {
    const result = await ensureToolchain({
        cacheDir: defaultCacheFolder(process.env),
        env: process.env,
        root,
        // Nothing listens there.
        downloadBase: "http://127.0.0.1:9",
    });
    if (!result.ok) throw new Error(problemText(result.error, createTranslator("en")));
    return result.value;
}

/**
 * Environment for `pulumi` with only the toolchain, Node and the system's folders on PATH, and a state of its own.
 *
 * @param folder a temporary folder, for Pulumi's home and the state
 */
export async function pulumiEnvironment(folder: string): Promise<Record<string, string>> {
    const toolchain = await testToolchain();
    const base = {
        PATH: [join(process.execPath, ".."), "/usr/bin", "/bin"].join(":"),
        HOME: folder,
        PULUMI_HOME: join(folder, "pulumi-home"),
        PULUMI_BACKEND_URL: `file://${folder}`,
        PULUMI_CONFIG_PASSPHRASE: "test",
    };
    return withToolchain(toolchain, base);
}
