// jest: a file of another kind than code is its text, as with esbuild's loader "text".
"use strict";

module.exports = {
    process: (text) => ({ code: `module.exports = { __esModule: true, default: ${JSON.stringify(text)} };` }),
};
