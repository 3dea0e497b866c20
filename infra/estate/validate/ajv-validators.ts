import type { ErrorObject, ValidateFunction } from "ajv";
import Ajv from "ajv/dist/2020";
import options from "./ajv-options.json";
import * as formats from "./formats";
import { schemas } from "./schemas";

const ajv = new Ajv({ ...options, schemas: [...schemas] as object[], formats });

/** Gives the errors of a file's content against the schema of its kind; none where it is valid. */
type Validator = (data: unknown) => readonly ErrorObject[];

function validator(id: string): Validator {
    let validate: ValidateFunction | undefined;
    return (data) => {
        validate ??= ajv.getSchema(id)!;
        return validate(data) ? [] : (validate.errors ?? []);
    };
}

/** Compiled where they are first used. */
export const ajvValidators = {
    BreakGlass: validator("break-glass.schema.json"),
    Catalogue: validator("catalogue.schema.json"),
    Division: validator("division.schema.json"),
    DrillRecord: validator("drill-record.schema.json"),
    Estate: validator("estate.schema.json"),
    Extranet: validator("extranet.schema.json"),
    Recovery: validator("recovery.schema.json"),
    ServiceProviders: validator("providers.schema.json"),
    Waivers: validator("waivers.schema.json"),
};
