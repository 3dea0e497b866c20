import { describeOnSandbox, sandboxTimeoutMs } from "../../support/sandbox";
import { RealCloud } from "../support/cloud/real-cloud";
import { cloudInventory, type CloudInventory } from "../support/outside/openstack";
import { accessTests } from "./access";
import { auditTests } from "./audit";
import { changeTests } from "./change";
import { deploymentTests } from "./deploy";
import { destroyTests } from "./destroy";
import { driftTests } from "./drift";
import { failureTests } from "./failure";
import { leaveTests } from "./leave";
import { plainPulumiTests } from "./plain-pulumi";
import { policiesTests } from "./policies";

jest.setTimeout(15 * 60_000);

let started: RealCloud;
let inventory: CloudInventory;
const cloud = (): RealCloud => started;
const before = (): CloudInventory => inventory;

// One story, told in order: each part stands on the one before.
describeOnSandbox("the estate for learning on a real cloud", () => {
    beforeAll(async () => {
        started = await RealCloud.start();
        inventory = await cloudInventory(await started.outside());
    }, sandboxTimeoutMs);
    afterAll(() => started?.clear());

    describe("with wrong access", () => accessTests(cloud));
    describe("against the rules", () => policiesTests(cloud));
    describe("deployed", () => deploymentTests(cloud, before));
    describe("with plain Pulumi", () => plainPulumiTests(cloud));
    describe("audited", () => auditTests(cloud));
    describe("changed by hand", () => driftTests(cloud));
    describe("when the estate changes", () => changeTests(cloud));
    describe("when things break", () => failureTests(cloud));
    describe("when a city leaves", () => leaveTests(cloud));
    describe("destroyed", () => destroyTests(cloud, before));
});
