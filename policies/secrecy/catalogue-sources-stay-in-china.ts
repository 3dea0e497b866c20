import { ofCatalogue } from "../kernel/estate-entry";
import { pass, unknown, violation, type Judgement } from "../kernel/judgement";
import type { EntryJudgement, EstateRule } from "../kernel/rule";
import type { EstateModel } from "../../infra/estate/model";
import { hostOf, placeOfHost } from "../kernel/places/place";

/** What the catalogue offers is fetched from China. Nobody can waive it. */
export const catalogueSourcesStayInChina: EstateRule = {
    id: "secrecy/catalogue-sources-stay-in-china",
    title: { zh: "目录中的来源须在境内", en: "Sources of the catalogue are in China" },
    scope: "estate",
    severity: "critical",
    enforcement: "mandatory",
    unwaivable: true,
    clauses: ["LZBF 2015-7 13"],
    why: {
        zh: "目录登记的仓库和镜像来源被各平台信任，登记境外来源等于全省放行。",
        en: "All platforms trust the registries and sources of the catalogue; one abroad opens the door for the whole province.",
    },
    reads: { zh: "目录的 registries 和 images[].source。", en: "registries and images[].source of the catalogue." },
    remedy: {
        zh: "改为境内仓库和镜像源。不得申请豁免。",
        en: "Use registries and sources in China. There is no waiver.",
    },
    messages: {
        abroad: {
            zh: "目录中 {{name}} 的来源 {{host}} 位于境外。",
            en: "{{name}} of the catalogue comes from {{host}}, which is outside of China.",
        },
        addressless: {
            zh: "目录中 {{name}} 的来源 {{host}} 不是网络地址，无法判断是否在境内。",
            en: "The source {{host}} of {{name}} in the catalogue is no address of a host, so it can't be told where that is.",
        },
    },
    *checkEstate(estate) {
        const { registries, images } = estate.catalogue;
        for (const registry of registries) yield ofSource(`registry/${registry}`, registry, estate);
        for (const { name, source } of images) yield ofSource(`image/${name}`, source, estate);
    },
};

function ofSource(name: string, source: string, estate: EstateModel): EntryJudgement {
    const host = /^(?:file|data|urn):/i.test(source) ? undefined : hostOf(source);
    return ofCatalogue(name, judge(name, host, source, estate));
}

function judge(name: string, host: string | undefined, source: string, estate: EstateModel): Judgement {
    if (host === undefined) return unknown("addressless", { name, host: source });
    // A host is declared by being here, so all that can be said against it is that it is known to be abroad.
    return placeOfHost(host, estate) === "abroad" ? violation("abroad", { name, host }) : pass;
}
