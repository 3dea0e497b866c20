import {
    status,
    type handleServerStreamingCall,
    type handleUnaryCall,
    type UntypedServiceImplementation,
} from "@grpc/grpc-js";
import * as messages from "@pulumi/pulumi/proto/language_pb.js";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import { versions } from "../versions";
import type { Children, ChildCommand } from "./children";
import { programDependencies } from "./dependencies";
import { outcomeOf, pluginCommand, programCommand } from "./program";

/** gRPC service LanguageRuntime for Node programs: what the engine calls to run a program or a policy pack. */
export function languageService(engineAddress: string, children: Children): UntypedServiceImplementation {
    const run: handleUnaryCall<messages.RunRequest, messages.RunResponse> = (call, answer) => {
        const response = new messages.RunResponse();
        let command: ChildCommand;
        try {
            command = programCommand(call.request, engineAddress, process.env);
        } catch (error) {
            response.setError((error as Error).message);
            return answer(null, response);
        }
        const { child, ended } = children.start(command, ["ignore", "inherit", "inherit"]);
        call.on("cancelled", () => children.end(child));
        void ended.then((result) => {
            const { error, bail } = outcomeOf(result);
            if (error !== undefined) response.setError(error);
            response.setBail(bail ?? false);
            answer(null, response);
        });
    };

    const runPlugin: handleServerStreamingCall<messages.RunPluginRequest, messages.RunPluginResponse> = (call) => {
        let command: ChildCommand;
        try {
            command = pluginCommand(call.request);
        } catch (error) {
            call.emit("error", { code: status.FAILED_PRECONDITION, details: (error as Error).message });
            return;
        }
        const { child, ended } = children.start(command, ["ignore", "pipe", "pipe"]);
        const write = (fill: (response: messages.RunPluginResponse) => void): void => {
            const response = new messages.RunPluginResponse();
            fill(response);
            call.write(response);
        };
        child.stdout?.on("data", (chunk: Buffer) => write((response) => response.setStdout(chunk)));
        child.stderr?.on("data", (chunk: Buffer) => write((response) => response.setStderr(chunk)));
        call.on("cancelled", () => children.end(child));
        void ended.then(({ code }) => {
            write((response) => response.setExitcode(code));
            call.end();
        });
    };

    const getProgramDependencies: handleUnaryCall<
        messages.GetProgramDependenciesRequest,
        messages.GetProgramDependenciesResponse
    > = (call, answer) => {
        const response = new messages.GetProgramDependenciesResponse();
        for (const { name, version } of programDependencies(
            call.request.getInfo()?.getProgramDirectory() ?? call.request.getPwd(),
        )) {
            const dependency = new messages.DependencyInfo();
            dependency.setName(name);
            dependency.setVersion(version);
            response.addDependencies(dependency);
        }
        answer(null, response);
    };

    const about: handleUnaryCall<messages.AboutRequest, messages.AboutResponse> = (_call, answer) => {
        const response = new messages.AboutResponse();
        response.setExecutable(process.execPath);
        response.setVersion(process.version);
        answer(null, response);
    };

    const getPluginInfo: handleUnaryCall<Empty, PluginInfo> = (_call, answer) => {
        const info = new PluginInfo();
        info.setVersion(versions.engine);
        answer(null, info);
    };

    const cancel: handleUnaryCall<Empty, Empty> = (_call, answer) => {
        children.endPolitely();
        answer(null, new Empty());
    };

    return {
        run,
        runPlugin,
        getProgramDependencies,
        about,
        getPluginInfo,
        cancel,
        handshake: always(() => new messages.LanguageHandshakeResponse()),
        // Empty on purpose: the toolchain has all plug-ins, and the engine must not try to download any.
        getRequiredPackages: always(() => new messages.GetRequiredPackagesResponse()),
        getRequiredPlugins: always(() => new messages.GetRequiredPluginsResponse()),
        runtimeOptionsPrompts: always(() => new messages.RuntimeOptionsResponse()),
    };
}

const always =
    <Response>(make: () => Response): handleUnaryCall<unknown, Response> =>
    (_call, answer) =>
        answer(null, make());
