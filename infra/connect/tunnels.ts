import { isRecord } from "../engine/workplace/is-record";
import { refuse, ConnectFailure, type ConnectProblem } from "./problem";
import { openSession, type SessionOptions } from "./session";

/** A connection of Neutron's VPN. */
export interface AskedTunnel {
    readonly id: string;
    readonly name: string;
    /** Entry of clouds.yaml. */
    readonly cloud: string;
    readonly region: string;
}

/** Names of connections that Neutron does not call ACTIVE, and clouds that could not be asked. */
export async function downTunnels(
    tunnels: readonly AskedTunnel[],
    options: SessionOptions,
): Promise<{ readonly down: readonly string[]; readonly problems: readonly ConnectProblem[] }> {
    const down: string[] = [];
    const problems: ConnectProblem[] = [];
    for (const cloud of new Set(tunnels.map((tunnel) => tunnel.cloud)))
        try {
            const session = await openSession(cloud, options);
            for (const { id, name, region } of tunnels.filter((tunnel) => tunnel.cloud === cloud)) {
                const neutron = session.endpoint("network", region).replace(/\/(?:v2\.0\/?)?$/, "");
                const url = `${neutron}/v2.0/vpn/ipsec-site-connections/${id}`;
                const answer = await session.request("GET", url);
                if (answer.status >= 300 && answer.status !== 404)
                    refuse("tunnelNotAsked", { cloud, name, status: answer.status });
                const body = isRecord(answer.body) ? answer.body["ipsec_site_connection"] : undefined;
                if (!isRecord(body) || body["status"] !== "ACTIVE") down.push(name);
            }
        } catch (error) {
            if (!(error instanceof ConnectFailure)) throw error;
            problems.push(error.problem);
        }
    return { down, problems };
}
