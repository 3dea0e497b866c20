import { Resource } from "@pulumi/pulumi";

/**
 * Keeps the SDK from telling the engine where in the program each resource was made: they are lines of a bundle and paths of a
 * checkout, a quarter of every state, which the engine writes hundreds of times. `egov synth` says which line of the estate
 * causes a resource.
 */
export function withoutSourcePositions(): void {
    // Not part of the SDK's types; where there is none, it tells nothing or tells it in another way.
    const positions = Resource as unknown as { callsites?: () => readonly unknown[] };
    if (positions.callsites !== undefined) positions.callsites = () => [];
}
