import type { createColors } from "picocolors";
import type { Translate } from "../../i18n/translator";
import type { SandboxStatus, ServiceStatus } from "../../sandbox";
import { displayWidth, padColumns } from "../text-width";

type Colors = ReturnType<typeof createColors>;

/** Services, one a line, and what is wrong with them. */
export function sandboxStatusText(status: SandboxStatus, translate: Translate, colors: Colors): string {
    const { services, beyondLoopback, folder } = status;
    if (services.length === 0) return translate("sandbox:status.never", { folder });
    const rows = services.map((service) => rowOf(service, translate));
    const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
    const lines = rows.map((row, index) => {
        const line = row
            .map((cell, column) => padColumns(cell, widths[column] ?? 0))
            .join("  ")
            .trimEnd();
        return services[index]?.state === "ready" ? line : colors.red(line);
    });
    const count = services.filter(({ state }) => state === "ready").length;
    const memory = services.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0);
    return [
        ...lines,
        translate("sandbox:status.summary", { count, total: services.length, memory, folder }),
        beyondLoopback.length === 0
            ? translate("sandbox:status.loopback")
            : colors.red(
                  translate("sandbox:status.beyond", {
                      sockets: beyondLoopback.map(({ service, address }) => `${service} ${address}`).join(", "),
                  }),
              ),
    ].join("\n");
}

const rowOf = ({ name, state, pid, memoryMiB, listens }: ServiceStatus, translate: Translate): string[] => [
    name,
    translate(`sandbox:state.${state}`),
    pid === undefined ? "–" : String(pid),
    memoryMiB === 0 ? "–" : `${memoryMiB} MiB`,
    listens.join(" "),
];
