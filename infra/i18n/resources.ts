import auditEn from "./en/audit.json";
import cliEn from "./en/cli.json";
import connectEn from "./en/connect.json";
import drillEn from "./en/drill.json";
import engineEn from "./en/engine.json";
import estateEn from "./en/estate.json";
import initEn from "./en/init.json";
import networkEn from "./en/network.json";
import reportEn from "./en/report.json";
import rulesEn from "./en/rules.json";
import sandboxEn from "./en/sandbox.json";
import toolchainEn from "./en/toolchain.json";
import auditZh from "./zh/audit.json";
import cliZh from "./zh/cli.json";
import connectZh from "./zh/connect.json";
import drillZh from "./zh/drill.json";
import engineZh from "./zh/engine.json";
import estateZh from "./zh/estate.json";
import initZh from "./zh/init.json";
import networkZh from "./zh/network.json";
import reportZh from "./zh/report.json";
import rulesZh from "./zh/rules.json";
import sandboxZh from "./zh/sandbox.json";
import toolchainZh from "./zh/toolchain.json";

export const resources = {
    en: {
        audit: auditEn,
        cli: cliEn,
        connect: connectEn,
        drill: drillEn,
        engine: engineEn,
        estate: estateEn,
        init: initEn,
        network: networkEn,
        report: reportEn,
        rules: rulesEn,
        sandbox: sandboxEn,
        toolchain: toolchainEn,
    },
    zh: {
        audit: auditZh,
        cli: cliZh,
        connect: connectZh,
        drill: drillZh,
        engine: engineZh,
        estate: estateZh,
        init: initZh,
        network: networkZh,
        report: reportZh,
        rules: rulesZh,
        sandbox: sandboxZh,
        toolchain: toolchainZh,
    },
};
