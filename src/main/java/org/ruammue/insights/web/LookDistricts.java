package org.ruammue.insights.web;

import java.util.List;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Tile;

/** The fifty districts with invented standings, for the example of a board. */
final class LookDistricts {
    private static final List<LocalizedText> GROUPS = List.of(
            new LocalizedText("กรุงเทพกลาง", "Bangkok Central"),
            new LocalizedText("กรุงเทพตะวันออก", "Bangkok East"),
            new LocalizedText("กรุงเทพใต้", "Bangkok South"),
            new LocalizedText("กรุงเทพเหนือ", "Bangkok North"),
            new LocalizedText("กรุงธนเหนือ", "Thonburi North"),
            new LocalizedText("กรุงธนใต้", "Thonburi South"));

    private static final List<String> STANDINGS = List.of(
            "submitted",
            "submitted",
            "accepted",
            "drafting",
            "submitted",
            "with-head",
            "not-started",
            "submitted",
            "accepted",
            "drafting",
            "submitted",
            "returned",
            "submitted",
            "with-head",
            "late",
            "submitted",
            "drafting");

    /** Unit code, name in Thai and English, group, column, row. */
    private static final String DISTRICTS = """
            5001|พระนคร|Phra Nakhon|0|2|3
            5007|ดุสิต|Dusit|0|3|2
            5015|หนองจอก|Nong Chok|1|9|1
            5004|บางรัก|Bang Rak|2|3|4
            5012|บางเขน|Bang Khen|3|7|1
            5011|บางกะปิ|Bang Kapi|1|7|3
            5005|ปทุมวัน|Pathum Wan|2|4|4
            5002|ป้อมปราบศัตรูพ่าย|Pom Prap Sattru Phai|0|3|3
            5010|พระโขนง|Phra Khanong|2|6|5
            5013|มีนบุรี|Min Buri|1|8|2
            5014|ลาดกระบัง|Lat Krabang|1|9|4
            5006|ยานนาวา|Yan Nawa|2|4|6
            5003|สัมพันธวงศ์|Samphanthawong|0|2|4
            5008|พญาไท|Phaya Thai|0|4|2
            5016|ธนบุรี|Thon Buri|4|2|5
            5018|บางกอกใหญ่|Bangkok Yai|4|1|4
            5009|ห้วยขวาง|Huai Khwang|0|5|3
            5017|คลองสาน|Khlong San|4|3|5
            5020|ตลิ่งชัน|Taling Chan|4|1|2
            5019|บางกอกน้อย|Bangkok Noi|4|1|3
            5023|บางขุนเทียน|Bang Khun Thian|5|1|7
            5021|ภาษีเจริญ|Phasi Charoen|5|1|5
            5022|หนองแขม|Nong Khaem|5|0|6
            5024|ราษฎร์บูรณะ|Rat Burana|5|2|6
            5035|บางพลัด|Bang Phlat|4|2|2
            5037|ดินแดง|Din Daeng|0|5|2
            5028|บึงกุ่ม|Bueng Kum|1|7|2
            5029|สาทร|Sathon|2|4|5
            5031|บางซื่อ|Bang Sue|3|4|1
            5026|จตุจักร|Chatuchak|3|5|1
            5030|บางคอแหลม|Bang Kho Laem|2|3|6
            5034|ประเวศ|Prawet|1|7|5
            5033|คลองเตย|Khlong Toei|2|5|5
            5038|สวนหลวง|Suan Luang|2|6|4
            5036|จอมทอง|Chom Thong|4|1|6
            5025|ดอนเมือง|Don Mueang|3|6|0
            5032|ราชเทวี|Ratchathewi|0|4|3
            5027|ลาดพร้าว|Lat Phrao|3|6|1
            5039|วัฒนา|Watthana|2|5|4
            5040|บางแค|Bang Khae|5|0|5
            5041|หลักสี่|Lak Si|3|5|0
            5042|สายไหม|Sai Mai|3|7|0
            5043|คันนายาว|Khan Na Yao|1|8|1
            5044|สะพานสูง|Saphan Sung|1|8|3
            5045|วังทองหลาง|Wang Thonglang|0|6|2
            5046|คลองสามวา|Khlong Sam Wa|1|8|0
            5047|บางนา|Bang Na|2|6|6
            5048|ทวีวัฒนา|Thawi Watthana|4|0|3
            5049|ทุ่งครุ|Thung Khru|5|2|7
            5050|บางบอน|Bang Bon|5|0|7
            """;

    private LookDistricts() {}

    static List<LocalizedText> groups() {
        return GROUPS;
    }

    static String standing(int seed) {
        return STANDINGS.get(Math.floorMod(seed * 7, STANDINGS.size()));
    }

    static List<Tile> tiles() {
        return DISTRICTS.lines().map(String::strip).map(LookDistricts::tile).toList();
    }

    private static Tile tile(String line) {
        String[] part = line.split("\\|");
        int seed = Integer.parseInt(part[0]);
        return new Tile(
                part[0],
                new LocalizedText(part[1], part[2]),
                GROUPS.get(Integer.parseInt(part[3])),
                "/look/board?unit=" + part[0],
                Integer.parseInt(part[4]),
                Integer.parseInt(part[5]),
                part[0].equals("5048") ? "waived" : standing(seed),
                null);
    }
}
