import { stepsOf } from "../../../../infra/sandbox/bootstrap/steps";
import { loginServices } from "../../../../infra/sandbox/bootstrap/identity-steps";
import { ports } from "../../../../infra/sandbox/names";
import { computeServiceNames } from "../../../../infra/sandbox/services/core/compute";
import { servicesOf } from "../../../../infra/sandbox/services";
import { noTools } from "../../../../infra/sandbox/services/service";
import { runTasks } from "../../../../infra/sandbox/supervise/graph";
import { allParts, optionalParts } from "../../../../infra/sandbox/types";
import { temporaryLayout } from "../support";

const context = { layout: temporaryLayout(), packages: "/packages", tools: noTools };
const services = servicesOf(allParts, context);
const steps = stepsOf(allParts);
const names = [...services, ...steps].map(({ name }) => name);

it("has one name for each service and step", () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it("refers to services and steps only that there are", () => {
    const named = [
        ...services.flatMap(({ dependsOn }) => dependsOn),
        ...steps.flatMap(({ dependsOn, before }) => [...dependsOn, ...before]),
        ...loginServices,
    ];
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
});

it("can be started and set up in some order", async () => {
    const order: string[] = [];
    const tasks = [
        ...steps.map(({ name, dependsOn }) => ({ name, dependsOn })),
        ...services.map(({ name, dependsOn }) => ({
            name,
            dependsOn: [...dependsOn, ...steps.filter(({ before }) => before.includes(name)).map((step) => step.name)],
        })),
    ].map((task) => ({
        ...task,
        run: async () => {
            order.push(task.name);
        },
    }));
    await runTasks(tasks);
    expect(order).toHaveLength(names.length);
    const position = (name: string): number => order.indexOf(name);
    expect(position("schema-keystone")).toBeLessThan(position("keystone"));
    expect(position("accounts-core")).toBeLessThan(position("neutron-server"));
    expect(position("placement")).toBeLessThan(position("nova-scheduler"));
    expect(computeServiceNames.filter((name) => !order.slice(0, position("host-mapping")).includes(name))).toEqual([]);
});

it("opens no port twice, and only those that have a name", () => {
    const opened = services.flatMap((service) => service.ports);
    expect(new Set(opened).size).toBe(opened.length);
    expect(new Set(opened)).toEqual(new Set(Object.values(ports)));
});

it("never asks a program to listen everywhere", () => {
    for (const { name, command } of services)
        expect([name, command.join(" ")]).not.toEqual([name, expect.stringMatching(/0\.0\.0\.0|\[::\]/)]);
});

it.each(optionalParts)("needs nothing of %s where it is left out", (part) => {
    const left = allParts.filter((each) => each !== part);
    const known = [...servicesOf(left, context), ...stepsOf(left)].map(({ name }) => name);
    const needed = [
        ...servicesOf(left, context).flatMap(({ dependsOn }) => dependsOn),
        ...stepsOf(left).flatMap(({ dependsOn }) => dependsOn),
    ];
    expect(needed.filter((name) => !known.includes(name))).toEqual([]);
});

it("stops what others lean on last", () => {
    const last = services.filter(({ stop }) => stop.last).map(({ name }) => name);
    expect(last).toEqual(expect.arrayContaining(["mariadb", "rabbitmq", "memcached", "etcd"]));
    for (const { name, dependsOn } of services.filter(({ stop }) => stop.last))
        expect([name, dependsOn.filter((each) => !last.includes(each))]).toEqual([name, []]);
});
