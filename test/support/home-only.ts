import type { EstateModel } from "../../infra/estate/model";

/** The estate with its platforms and tenants only: no extranet, no recovery site. */
export function homeOnly({ extranet: _extranet, ...estate }: EstateModel): EstateModel {
    return { ...estate, recovery: undefined, recoverySites: new Map(), drills: [] };
}
