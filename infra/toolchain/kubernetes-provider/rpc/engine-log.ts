import { credentials } from "@grpc/grpc-js";
import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb.js";

/** Where a person sees what happens to a resource. */
export interface Log {
    warning(urn: string, text: string): void;
    /** Beside the resource while it is worked on; gone afterwards. */
    status(urn: string, text: string): void;
}

export const silentLog: Log = { warning: () => undefined, status: () => undefined };

/** The engine's log, at the address which the engine gives to its plug-ins as their argument. */
export function engineLog(address: string | undefined): Log {
    if (address === undefined || address === "") return silentLog;
    const engine = new EngineClient(address, credentials.createInsecure());
    const log = (urn: string, text: string, severity: LogSeverity, ephemeral: boolean): void => {
        const request = new LogRequest();
        request.setUrn(urn);
        request.setMessage(text);
        request.setSeverity(severity);
        request.setEphemeral(ephemeral);
        // A log line that gets lost is no reason to fail.
        engine.log(request, () => undefined);
    };
    return {
        warning: (urn, text) => log(urn, text, LogSeverity.WARNING, false),
        status: (urn, text) => log(urn, text, LogSeverity.INFO, true),
    };
}
