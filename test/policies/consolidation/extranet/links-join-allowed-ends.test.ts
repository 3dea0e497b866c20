import { linksJoinAllowedEnds as rule } from "../../../../policies/consolidation/extranet/links-join-allowed-ends";
import { edgeOf, onlyLink, recoverySite, withoutExtranet, withSites } from "../../support/extranet";
import { withDivision } from "../../support/one-entry";
import { describeRule } from "../../support/rule-cases";

const withCounties = withSites(edgeOf("370102"), edgeOf("371122"));
const withRecovery = withSites(recoverySite("dr-linyi"), recoverySite("dr-heze"));
/** Rizhao on Jinan's platform. */
const joined = withDivision("371100", { hosting: "joined-city", host: "370100" });

describeRule(rule, {
    good: [
        { name: "province to a city with a platform", estate: () => onlyLink("sd-jinan") },
        ...[["370000", "379999"] as const, ["379999", "370100"] as const].map((ends) => ({
            name: `an end that is nowhere, which the estate's own rules refuse: ${ends.join(" to ")}`,
            estate: () => onlyLink("sd-jinan", { ends }),
        })),
        { name: "province to a city without", estate: () => onlyLink("sd-rizhao") },
        {
            name: "a city to its county",
            estate: () => onlyLink("sd-jinan", { kind: "city-county", ends: ["370100", "370102"] }, withCounties),
        },
        {
            name: "a city without a platform to its county",
            estate: () => onlyLink("sd-jinan", { kind: "city-county", ends: ["371100", "371122"] }, withCounties),
        },
        {
            name: "two platforms",
            estate: () => onlyLink("sd-jinan", { kind: "platform-platform", ends: ["370100", "370000"] }),
        },
        {
            name: "a host and the city that joined it",
            estate: () => onlyLink("sd-jinan", { kind: "platform-platform", ends: ["370100", "371100"] }, joined),
        },
        {
            name: "a platform and a recovery site",
            estate: () => onlyLink("sd-jinan", { kind: "platform-dr", ends: ["370000", "dr-linyi"] }, withRecovery),
        },
    ],
    bad: [
        {
            name: "a city to the province",
            code: "notProvinceToCity",
            estate: () => onlyLink("sd-jinan", { ends: ["370100", "370000"] }),
        },
        {
            name: "a city to another city",
            code: "notProvinceToCity",
            estate: () => onlyLink("sd-jinan", { ends: ["370100", "371100"] }),
        },
        {
            name: "a city that declares the link to its host itself",
            code: "notHosted",
            estate: () => onlyLink("sd-jinan", { kind: "platform-platform", ends: ["371100", "370100"] }, joined),
        },
        {
            name: "the province to a county",
            code: "notProvinceToCity",
            estate: () => onlyLink("sd-jinan", { ends: ["370000", "370102"] }, withCounties),
        },
        {
            name: "a city to another city's county",
            code: "notCityToCounty",
            estate: () => onlyLink("sd-jinan", { kind: "city-county", ends: ["370100", "371122"] }, withCounties),
        },
        {
            name: "the province to a county that is right below it",
            code: "notCityToCounty",
            estate: () =>
                onlyLink(
                    "sd-jinan",
                    { kind: "city-county", ends: ["370000", "370102"] },
                    withDivision("370102", { parent: "370000" }, withCounties),
                ),
        },
        {
            name: "a city to a city that is right below it",
            code: "notCityToCounty",
            estate: () =>
                onlyLink(
                    "sd-jinan",
                    { kind: "city-county", ends: ["370100", "371100"] },
                    withDivision("371100", { parent: "370100" }),
                ),
        },
        {
            name: "a county that declares the link itself",
            code: "notCityToCounty",
            estate: () => onlyLink("sd-jinan", { kind: "city-county", ends: ["370102", "370100"] }, withCounties),
        },
        {
            name: "a city that joined another host",
            code: "notHosted",
            estate: () => onlyLink("sd-jinan", { kind: "platform-platform", ends: ["370100", "371100"] }),
        },
        {
            name: "a recovery link without recovery site",
            code: "notRecovery",
            estate: () => onlyLink("sd-jinan", { kind: "platform-dr" }),
        },
        {
            name: "a recovery link between two of them",
            code: "notRecovery",
            estate: () => onlyLink("sd-jinan", { kind: "platform-dr", ends: ["dr-heze", "dr-linyi"] }, withRecovery),
        },
        {
            name: "a recovery site in a city's stead",
            code: "notProvinceToCity",
            estate: () => onlyLink("sd-jinan", { ends: ["370000", "dr-linyi"] }, withRecovery),
        },
    ],
    unknown: [],
    notApplicable: [{ name: "an estate without extranet", estate: withoutExtranet }],
});
