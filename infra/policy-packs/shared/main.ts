import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../../toolchain/grpc/serve";
import { engineNameOf, judgingOf } from "../judging";
import { rulesService } from "./service";

/**
 * Serves the rules of all packs to every engine that asks; prints the port.
 *
 * @param root folder of the project
 */
export async function serveRules(root: string): Promise<void> {
    const { rules, fronts, texts } = judgingOf("all", root);
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
    const pack = { name: engineNameOf("all"), version };
    await serve(AnalyzerService, rulesService(rules, fronts, texts, pack));
}
