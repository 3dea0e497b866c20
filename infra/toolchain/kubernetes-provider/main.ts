import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import { onEngineGone, serve } from "../grpc/serve";
import { engineLog } from "./rpc/engine-log";
import { kubernetesService } from "./rpc/service";

onEngineGone(() => process.exit(0));
void serve(ResourceProviderService, kubernetesService(engineLog(process.argv[2])));
