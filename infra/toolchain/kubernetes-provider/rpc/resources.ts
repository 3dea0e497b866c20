import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import * as messages from "@pulumi/pulumi/proto/provider_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import { createObject, previewCreate } from "../apply/create";
import { previewUpdate, updateObject } from "../apply/update";
import type { Autonaming } from "../check/autoname";
import { checkObject } from "../check/check";
import { diffObject } from "../diff/diff";
import { readToken, type ObjectKind } from "../kinds";
import { readObject, refuseBroken } from "../read/read";
import { removeObject } from "../remove/remove";
import type { Session } from "../session";
import type { Work } from "../work";
import { answering } from "./answering";
import type { Log } from "./engine-log";
import { propertiesOf, structOf } from "./structs";

/** What the engine tells of a resource in each request. */
interface ResourceRequest {
    getUrn(): string;
    getTimeout?(): number;
}

/**
 * Handlers of what the engine does with single objects.
 *
 * @param signal the engine wants to end
 */
export function resourceHandlers(
    session: () => Session | undefined,
    log: Log,
    signal: AbortSignal,
): UntypedServiceImplementation {
    const opened = (): Session => {
        const current = session();
        if (current === undefined) throw new Error("the provider was not configured");
        return current;
    };
    const workOn = (request: ResourceRequest): Work => ({
        urn: request.getUrn(),
        type: typeOf(request.getUrn()),
        kind: kindOf(request.getUrn()),
        session: opened(),
        log,
        signal,
        timeoutSeconds: request.getTimeout?.() ?? 0,
    });

    const check: handleUnaryCall<messages.CheckRequest, messages.CheckResponse> = (call, answer) =>
        answering(answer, () => {
            const { request } = call;
            const response = new messages.CheckResponse();
            const kind = kindOf(request.getUrn());
            const { inputs, failures } = checkObject({
                kind,
                olds: propertiesOf(request.getOlds()),
                news: propertiesOf(request.getNews()),
                autonaming: autonamingOf(request),
                defaultNamespace: opened().defaultNamespace,
            });
            response.setInputs(structOf(inputs));
            for (const { property, reason } of failures) {
                const failure = new messages.CheckFailure();
                failure.setProperty(property);
                failure.setReason(reason);
                response.addFailures(failure);
            }
            return response;
        });

    const diff: handleUnaryCall<messages.DiffRequest, messages.DiffResponse> = (call, answer) =>
        answering(answer, () => {
            const { request } = call;
            const olds = propertiesOf(request.getOldInputs() ?? request.getOlds());
            return diffResponse(
                diffObject(kindOf(request.getUrn()), olds, propertiesOf(request.getNews()), opened().mutability),
            );
        });

    const create: handleUnaryCall<messages.CreateRequest, messages.CreateResponse> = (call, answer) =>
        answering(answer, async () => {
            const { request } = call;
            const response = new messages.CreateResponse();
            const inputs = propertiesOf(request.getProperties());
            if (request.getPreview()) {
                response.setProperties(structOf(await previewCreate(workOn(request), inputs)));
                return response;
            }
            const { id, outputs } = await createObject(workOn(request), inputs);
            response.setId(id);
            response.setProperties(structOf(outputs));
            return response;
        });

    const update: handleUnaryCall<messages.UpdateRequest, messages.UpdateResponse> = (call, answer) =>
        answering(answer, async () => {
            const { request } = call;
            const response = new messages.UpdateResponse();
            const change = request.getPreview() ? previewUpdate : updateObject;
            const outputs = await change(workOn(request), {
                id: request.getId(),
                state: propertiesOf(request.getOlds()),
                inputs: propertiesOf(request.getNews()),
                ignoreChanges: request.getIgnorechangesList(),
            });
            response.setProperties(structOf(outputs));
            return response;
        });

    const read: handleUnaryCall<messages.ReadRequest, messages.ReadResponse> = (call, answer) =>
        answering(answer, async () => {
            const { request } = call;
            const response = new messages.ReadResponse();
            const inputs = propertiesOf(request.getInputs());
            const work = workOn(request);
            const found = await readObject(work, request.getId(), inputs, propertiesOf(request.getProperties()));
            if (found === undefined) return response;
            if (Object.keys(inputs).length > 0) await refuseBroken(work, found);
            response.setId(found.id);
            response.setProperties(structOf(found.outputs));
            response.setInputs(structOf(found.inputs));
            return response;
        });

    const remove: handleUnaryCall<messages.DeleteRequest, Empty> = (call, answer) =>
        answering(answer, async () => {
            const { request } = call;
            await removeObject(workOn(request), request.getId(), propertiesOf(request.getProperties()));
            return new Empty();
        });

    return { check, diff, create, update, read, delete: remove };
}

function diffResponse({ changes, deleteBeforeReplace }: ReturnType<typeof diffObject>): messages.DiffResponse {
    const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
    const { Kind } = messages.PropertyDiff;
    const response = new messages.DiffResponse();
    response.setChanges(changes.size > 0 ? DIFF_SOME : DIFF_NONE);
    response.setHasdetaileddiff(true);
    response.setDeletebeforereplace(deleteBeforeReplace);
    response.setDiffsList([...new Set([...changes.keys()].map((path) => path.replace(/[.[].*$/, "")))]);
    for (const [path, { kind, replaces }] of changes) {
        const property = new messages.PropertyDiff();
        const kinds = {
            add: [Kind.ADD, Kind.ADD_REPLACE],
            delete: [Kind.DELETE, Kind.DELETE_REPLACE],
            update: [Kind.UPDATE, Kind.UPDATE_REPLACE],
        } as const;
        property.setKind(kinds[kind][replaces ? 1 : 0]);
        property.setInputdiff(true);
        response.getDetaileddiffMap().set(path, property);
        if (replaces) response.addReplaces(path);
    }
    return response;
}

/** Type token in a URN, without those of the components around it. */
const typeOf = (urn: string): string => urn.split("::")[2]?.split("$").at(-1) ?? "";

/** @throws Error for what only the official plug-in can do */
function kindOf(urn: string): ObjectKind {
    const type = typeOf(urn);
    const meaning = readToken(type);
    if (!("unsupported" in meaning)) return meaning;
    const what = meaning.unsupported === "patch" ? "patches of objects" : "charts, files and other components";
    throw new Error(
        `${type}: this plug-in is egov-cloud's stand-in, which has no ${what}; install the official Kubernetes plug-in`,
    );
}

function autonamingOf(request: messages.CheckRequest): Autonaming {
    const options = request.getAutonaming();
    const { ENFORCE, DISABLE } = messages.CheckRequest.AutonamingOptions.Mode;
    const mode = options?.getMode() === DISABLE ? "disable" : options?.getMode() === ENFORCE ? "enforce" : "propose";
    return {
        logicalName: request.getName() || (request.getUrn().split("::").at(-1) ?? ""),
        seed: request.getRandomseed_asU8(),
        ...(options === undefined ? {} : { setting: { mode, proposed: options.getProposedName() } }),
    };
}
