import type { ConnectProblem } from "../connect/problem";
import type { Message } from "../engine/result";
import type { RunOptions } from "../engine/run-options";
import type { EstateModel } from "../estate/model";
import { describeStacks } from "../stacks/describe";
import type { Environment } from "./context";

type Connect = NonNullable<RunOptions["connect"]>;

/** What an operation of the engine asks the real clouds, with the environment's clouds.yaml and kubeconfig. */
export function cloudOptions(
    estate: EstateModel,
    readText: RunOptions["readText"],
    environment: Environment,
): Pick<RunOptions, "connect" | "release" | "locate"> {
    const { variables, cwd, root, translate } = environment;
    const messages = (problems: readonly ConnectProblem[]): Message[] =>
        problems.map(({ code, params }) => ({
            code: "reasonText",
            params: { text: translate(`connect:${code}`, params) },
        }));
    const access = async () =>
        (await import("../connect/from-environment")).connectOptions(variables, [cwd, root], readText);
    const asked = new Map<string, ReturnType<Connect>>();
    const ask: Connect = async (names, operation) => {
        const { connect } = await import("../connect/connect");
        const wanted = new Set(names);
        const stacks = describeStacks(estate).filter((stack) => wanted.has(stack.name));
        const creates = operation === "up" || operation === "preview";
        const connected = await connect(estate, stacks, { ...(await access()), creates });
        return connected.ok ? connected : { ok: false, error: messages(connected.error) };
    };
    return {
        // A command that previews and then deploys asks the clouds once.
        connect(names, operation) {
            const key = names.join(" ");
            const answer = asked.get(key) ?? ask(names, operation);
            asked.set(key, answer);
            return answer;
        },
        async locate(step) {
            const { locateObject } = await import("../connect/locate/locate");
            const { needsOf } = await import("../connect/needs");
            const stacks = describeStacks(estate).filter((stack) => stack.name === step.stack);
            return locateObject(step, needsOf(estate, stacks).platforms, await access());
        },
        release: {
            async liftGuards(guarded) {
                const { liftGuards } = await import("../connect/guards");
                return messages(await liftGuards(guarded, await access()));
            },
            async sweep(projects) {
                const { sweepProjects } = await import("../connect/sweep");
                return messages(await sweepProjects(projects, await access()));
            },
        },
    };
}
