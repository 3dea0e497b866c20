import type { CommandLine, Service } from "./service";

const python = "/usr/bin/python3";
const launcher = "egov_sandbox.launch";

/** Command of a Python program by its module; Debian's scripts for them are in packages that bring too much along. */
export const pythonProgram = (name: string, module: string, ...args: string[]): CommandLine => [
    python,
    "-m",
    launcher,
    name,
    module,
    ...args,
];

/** Projects with a module in egov_sandbox/preload: they have several programs. */
const projects: readonly string[] = ["nova", "cinder", "designate"];

/** Command of a process that forks the programs of a project. */
export const nurseryProgram = (project: string): CommandLine => [python, "-m", "egov_sandbox.nursery", project];

/** What a nursery needs to start a service; undefined where there is none for it. */
export function programOf({ name, command }: Service): { project: string; command: readonly string[] } | undefined {
    const [, , module, ...rest] = command;
    const project = projects.find((each) => name.startsWith(`${each}-`));
    return project !== undefined && module === launcher ? { project, command: rest } : undefined;
}

/** Command that serves a WSGI application on 127.0.0.1: one process, so that it starts fast, eight threads. */
export const wsgi = (port: number, file: string, ...args: string[]): CommandLine =>
    uwsgi(port, file, { processes: 1, threads: 8 }, args);

/**
 * The same for applications that bring eventlet along, whose locks know one thread only: of requests that come together some hang
 * for ever ("cannot switch to a different thread"). Forked after loading, so that they start as fast.
 */
export const forkingWsgi = (port: number, file: string): CommandLine =>
    uwsgi(port, file, { processes: 4, threads: 1 }, []);

interface Concurrency {
    readonly processes: number;
    readonly threads: number;
}

function uwsgi(port: number, file: string, { processes, threads }: Concurrency, args: readonly string[]): CommandLine {
    return [
        "/usr/bin/uwsgi",
        "--plugins",
        "python3",
        "--http-socket",
        `127.0.0.1:${port}`,
        "--wsgi-file",
        file,
        "--processes",
        String(processes),
        "--threads",
        String(threads),
        ...(processes > 1 ? ["--master"] : []),
        "--enable-threads",
        "--need-app",
        "--die-on-term",
        "--buffer-size",
        "65535",
        "--add-header",
        "Connection: close",
        "--disable-logging",
        ...(args.length === 0 ? [] : ["--pyargv", args.join(" ")]),
    ];
}

/** An OpenStack API that answers below 500 as soon as it has loaded, even to callers without a token. */
export const answers = (port: number, path = "/"): Service["ready"] => ({
    kind: "http",
    url: `http://127.0.0.1:${port}${path}`,
});
