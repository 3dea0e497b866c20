// The arrows of the house: cli -> engine -> stacks -> components -> Pulumi SDKs. `npm run lint` holds them.
const nodeFilesAndProcess = "^(node:)?(fs|fs/promises|process|child_process|os|net|http|https)$";
/** What anybody may read: the estate's types and plain helpers without files. */
const estateTypes =
    "^infra/estate/(model|extranet/model|location|problem|schema/types\\.generated|recovery/(grades|plan|protection|seats|size))\\.ts$";
/** What a recorded resource looks like: plain data. */
const recorderTypes = "^infra/recorder/types\\.ts$";

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
    forbidden: [
        forbid(
            "no-cycles",
            "Modules that import each other cannot be understood one at a time.",
            {},
            { circular: true, viaOnly: { dependencyTypesNot: ["type-only", "type-import"] } },
        ),
        forbid(
            "components-know-no-infra",
            "Components get everything as arguments; of infra they may import the estate's types only.",
            { path: "^components/" },
            { path: "^(infra|policies)/", pathNot: estateTypes },
        ),
        forbid(
            "components-read-no-files",
            "Components read neither files nor environment.",
            { path: "^components/" },
            { path: nodeFilesAndProcess },
        ),
        forbid(
            "policies-read-no-files",
            "Rules are pure: they read neither files nor environment.",
            { path: "^policies/" },
            { path: nodeFilesAndProcess },
        ),
        forbid(
            "policies-know-resources-and-estate",
            "Rules know resources and the estate model, nothing else of infra.",
            // pack.js is what the engine starts: it leads to infra/policy-packs.
            { path: "^policies/", pathNot: "^policies/[a-z-]+/pack\\.js$" },
            { path: "^(infra|components)/", pathNot: [estateTypes, recorderTypes] },
        ),
        forbid(
            "policy-packs-are-programs-of-their-own",
            "The engine starts policy packs; nothing else is made of them.",
            { path: "^(infra|components|policies)/", pathNot: "^infra/policy-packs/" },
            { path: "^infra/policy-packs/", pathNot: "^infra/policy-packs/settings\\.ts$" },
        ),
        forbid(
            "judging-knows-no-surface",
            "Resources of states and of the engine are judged apart from where they are shown.",
            { path: "^infra/(judge|audit)/" },
            { path: "^infra/(cli|report|toolchain|policy-packs|synthesis)/" },
        ),
        forbid(
            "stacks-know-no-engine",
            "Stacks say what is built; running them is the engine's business.",
            { path: "^infra/stacks/" },
            { path: "^infra/(engine|cli|toolchain|report|synthesis|recorder)/", pathNot: recorderTypes },
        ),
        forbid(
            "estate-stands-alone",
            "The estate knows nothing of what is made of it.",
            { path: "^infra/estate/" },
            { path: "^(infra/(engine|cli|toolchain|report|synthesis|recorder|stacks)|components|policies)/" },
        ),
        forbid(
            "recorder-stands-alone",
            "The recorder stands in for the Pulumi SDK: it knows no estate.",
            { path: "^infra/recorder/" },
            { path: "^(infra/(?!recorder/)|components/|policies/)" },
        ),
        forbid(
            "nothing-knows-the-cli",
            "Only the program's entry imports the command line.",
            { path: "^(infra|components|policies)/", pathNot: "^infra/(cli|bin)/" },
            { path: "^infra/cli/" },
        ),
        forbid(
            "engine-knows-no-policies",
            "The engine runs stacks; rules are put beside it by the command line.",
            { path: "^infra/(engine|toolchain)/" },
            { path: "^(policies|infra/(cli|report|synthesis))/" },
        ),
        forbid(
            "drills-know-no-surface",
            "A drill is told what the engine and people say; the command line brings them together.",
            { path: "^infra/drill/" },
            { path: "^infra/(cli|report|toolchain|synthesis|connect|sandbox|policy-packs)/" },
        ),
        forbid(
            "drills-are-pure",
            "Plan, journal and evidence of a drill are worked out apart from files and processes.",
            { path: "^infra/drill/", pathNot: "^infra/drill/files/" },
            { path: nodeFilesAndProcess },
        ),
        forbid(
            "sandbox-knows-toolchain-and-estate",
            "The sandbox is a cloud to try things on: it knows nothing of what is deployed to it.",
            { path: "^infra/sandbox/" },
            { path: "^(infra/(?!sandbox/|toolchain/|estate/|i18n/)|components/|policies/)" },
        ),
        forbid(
            "sandbox-is-for-the-command-line",
            "Only the command line and its reports use the sandbox; a deployment must not need it.",
            { path: "^(infra|components|policies)/", pathNot: "^infra/(sandbox|cli|report)/" },
            { path: "^infra/sandbox/" },
        ),
        forbid(
            "no-tests-in-the-product",
            "The product does not import tests.",
            { path: "^(infra|components|policies)/" },
            { path: "^test/" },
        ),
        forbid(
            "only-declared-packages",
            "What is imported is declared in package.json.",
            {},
            { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
        ),
    ],
    options: {
        doNotFollow: { path: "node_modules" },
        tsPreCompilationDeps: true,
        // The engine wants a package.json in each pack; what they use is declared in the project's.
        combinedDependencies: true,
        tsConfig: { fileName: "tsconfig.json" },
        enhancedResolveOptions: {
            exportsFields: ["exports"],
            conditionNames: ["import", "require", "node", "default"],
        },
    },
};
