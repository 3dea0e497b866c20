import type { SourceLocation } from "../estate/location";
import { readableStack, type ReadableStack } from "../recorder/format";
import type { RecordedResource, RecordedStack } from "../recorder/types";

/** The document that `egov synth` prints: the form of the golden files, with the estate line beside every resource. */
export function synthDocument(
    stack: RecordedStack,
    causeOf: (resource: RecordedResource) => SourceLocation,
    showPath: (file: string) => string,
): ReadableStack {
    return readableStack(stack, {
        annotate: (resource) => {
            const { file, line, column } = causeOf(resource);
            return { cause: `${showPath(file)}:${line}:${column}` };
        },
    });
}
