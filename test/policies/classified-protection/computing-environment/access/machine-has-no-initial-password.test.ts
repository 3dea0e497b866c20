import { machineHasNoInitialPassword } from "../../../../../policies/classified-protection/computing-environment/access/machine-has-no-initial-password";
import type { RecordedValue } from "../../../../../infra/recorder/types";
import { unknownValue } from "../../../support/fixtures";
import { describeRule } from "../../../support/rule-cases";

const type = "openstack:compute/instance:Instance";
const withData = (userData: RecordedValue) => [{ type, inputs: { userData } }];
const base64 = (text: string): string => Buffer.from(text).toString("base64");

describeRule(machineHasNoInitialPassword, {
    good: [
        { name: "no userData", resources: [{ type }] },
        {
            name: "accounts with keys only",
            resources: withData(
                "#cloud-config\nssh_pwauth: false\nusers:\n  - name: ops\n    lock_passwd: true\n    ssh_authorized_keys: [ssh-ed25519 AAAA]\n",
            ),
        },
        {
            name: "a password policy",
            resources: withData("#!/bin/sh\n# password: none\nauthselect select sssd\nnet user /add ops\n"),
        },
        { name: "Base64 of something else", resources: withData(base64("data password: no script")) },
        { name: "no login by password", resources: withData("PasswordAuthentication no") },
    ],
    bad: [
        {
            name: "a secret password",
            code: "adminPassword",
            resources: [{ type, inputs: { adminPass: { kind: "secret", value: "x" } } }],
        },
        {
            name: "a generated password",
            code: "adminPassword",
            resources: [{ type, inputs: { adminPass: unknownValue } }],
        },
        ...[
            "#cloud-config\npassword: abc",
            "#cloud-config\nusers:\n  - name: ops\n    passwd: $6$x",
            "#cloud-config\nusers:\n  - plain_text_passwd: abc",
            "#cloud-config\nusers:\n  - hashed_passwd: $6$x",
            "#cloud-config\nssh_pwauth: yes",
            "#cloud-config\nssh_pwauth: 'True'",
            "#cloud-config\nusers:\n  - name: ops\n    lock_passwd: false",
            "#cloud-config\nusers:\n  - lock-passwd: False",
            "#cloud-config\nchpasswd:\n  list: [a]",
            "#!/bin/sh\necho root:abc | chpasswd",
            "#!/bin/sh\necho abc | passwd --stdin root",
            "PasswordAuthentication yes",
            // Begins as Base64 of "#cl" does.
            "I2Ns: 1\npassword: abc",
            "net user Administrator Abc12345",
        ].map((text) => ({ name: text.replaceAll("\n", " "), code: "userData", resources: withData(text) })),
        { name: "Base64", code: "userData", resources: withData(base64("#cloud-config\npassword: abc\n")) },
        {
            name: "Base64 in lines, in several parts",
            code: "userData",
            resources: withData(
                base64("MIME-Version: 1.0\n\n#cloud-config\npassword: abc\n").replace(/(.{20})/g, "$1\n"),
            ),
        },
        {
            name: "Base64 of a part with a type",
            code: "userData",
            resources: withData(base64("Content-Type: text/cloud-config\n\npassword: abc\n")),
        },
        {
            name: "Base64 of Windows",
            code: "userData",
            resources: withData(base64("<powershell>\nnet user Administrator Abc12345\n</powershell>\n")),
        },
    ],
    unknown: [{ name: "userData", resources: withData(unknownValue) }],
    notApplicable: [{ name: "another resource", resources: [{ type: "openstack:compute/keypair:Keypair" }] }],
});
