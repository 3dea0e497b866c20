import { connect } from "node:net";
import type { DrillWorld, Operator } from "../../drill/run/world";
import type { Environment } from "../context";
import { parseMoment } from "./options";

/** Milliseconds that an address has to accept a connection. */
const patienceMs = 2_000;

/**
 * The person who gave the command.
 *
 * @param writesStopped they have said already that what is written at home has stopped
 */
export function operator(writesStopped: boolean, { terminal, translate, clock }: Environment): Operator {
    return {
        async confirmWritesStopped(systems) {
            if (writesStopped) return true;
            if (!terminal.interactive) return false;
            const question = translate("cli:drillRun.writesQuestion", { systems: systems.join(", ") });
            const answer = await terminal.ask(`${question} ${translate("cli:confirm.yesNo")} `);
            return /^(?:y|yes|是)$/i.test((answer ?? "").trim());
        },
        async askMarker(system) {
            while (terminal.interactive) {
                const answer = await terminal.ask(`${translate("cli:drillRun.markerQuestion", { system })} `);
                const text = (answer ?? "").trim();
                if (text === "") return undefined;
                const at = parseMoment(text);
                if (at !== undefined && at.getTime() <= clock.now()) return at.toISOString();
                terminal.error(translate("cli:drillRun.notAMoment"));
            }
            return undefined;
        },
    };
}

/** Whether one of the ports accepts a connection; this machine may not be where users are. */
export const answers: DrillWorld["answers"] = async (address, ports) => {
    if (ports.length === 0) return undefined;
    const asked = await Promise.all(ports.map((port) => accepts(address, port)));
    return asked.includes(true);
};

function accepts(host: string, port: number): Promise<boolean> {
    return new Promise((resolve) => {
        const socket = connect({ host, port, timeout: patienceMs });
        const end = (value: boolean): void => {
            socket.destroy();
            resolve(value);
        };
        socket.once("connect", () => end(true));
        socket.once("error", () => end(false));
        socket.once("timeout", () => end(false));
    });
}
