import { isRecord } from "../engine/workplace/is-record";

/** A field of a document is not what Pulumi writes there. */
export class FieldError extends Error {
    public constructor(
        public readonly field: string,
        public readonly wanted: "text" | "truthValue" | "list" | "object" | "urn",
    ) {
        super(field);
    }
}

/** Fields of an object of a document; one that is null counts as absent, as Go reads it. */
export class Fields {
    public constructor(private readonly record: Readonly<Record<string, unknown>>) {}

    public text(field: string): string | undefined {
        const value = this.record[field] ?? undefined;
        if (value !== undefined && typeof value !== "string") throw new FieldError(field, "text");
        return value;
    }

    public requiredText(field: string): string {
        const value = this.text(field) ?? "";
        if (value === "") throw new FieldError(field, "text");
        return value;
    }

    public flag(field: string): boolean {
        const value = this.record[field] ?? false;
        if (typeof value !== "boolean") throw new FieldError(field, "truthValue");
        return value;
    }

    public list(field: string): readonly unknown[] {
        const value = this.record[field] ?? [];
        if (!Array.isArray(value)) throw new FieldError(field, "list");
        return value;
    }

    public texts(field: string): string[] {
        return this.list(field).map((value) => {
            if (typeof value !== "string") throw new FieldError(field, "text");
            return value;
        });
    }

    /** Empty where there is none. */
    public object(field: string): Readonly<Record<string, unknown>> {
        return this.optionalObject(field) ?? {};
    }

    public optionalObject(field: string): Readonly<Record<string, unknown>> | undefined {
        const value = this.record[field] ?? undefined;
        if (value !== undefined && !isRecord(value)) throw new FieldError(field, "object");
        return value;
    }
}
