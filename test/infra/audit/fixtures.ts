import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AuditDocument } from "../../../infra/audit/document";
import { AuditError, type AuditProblem } from "../../../infra/audit/problem";

/** State and preview of a program in YAML that has nothing to do with any estate, in the form that Pulumi writes. */
export const webShop = {
    state: fixture("web-shop.state.json"),
    plan: fixture("web-shop.plan.json"),
};

export interface Fixture {
    readonly path: string;
    readonly text: string;
    document(): AuditDocument;
}

function fixture(name: string): Fixture {
    const path = join(__dirname, "..", "..", "fixtures", "audit", name);
    const text = readFileSync(path, "utf8");
    return { path, text, document: () => new AuditDocument(name, text) };
}

export const documentOf = (value: unknown): AuditDocument =>
    new AuditDocument("it.json", typeof value === "string" ? value : JSON.stringify(value));

/** URN in the stack `dev` of the project `shop`. */
export const urn = (type: string, name: string): string => `urn:pulumi:dev::shop::${type}::${name}`;

/** What reading ends with. */
export function problemOf(read: () => unknown): AuditProblem {
    try {
        read();
    } catch (error) {
        if (error instanceof AuditError) return error.problem;
        throw error;
    }
    throw new Error("it was read");
}
