/** What makes things in a cloud or cluster that no rule sees -> why. */
const hiding: Readonly<Record<string, "template" | "program">> = {
    "openstack:orchestration/stackV1:StackV1": "template",
    "kubernetes:helm.sh/v3:Release": "template",
    "command:local:Command": "program",
    "command:remote:Command": "program",
    "pulumi-nodejs:dynamic:Resource": "program",
    "pulumi-python:dynamic:Resource": "program",
};

/** Patches change objects of somebody else, lists hold many at once: rules read neither. */
const patchOrList = /^kubernetes:[^:]+:\w+(Patch|List)$/;

export function hiddenBy(type: string): "template" | "program" | "patchOrList" | undefined {
    return hiding[type] ?? (patchOrList.test(type) ? "patchOrList" : undefined);
}
