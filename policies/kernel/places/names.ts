/** Public services and clouds whose hosts are outside of China, whatever their name. */
export const abroadSuffixes = [
    "amazonaws.com",
    "aws.amazon.com",
    "awsapps.com",
    "azure.com",
    "azurecr.io",
    "windows.net",
    "azureedge.net",
    "googleapis.com",
    "gcr.io",
    "pkg.dev",
    "docker.io",
    "docker.com",
    "ghcr.io",
    "github.com",
    "githubusercontent.com",
    "gitlab.com",
    "quay.io",
    "registry.k8s.io",
    "mcr.microsoft.com",
    "etcd.io",
    "digitalocean.com",
    "digitaloceanspaces.com",
    "linode.com",
    "linodeobjects.com",
    "vultr.com",
    "vultrobjects.com",
    "oraclecloud.com",
    "cloudflare.com",
    "cloudflarestorage.com",
    "backblazeb2.com",
    "wasabisys.com",
    "ovh.net",
    "dropboxapi.com",
    "ibm.com",
    "icr.io",
    "nvcr.io",
    "redhat.io",
    "redhat.com",
    "elastic.co",
    "ubuntu.com",
    "debian.org",
    "fedoraproject.org",
];

/** Chinese clouds, whose hosts name the region that they are in. */
export const chineseClouds = [
    "aliyuncs.com",
    "myhuaweicloud.com",
    "myqcloud.com",
    "bcebos.com",
    "volces.com",
    "ksyuncs.com",
];

/** Names that are never those of a public host: private, reserved, inside a cluster. */
export const insideSuffixes = [
    "example",
    "test",
    "invalid",
    "local",
    "localhost",
    "localdomain",
    "internal",
    "intranet",
    "lan",
    "svc",
    "arpa",
];
/** .cn and the Chinese-script domains of China. */
export const chinaSuffixes = [
    "cn",
    "xn--fiqs8s",
    "xn--fiqz9s",
    "xn--55qx5d",
    "xn--io0a7i",
    "中国",
    "中國",
    "公司",
    "网络",
];
/** Country codes that the whole world uses as if they were of no country. */
export const worldwide = new Set("ac ai cc co fm gg io me sh so to tv vc ws".split(" "));

/** Names of regions of public clouds, as part of a host or alone. */
export const chinaRegion =
    /(?:^|[.-])(?:cn-[a-z]+|ap-(?:beijing|shanghai|guangzhou|nanjing|chengdu|chongqing|shenzhen)|(?:bj|gz|su|bd|fwh))(?:[.-]|$)/;
export const abroadRegion =
    /(?:^|[.-])(?:(?:us|eu|ap|sa|ca|me|af|il|mx|na|la|tr|ru|uk)-(?:gov-)?(?:east|west|north|south|central|northeast|northwest|southeast|southwest)[a-z]*-?\d*|ap-(?:singapore|tokyo|seoul|mumbai|bangkok|jakarta|hongkong)|cn-hongkong|hongkong|singapore|frankfurt|virginia|oregon|ireland|tokyo)(?:[.-]|$)/;

/** Well-known resolvers: public addresses of which one knows where they are. */
export const chineseResolvers = new Set([
    "114.114.114.114",
    "114.114.115.115",
    "223.5.5.5",
    "223.6.6.6",
    "119.29.29.29",
    "180.76.76.76",
]);
export const foreignResolvers = new Set([
    "8.8.8.8",
    "8.8.4.4",
    "1.1.1.1",
    "1.0.0.1",
    "9.9.9.9",
    "208.67.222.222",
    "208.67.220.220",
]);
