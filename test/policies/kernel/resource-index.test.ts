import { ResourceIndex } from "../../../policies/kernel/resource-index";
import { resource } from "../support/fixtures";

it("finds resources of a type in one stack, also those that come later", () => {
    const [one, other, twin] = [resource("s", "t", "one"), resource("s", "u", "other"), resource("z", "t", "one")];
    const index = new ResourceIndex([one, other, twin]);
    expect(index.ofTypeIn("s", "t")).toEqual([one]);
    expect(index.ofTypeIn("z", "t")).toEqual([twin]);
    expect([index.ofTypeIn("z", "u"), index.ofTypeIn("y", "t")]).toEqual([[], []]);
    const later = resource("s", "t", "later");
    index.add(later);
    expect(index.ofTypeIn("s", "t")).toEqual([one, later]);
});
