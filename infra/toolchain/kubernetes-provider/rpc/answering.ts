import { Metadata, status, type sendUnaryData } from "@grpc/grpc-js";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb.js";
import { Status } from "@pulumi/pulumi/proto/status_pb.js";
import { Any } from "google-protobuf/google/protobuf/any_pb.js";
import { InitFailedError } from "../work";
import { structOf } from "./structs";

/** Answers a call with what the work gives, or with its error; an object that is there and not ready goes along with it. */
export function answering<Response>(answer: sendUnaryData<Response>, work: () => Response | Promise<Response>): void {
    void (async () => work())().then(
        (response) => answer(null, response),
        (error: Error) => {
            const code = status.UNKNOWN;
            if (!(error instanceof InitFailedError)) return answer({ code, details: error.message });
            answer({ code, details: error.message, metadata: detailsOf(error) });
        },
    );
}

/** The error in the form that the engine looks for: a `google.rpc.Status` in the call's metadata. */
function detailsOf(error: InitFailedError): Metadata {
    const failed = new ErrorResourceInitFailed();
    failed.setId(error.id);
    failed.setProperties(structOf(error.properties));
    failed.setReasonsList([...error.reasons]);
    if (error.inputs !== undefined) failed.setInputs(structOf(error.inputs));
    const any = new Any();
    any.pack(failed.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
    const details = new Status();
    details.setCode(status.UNKNOWN);
    details.setMessage(error.message);
    details.addDetails(any);
    const metadata = new Metadata();
    metadata.add("grpc-status-details-bin", Buffer.from(details.serializeBinary()));
    return metadata;
}
