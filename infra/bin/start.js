"use strict";
// `npm start`: from a fresh clone to the preview of every stack. Arguments after `--` go to each `egov` command.
const { join } = require("node:path");
const { prepare, seconds } = require("./prepare.js");
const { run, interrupted } = require("./run.js");
const { chooseLanguage, createTexts } = require("./texts.js");

const findings = 1;

async function start() {
    const args = process.argv.slice(2);
    const text = createTexts(chooseLanguage(args, process.env));
    const say = (line) => process.stderr.write(`${line}\n`);
    const begin = performance.now();
    const ready = await prepare(text, say);
    if (ready !== 0) return ready;

    let worst = 0;
    for (const [index, command] of ["check", "setup", "preview"].entries()) {
        say(
            `\n${text("step", { number: index + 1, steps: 3, what: text(`step_${command}`), command: `egov ${command}` })}\n`,
        );
        const since = performance.now();
        const code = await run(process.execPath, [join(__dirname, "egov.js"), command, ...args]);
        if (code === interrupted) return interrupted;
        if (code > findings) return code;
        worst = Math.max(worst, code);
        say(text("stepDone", { seconds: seconds(since) }));
    }
    say(`\n${text("done", { seconds: seconds(begin) })}`);
    return worst;
}

start().then((code) => {
    process.exitCode = code;
});
