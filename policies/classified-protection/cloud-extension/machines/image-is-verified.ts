import { pass, violation } from "../../../kernel/judgement";
import { booleanAt, entryAt } from "../../../kernel/read";
import type { ResourceRule, StackResource } from "../../../kernel/rule";
import { openstackTypes } from "../support/types";

/** With these four Glance and Nova check an image's signature on every boot. */
const signature = [
    "img_signature",
    "img_signature_certificate_uuid",
    "img_signature_hash_method",
    "img_signature_key_type",
];

/** An image is compared with what was meant to be uploaded, or signed. */
export const imageIsVerified: ResourceRule = {
    id: "classified-protection/image-is-verified",
    title: { zh: "镜像校验完整性", en: "Images are verified" },
    scope: "resource",
    severity: "medium",
    enforcement: "mandatory",
    clauses: ["GB/T 22239 8.2.4.4 b)"],
    why: {
        zh: "未经校验的镜像可能在传输或存储中被篡改。",
        en: "An image that nobody verifies may have been changed on its way or in the store.",
    },
    reads: {
        zh: "镜像的 verifyChecksum、webDownload 和 img_signature 系列属性。",
        en: "verifyChecksum, webDownload and the img_signature properties of images.",
    },
    remedy: {
        zh: "保持 verifyChecksum 开启，或为镜像签名；webDownload 无法校验，须配合签名。",
        en: "Leave verifyChecksum on, or sign the image; one that Glance downloads itself has to be signed.",
    },
    messages: {
        notVerified: {
            zh: "镜像 {{resource}} 关闭了校验，也没有签名。",
            en: "Image {{resource}} has verification off and no signature.",
        },
        webDownload: {
            zh: "镜像 {{resource}} 由 Glance 直接下载，不做校验，也没有签名。",
            en: "Image {{resource}} is downloaded by Glance, which is not verified, and has no signature.",
        },
    },
    types: [openstackTypes.image],
    examples: {
        good: [{ type: openstackTypes.image, inputs: { verifyChecksum: true } }],
        bad: [{ type: openstackTypes.image, inputs: { verifyChecksum: false } }],
    },
    check(resource) {
        const isOff = booleanAt(resource, "verifyChecksum") === false;
        const isDownloaded = booleanAt(resource, "webDownload") === true;
        if ((!isOff && !isDownloaded) || isSigned(resource)) return pass;
        return violation(isDownloaded ? "webDownload" : "notVerified");
    },
};

function isSigned(image: StackResource): boolean {
    return signature.every((key) => (entryAt(image, "properties", key) ?? "") !== "");
}
