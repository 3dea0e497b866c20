import { englishName, slug } from "../../../infra/estate/init/english-name";
import { loadRomanise, type Romanise } from "../../../infra/estate/init/romanise";

let romanise: Romanise;
beforeAll(async () => {
    romanise = await loadRomanise();
});

describe("englishName", () => {
    it.each([
        ["370000", "山东省", "Shandong"],
        ["540000", "西藏自治区", "Xizang"],
        ["610000", "陕西省", "Shaanxi"],
        ["370100", "济南市", "Jinan"],
        ["370900", "泰安市", "Tai'an"],
        ["371524", "东阿县", "Dong'e"],
        ["371722", "单县", "Shan"],
        ["371481", "乐陵市", "Laoling"],
        ["371122", "莒县", "Ju"],
        ["370103", "市中区", "Shizhong"],
        ["500230", "丰都县", "Fengdu"],
        ["510682", "什邡市", "Shifang"],
        ["141100", "吕梁市", "Lüliang"],
        ["230100", "哈尔滨市", "Harbin"],
        ["150100", "呼和浩特市", "Hohhot"],
        ["232700", "大兴安岭地区", "Daxing'anling"],
        ["152900", "阿拉善盟", "Alxa"],
        ["429021", "神农架林区", "Shennongjia"],
        ["152921", "阿拉善左旗", "Alashanzuo Banner"],
        ["370176", "济南高新技术产业开发区", "Jinan High-tech Industrial Development Zone"],
        ["620171", "兰州新区", "Lanzhou New Area"],
        ["530925", "双江拉祜族佤族布朗族傣族自治县", "Shuangjiang Lahu, Va, Blang and Dai Autonomous County"],
        ["622926", "东乡族自治县", "Dongxiang Autonomous County"],
        ["451031", "隆林各族自治县", "Longlin Multi-Ethnic Autonomous County"],
        ["652800", "巴音郭楞蒙古自治州", "Bayingolin Mongol Autonomous Prefecture"],
        ["433100", "湘西土家族苗族自治州", "Xiangxi Tujia and Miao Autonomous Prefecture"],
    ])("%s %s is %s", (code, name, expected) => {
        expect(englishName({ code, name }, romanise)).toBe(expected);
    });

    it("is the Chinese name where there is no romanisation", () => {
        expect(englishName({ code: "370102", name: "历下区" })).toBe("历下区");
        expect(englishName({ code: "370176", name: "济南高新技术产业开发区" })).toBe("济南高新技术产业开发区");
        expect(englishName({ code: "530925", name: "双江拉祜族佤族布朗族傣族自治县" })).toBe(
            "双江拉祜族佤族布朗族傣族自治县",
        );
        expect(englishName({ code: "152921", name: "阿拉善左旗" })).toBe("阿拉善左旗");
    });

    it("is the Chinese name where it has other characters than Chinese", () => {
        expect(englishName({ code: "370199", name: "A区" }, romanise)).toBe("A区");
        expect(englishName({ code: "370199", name: "（示例）县" }, romanise)).toBe("（示例）县");
    });
});

describe("slug", () => {
    it.each([
        ["Tai'an", "taian"],
        ["Lüliang", "lvliang"],
        ["Counties directly under Hubei", "counties-directly-under-hubei"],
        [
            "Shuangjiang Lahu, Va, Blang and Dai Autonomous County",
            "shuangjiang-lahu-va-blang-and-dai-autonomous-county",
        ],
        ["历下区", ""],
    ])("of %s is %j", (english, expected) => {
        expect(slug(english)).toBe(expected);
    });
});
