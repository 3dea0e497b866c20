"use strict";
// Forked by the pool (engine/pool/worker-process.ts): the built worker. Who forks it has seen to it that it is built.
const { join } = require("node:path");
const { root } = require("../../build/fresh.js");
const { loadProgram } = require("../../build/load.js");

loadProgram(join(root, ".build", "stack-worker.js"), "worker");
