"use strict";
// The thread of a helper (helper.ts): the built program, which who starts it has seen to.
const { join } = require("node:path");
const { root } = require("../../build/fresh.js");
const { loadProgram } = require("../../build/load.js");

void loadProgram(join(root, ".build", "share.js"), "stacks").serveShare();
