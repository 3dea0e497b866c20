import type { DivisionModel, EstateModel, SystemModel } from "../../../infra/estate/model";
import { tinyEstate } from "./tiny";

/** The estate for learning with one system only, changed: for rules that judge every system. */
export function onlySystem(id: string, change: Partial<SystemModel> = {}, estate = tinyEstate()): EstateModel {
    const system = estate.systems.get(id);
    if (system === undefined) throw new Error(`the estate for learning has no system ${id}`);
    return { ...estate, systems: new Map([[id, { ...system, ...change }]]) };
}

/** The estate with some fields of a division changed. */
export function withDivision(code: string, change: Partial<DivisionModel>, estate = tinyEstate()): EstateModel {
    const division = estate.divisions.get(code);
    if (division === undefined) throw new Error(`the estate for learning has no division ${code}`);
    return { ...estate, divisions: new Map([...estate.divisions, [code, { ...division, ...change }]]) };
}
