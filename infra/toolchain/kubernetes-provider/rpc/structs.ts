import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb.js";
import type { Properties } from "../properties";

export const propertiesOf = (struct: Struct | undefined): Properties => (struct?.toJavaScript() ?? {}) as Properties;

export const structOf = (properties: Properties): Struct =>
    Struct.fromJavaScript(properties as unknown as Record<string, JavaScriptValue>);
