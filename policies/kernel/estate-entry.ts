import type { LinkModel, SecureAccessGatewayModel } from "../../infra/estate/extranet/model";
import type { DivisionModel, PlatformModel, SystemModel } from "../../infra/estate/model";
import type { Judgement } from "./judgement";
import { parseLevels } from "./levels";
import type { EntryJudgement } from "./rule";
import { platformSubject } from "./sites";

/** What a rule says of a system, at the levels of the system. */
export function ofSystem(system: SystemModel, judgement: Judgement): EntryJudgement {
    return judged(`system/${system.id}`, system, judgement);
}

/** What a rule says of a platform, at the levels of the platform. */
export function ofPlatform(platform: PlatformModel, judgement: Judgement): EntryJudgement {
    return judged(platformSubject(platform), platform, judgement);
}

/** What a rule says of a link of the extranet, at the levels of what it carries. */
export function ofLink(link: LinkModel, judgement: Judgement): EntryJudgement {
    return judged(`link/${link.id}`, link, judgement);
}

/** What a rule says of a secure access gateway, at the levels of the platform on which it stands. */
export function ofGateway(
    gateway: SecureAccessGatewayModel,
    platform: PlatformModel,
    judgement: Judgement,
): EntryJudgement {
    const { protectionLevel } = platform;
    return judged(`gateway/${gateway.id}`, { protectionLevel, source: gateway.source }, judgement);
}

/** What a rule says of a division; nothing of it is graded. */
export function ofDivision(division: DivisionModel, judgement: Judgement): EntryJudgement {
    return { subject: `division/${division.code}`, location: division.source, judgement };
}

/** What a rule says of the catalogue, which has no places of its own in the model. */
export function ofCatalogue(name: string, judgement: Judgement, file = "catalogue.yaml"): EntryJudgement {
    return { subject: `catalogue/${name}`, location: { file, line: 1, column: 1 }, judgement };
}

function judged(
    subject: string,
    { protectionLevel, source }: Pick<SystemModel, "protectionLevel" | "source">,
    judgement: Judgement,
): EntryJudgement {
    const levels = parseLevels(protectionLevel);
    return { subject, location: source, ...(levels === undefined ? {} : { levels }), judgement };
}
