import type { EstateModel, PlatformModel, Text } from "../../../infra/estate/model";
import { notApplicable, unknown, violation } from "../../kernel/judgement";
import { ifKnown } from "../../kernel/reading/if-known";
import { oncePerRun } from "../../kernel/reading/once";
import { textAt } from "../../kernel/read";
import type { ResourceRule } from "../../kernel/rule";

/** Stands for a whole platform, so that what it lacks is found where nothing of it was made. */
const stackType = "pulumi:pulumi:Stack";

/** What every platform offers from the catalogue of the province. */
const offers: readonly {
    readonly type: string;
    readonly kind: Text;
    readonly names: (estate: EstateModel, platform: PlatformModel) => readonly string[];
}[] = [
    { type: "openstack:compute/flavor:Flavor", kind: { zh: "规格", en: "flavor" }, names: flavorsOf },
    {
        type: "openstack:images/image:Image",
        kind: { zh: "镜像", en: "image" },
        names: ({ catalogue }) => catalogue.images.map(({ name }) => name),
    },
    {
        type: "openstack:blockstorage/volumeTypeV3:VolumeTypeV3",
        kind: { zh: "云硬盘类型", en: "volume type" },
        names: ({ catalogue }) => catalogue.volumeTypes.map(({ name }) => name),
    },
];

/** Municipal platforms are built after the provincial one: what a system needs of one it finds on all of them. */
export const platformOffersTheCatalogue: ResourceRule = {
    id: "consolidation/platform-offers-the-catalogue",
    title: { zh: "省市平台提供统一的服务目录", en: "Every platform offers the one catalogue" },
    scope: "stack",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["LZBF 2015-7 1"],
    why: {
        zh: "市级平台参照省级模式建设；各平台提供的内容不一，系统便不能迁移、接入或灾备到另一平台。",
        en: "Municipal platforms are built after the provincial model; where they offer different things, no system can move from one to another or be recovered there.",
    },
    reads: {
        zh: "平台栈中规格、镜像、云硬盘类型的名称，与统一目录比对（没有第四级资源池的平台不要求该池的规格）。",
        en: "Names of the flavors, images and volume types of a platform's stack, against the catalogue (flavors of a level-4 pool only where the platform has one).",
    },
    remedy: {
        zh: "由平台组件按统一目录创建；不再提供的，先从目录中删除。",
        en: "Let the platform's component make what the catalogue has; what nobody is to offer any more leaves the catalogue first.",
    },
    messages: {
        notOffered: {
            zh: "{{title.zh}}不提供目录中的{{kind.zh}} {{name}}。",
            en: "The {{title.en}} does not offer the {{kind.en}} {{name}} of the catalogue.",
        },
        nameUnknown: {
            zh: "{{title.zh}}有名称未知的{{kind.zh}}，无法判断是否提供 {{name}}。",
            en: "The {{title.en}} has a {{kind.en}} whose name is not known, so it can't be told whether it offers {{name}}.",
        },
    },
    types: [stackType],
    examples: {
        // A good one is a platform with all that the catalogue has, which is other resources.
        good: [],
        bad: [{ type: stackType, inputs: {} }],
    },
    check(resource, context) {
        const { estate } = context;
        const { kind: stackKind, division } = context.stackOf(resource);
        const platform = estate.platforms.get(division);
        // Pilots of counties are there only until they end.
        if (stackKind !== "platform" || platform === undefined || estate.divisions.get(division)?.level === "county")
            return notApplicable;
        const offered = offeredBy(context);
        return offers.flatMap(({ type, kind, names }) => {
            const said = { title: platform.title, kind };
            const unnamed = offered.has(keyOf(resource.stack, type));
            return names(estate, platform)
                .filter((name) => !offered.has(keyOf(resource.stack, type, (platform.namePrefix ?? "") + name)))
                .map((name) =>
                    (unnamed ? unknown : violation)(unnamed ? "nameUnknown" : "notOffered", { ...said, name }),
                );
        });
    },
};

function flavorsOf({ catalogue }: EstateModel, { availabilityZones }: PlatformModel): string[] {
    const separated = availabilityZones.some(({ pool }) => pool === "level4");
    return catalogue.flavors.filter(({ pool }) => separated || pool !== "level4").map(({ name }) => name);
}

/** What the platforms of the run offer, by stack, type and name; without a name where it is known only after deployment. */
const offeredBy = oncePerRun(
    ({ resources }) =>
        new Set(
            offers.flatMap(({ type }) =>
                resources.ofType(type).map((one) =>
                    keyOf(
                        one.stack,
                        type,
                        ifKnown(() => textAt(one, "name")),
                    ),
                ),
            ),
        ),
);

const keyOf = (stack: string, type: string, name = ""): string => `${stack}\n${type}\n${name}`;
