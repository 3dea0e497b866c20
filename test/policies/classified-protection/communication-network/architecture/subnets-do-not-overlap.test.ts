import { subnetsDoNotOverlap } from "../../../../../policies/classified-protection/communication-network/architecture/subnets-do-not-overlap";
import { describeRule, runCase } from "../../../support/rule-cases";
import { unknownValue } from "../../../support/fixtures";

const type = "openstack:networking/subnet:Subnet";
const subnet = (name: string, cidr: string, zone = "common") => ({
    type,
    name,
    inputs: { cidr, tags: [`egov:zone=${zone}`] },
});

describeRule(subnetsDoNotOverlap, {
    good: [
        { name: "neighbours", resources: [subnet("a", "10.37.0.0/26"), subnet("b", "10.37.0.64/26")] },
        {
            name: "the same in two zones",
            resources: [subnet("a", "10.37.0.0/26"), subnet("b", "10.37.0.0/26", "dedicated")],
        },
        { name: "both families", resources: [subnet("a", "0.0.0.0/0"), subnet("b", "::/0")] },
        {
            name: "a selector of the extranet, which repeats a block",
            resources: [
                { ...subnet("a", "10.37.0.0/26"), stack: "extranet" },
                {
                    type,
                    name: "b",
                    stack: "extranet",
                    inputs: { cidr: "10.37.0.0/26", tags: ["egov:zone=common", "egov:role=selector"] },
                },
            ],
        },
        {
            name: "an address that is not known yet beside one that is",
            resources: [subnet("a", "10.37.0.0/26"), { type, name: "b", inputs: { cidr: "10.37.1.0/26" } }],
        },
    ],
    bad: [
        { name: "one within the other", resources: [subnet("a", "10.37.0.0/24"), subnet("b", "10.37.0.128/26")] },
        {
            name: "one that reaches over a narrower one between",
            resources: [subnet("a", "10.37.0.0/16"), subnet("b", "10.37.0.0/26"), subnet("c", "10.37.200.0/26")],
        },
        { name: "the same", resources: [subnet("a", "10.37.0.0/26"), subnet("b", "10.37.0.0/26")] },
        { name: "IPv6", resources: [subnet("a", "fd00::/64"), subnet("b", "fd00::/80")] },
        {
            name: "without a zone",
            resources: [
                { type, name: "a", inputs: { cidr: "10.0.0.0/24" } },
                { type, name: "b", inputs: { cidr: "10.0.0.0/25" } },
            ],
        },
    ],
    unknown: [
        { name: "its block", resources: [{ type, inputs: { cidr: unknownValue } }, subnet("b", "10.37.0.0/26")] },
        { name: "its zone", resources: [{ type, name: "a", inputs: { cidr: "10.0.0.0/24", tags: [unknownValue] } }] },
    ],
    notApplicable: [
        { name: "addresses of its pool", resources: [{ type, inputs: { subnetpoolId: "1" } }] },
        { name: "no subnets", resources: [{ type: "openstack:networking/router:Router" }] },
    ],
});

describe("subnets that overlap", () => {
    const overlaps = (...resources: ReturnType<typeof subnet>[]) =>
        runCase(subnetsDoNotOverlap, { name: "", resources })
            .findings.filter(({ result }) => result === "violation")
            .map(({ params }) => `${String(params["resource"])}-${String(params["other"])}`);

    it("are told of the one that starts before, or is wider, or comes first, in any order", () => {
        const [wide, narrow, late, apart] = [
            subnet("z-wide", "10.37.0.0/16"),
            subnet("a-narrow", "10.37.0.0/26"),
            subnet("b-late", "10.37.200.0/26"),
            subnet("c-apart", "10.38.0.0/26"),
        ];
        const expected = ["a-narrow-z-wide", "b-late-z-wide"];
        expect(overlaps(wide, narrow, late, apart)).toEqual(expected);
        expect(overlaps(apart, late, narrow, wide)).toEqual(expected);
        expect(overlaps(narrow, late)).toEqual([]);
        expect(overlaps(wide, subnet("b", "10.37.255.0/24"), subnet("c", "10.37.255.128/25"))).toEqual([
            "b-z-wide",
            "c-z-wide",
        ]);
        expect(overlaps(subnet("a", "10.40.0.0/16"), subnet("b", "10.37.0.0/24"))).toEqual([]);
        expect(
            overlaps(subnet("a", "10.37.0.0/26"), subnet("b", "10.37.1.0/24"), subnet("c", "10.37.1.128/26")),
        ).toEqual(["c-b"]);
        expect(overlaps(subnet("b", "10.37.0.0/26"), subnet("a", "10.37.0.0/26"))).toEqual(["b-a"]);
        expect(overlaps(subnet("a", "10.37.0.0/26"), subnet("b", "10.37.0.0/26"))).toEqual(["b-a"]);
        expect(overlaps(subnet("a", "10.37.0.1/32"), subnet("b", "10.37.0.0/31"))).toEqual(["a-b"]);
    });

    it("are judged beside one that is not known yet", () => {
        const { counts } = runCase(subnetsDoNotOverlap, {
            name: "",
            resources: [
                { type, name: "x", inputs: { cidr: unknownValue } },
                subnet("a", "10.37.0.0/26"),
                subnet("b", "10.37.0.0/27"),
            ],
        });
        expect(counts.get(subnetsDoNotOverlap.id)).toMatchObject({ unknown: 1, pass: 1, violation: 1 });
    });
});
