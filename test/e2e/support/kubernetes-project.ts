import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runPulumi, writeProject, type Ran } from "../../support/pulumi";
import { pulumiEnvironment } from "../../support/toolchain";

/** A stock Pulumi program on the Kubernetes plug-in, with a stack of its own. */
export class KubernetesProject {
    readonly #project: string;

    private constructor(
        private readonly folder: string,
        private readonly env: Readonly<Record<string, string>>,
        private readonly provider: string,
    ) {
        this.#project = join(folder, "project");
    }

    /** @param settings of the provider besides the kubeconfig */
    static async start(folder: string, kubeconfig: string, settings: object = {}): Promise<KubernetesProject> {
        const provider = JSON.stringify({ kubeconfig, ...settings });
        const project = new KubernetesProject(folder, await pulumiEnvironment(folder), provider);
        writeProject(project.#project, "");
        expect(await project.run("stack", "init", "dev")).toMatchObject({ code: 0 });
        return project;
    }

    /** Sets the program: code that sees `k8s`, `pulumi` and `options`. */
    program(objects: string): this {
        writeFileSync(
            join(this.#project, "index.js"),
            `const pulumi = require("@pulumi/pulumi");
             const k8s = require("@pulumi/kubernetes");
             const options = { provider: new k8s.Provider("cluster", ${this.provider}) };
             ${objects}`,
        );
        return this;
    }

    async run(...args: string[]): Promise<Ran> {
        const stack = args[0] === "stack" && args[1] === "init" ? [] : ["-s", "dev"];
        return runPulumi([...args, ...stack], this.#project, this.env);
    }

    /** Deploys; `onOutput` sees what came so far and the process. */
    async up(onOutput?: (output: string, pid: number) => void): Promise<Ran> {
        const args = ["up", "--yes", "--skip-preview", "-s", "dev"];
        return runPulumi(args, this.#project, this.env, onOutput);
    }

    /** @throws where an operation fails, with all that it printed */
    async succeed(...args: string[]): Promise<string> {
        const { code, output } = await this.run(...args);
        if (code !== 0) throw new Error(`pulumi ${args.join(" ")} ended with ${code}:\n${output}`);
        return output;
    }

    /** Resources in the state by `<kind> <logical name>`. */
    async state(): Promise<Record<string, StateResource>> {
        const file = join(this.folder, "exported.json");
        await this.succeed("stack", "export", "--file", file);
        const { deployment } = JSON.parse(readFileSync(file, "utf8")) as {
            deployment: { resources?: StateResource[] };
        };
        return Object.fromEntries(
            (deployment.resources ?? []).map((resource) => {
                const [type = "", name = ""] = resource.urn.split("::").slice(2);
                return [`${type.split(":").at(-1)} ${name}`, resource];
            }),
        );
    }
}

export interface StateResource {
    readonly urn: string;
    readonly id?: string;
    readonly inputs?: Record<string, any>;
    readonly outputs?: Record<string, any>;
    readonly initErrors?: readonly string[];
}

/** Numbers in the table at the end of an operation: what happened -> how often. */
export function counts(output: string): Record<string, number> {
    const found = output.matchAll(
        /^\s+(?:\+-|[+~=-])?\s*(?:\d+ changes?\. )?(\d+) (created|updated|deleted|replaced|unchanged|imported|errored)$/gm,
    );
    return Object.fromEntries([...found].map(([, number, what]) => [what ?? "", Number(number)]));
}
