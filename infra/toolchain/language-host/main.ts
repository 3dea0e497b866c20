import { LanguageRuntimeService } from "@pulumi/pulumi/proto/language_grpc_pb.js";
import { onEngineGone, serve } from "../grpc/serve";
import { Children } from "./children";
import { languageService } from "./service";

// The engine gives its address as the last argument, flags for its own logging before it.
const engineAddress = process.argv.slice(2).findLast((argument) => !argument.startsWith("-"));
if (engineAddress === undefined) {
    process.stderr.write(
        "pulumi-language-nodejs: the engine's address is missing; the Pulumi engine starts this program\n",
    );
    process.exit(2);
}
const children = new Children();
onEngineGone(() => {
    children.endAll();
    process.exit(0);
});
void serve(LanguageRuntimeService, languageService(engineAddress, children));
