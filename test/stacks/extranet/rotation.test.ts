import { linksWithGap, planRotation } from "../../../infra/stacks/extranet/rotation";
import { tinyExtranet } from "../../policies/support/extranet";

const { links } = tinyExtranet();
const two = links.get("sd-jinan")!;
const one = links.get("sd-rizhao")!;

test("paths change one after another, the one that is used last first", () => {
    expect(planRotation([two], {})).toEqual([
        { generations: { "sd-jinan/second": 2 } },
        { generations: { "sd-jinan/first": 2 } },
    ]);
});

test("links change side by side, of each one path at a time", () => {
    expect(planRotation([two, one], { "sd-jinan/first": 4, "sd-jinan/second": 4 })).toEqual([
        { generations: { "sd-jinan/second": 5, "sd-rizhao/first": 2 } },
        { generations: { "sd-jinan/first": 5 } },
    ]);
});

test("a rotation that was interrupted goes on with the paths that are left", () => {
    expect(planRotation([two], { "sd-jinan/second": 2 })).toEqual([{ generations: { "sd-jinan/first": 2 } }]);
});

test("a link with one path would have a gap", () => {
    expect(linksWithGap([two, one])).toEqual([one]);
});
