package org.ruammue.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.forms.Forms.json;
import static org.ruammue.forms.Forms.question;
import static org.ruammue.forms.Forms.string;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class QuestionTests {
    private static final String OPTIONS = Forms.OPTIONS;

    /** "=value" when accepted, "~key value" when kept, "!key" when refused. */
    private static String read(Question question, JsonNode raw) {
        return switch (question.read(raw)) {
            case TypedValue.Accepted(JsonNode value) -> "=" + value;
            case TypedValue.Kept(JsonNode value, Remark remark) ->
                "~" + remark.key().replace("forms.remark.", "") + " " + value;
            case TypedValue.Refused(Remark remark) -> "!" + remark.key().replace("forms.remark.", "");
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                number | ''                 | 1,500        | =1500
                number | ''                 | ๑,๕๐๐        | =1500
                number | ''                 | ` 12 `       | =12
                number | ''                 | -3           | =-3
                number | ''                 | 1.0          | =1
                number | ''                 | 1.5          | ~whole-number 1.5
                number | decimals: 2        | ๑.๒๕         | =1.25
                number | decimals: 2        | 1.255        | ~decimals 1.255
                number | min: 1, max: 10    | 11           | ~max 11
                number | min: 1, max: 10    | 0            | ~min 0
                number | ''                 | 1,5          | ~number "1,5"
                number | ''                 | สิบ           | ~number "สิบ"
                number | ''                 | 1e9          | ~number "1e9"
                number | ''                 | NaN          | ~number "NaN"
                number | ''                 | 9999999999999 | ~number "9999999999999"
                money  | ''                 | 150,000.50   | =150000.5
                money  | ''                 | ๑๕๐,๐๐๐ บาท    | =150000
                money  | ''                 | ฿ 2,000      | =2000
                money  | ''                 | 2000.-       | =2000
                money  | ''                 | 2 ล้าน         | ~money "2 ล้าน"
                money  | ''                 | -5           | ~min -5
                money  | ''                 | 0.001        | ~decimals 0.001
                money  | ''                 | 999,999,999,999.99 | =999999999999.99
                percentage | ''             | ร้อยละ ๖๒.๕      | =62.5
                percentage | ''             | 62.55%       | =62.55
                percentage | ''             | 100.01       | ~max 100.01
                percentage | ''             | -1           | ~min -1
                percentage | max: 150       | 120 เปอร์เซ็นต์ | =120
                percentage | ''             | 1.234        | ~decimals 1.234
                percentage | ''             | ครึ่งหนึ่ง       | ~percentage "ครึ่งหนึ่ง"
                date   | ''                 | 21/11/2569   | ="2026-11-21"
                date   | ''                 | ๒๑ พ.ย. ๖๙    | ="2026-11-21"
                date   | ''                 | 21 November 2026 | ="2026-11-21"
                date   | ''                 | 2026-11-21   | ="2026-11-21"
                date   | ''                 | วันเสาร์ที่ 21 พฤศจิกายน พ.ศ. 2569 | ="2026-11-21"
                date   | ''                 | วันศุกร์ที่ 21 พฤศจิกายน 2569 | ~date-weekday "วันศุกร์ที่ 21 พฤศจิกายน 2569"
                date   | ''                 | 29/2/2570    | ~date-no-such-day "29/2/2570"
                date   | ''                 | 29/2/2571    | ="2028-02-29"
                date   | ''                 | 21 พ.ย.       | ~date-year "21 พ.ย."
                date   | ''                 | 21/11/3569   | ~date-year "21/11/3569"
                date   | ''                 | 1-5 เมษายน 2564 | ~date "1-5 เมษายน 2564"
                date   | ''                 | สิ้นเดือน       | ~date "สิ้นเดือน"
                time   | ''                 | ๙.๓๐ น.        | ="09:30"
                time   | ''                 | 13:05        | ="13:05"
                time   | ''                 | 9 น.          | ="09:00"
                time   | ''                 | 9 นาฬิกา       | ="09:00"
                time   | ''                 | 24:00        | ~time "24:00"
                time   | ''                 | 9.75         | ~time "9.75"
                time   | ''                 | เที่ยง         | ~time "เที่ยง"
                date-range | ''             | 1-5 เมษายน 2564 | =`{"from":"2021-04-01","to":"2021-04-05"}`
                date-range | ''             | 5            | !date-range
                fiscal-period | ''          | ๒๕๗๐          | =`{"year":2570}`
                fiscal-period | ''          | ปีงบประมาณ พ.ศ. 2570 ไตรมาสที่ 2 | =`{"year":2570,"quarter":2}`
                fiscal-period | ''          | งบ 70         | =`{"year":2570}`
                fiscal-period | ''          | 2027         | ~fiscal-period.christian {"year":2027}
                fiscal-period | ''          | 3000         | ~fiscal-period.range {"year":3000}
                fiscal-period | min: 2569, max: 2571 | 2568 | ~fiscal-period.range {"year":2568}
                fiscal-period | ''          | ปีหน้า         | ~fiscal-period {"year":"ปีหน้า"}
                yes-no | ''                 | yes          | =true
                yes-no | ''                 | no           | =false
                yes-no | ''                 | maybe        | !yes-no
                email  | ''                 | Somsri.Mee@Bangkok.GO.TH | =`"Somsri.Mee@bangkok.go.th"`
                email  | ''                 | a@b          | ~email "a@b"
                email  | ''                 | a b@c.th     | ~email "a b@c.th"
                email  | ''                 | a@b.c,d@e.th | ~email "a@b.c,d@e.th"
                web-address | ''            | bangkok.go.th/หน้า | =`"https://bangkok.go.th/หน้า"`
                web-address | ''            | http://a.th:8080/x?y=1#z | =`"http://a.th:8080/x?y=1#z"`
                web-address | ''            | javascript:alert(1) | ~web-address "javascript:alert(1)"
                web-address | ''            | data:text/html,x | ~web-address "data:text/html,x"
                web-address | ''            | https://good.th@evil.th/ | ~web-address "https://good.th@evil.th/"
                web-address | ''            | no address   | ~web-address "no address"
                phone  | ''                 | 022263727    | ="0 2226 3727"
                phone  | ''                 | ๐ ๒๒๒๖ ๓๗๒๗ ต่อ ๑๒๓๔ | ="0 2226 3727 ต่อ 1234"
                phone  | ''                 | 02-226-3727 ext. 12-15 | ="0 2226 3727 ต่อ 12-15"
                phone  | ''                 | 081-234-5678 | ="08 1234 5678"
                phone  | ''                 | +66 81 234 5678 | ="08 1234 5678"
                phone  | ''                 | +44 20 7946 0958 | ="+442079460958"
                phone  | ''                 | โทร. 0 2226 3727 หรือ 1460 | ="0 2226 3727, 1460"
                phone  | ''                 | 053211048    | ="0 5321 1048"
                phone  | ''                 | 12345678     | ~phone "12345678"
                phone  | ''                 | ไม่มี           | ~phone "ไม่มี"
                short-text | ''             | `  สอง   ช่อง ` | ="สอง ช่อง"
                short-text | max-length: 3  | กขคง          | ~too-long "กขคง"
                long-text | max-words: 2    | one two three | ~too-many-words "one two three"
                long-text | max-words: 3    | กรุงเทพมหานคร ของเรา | ="กรุงเทพมหานคร ของเรา"
                note   | ''                 | anything     | !kind
                """)
    void readsWhatPeopleType(String type, String settings, String typed, String expected) {
        String plain = expected.replace("`", "");
        assertThat(read(question(type, settings.replace("''", "")), string(typed)))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                choice  | "a"                          | ="a"
                choice  | ["b"]                        | ="b"
                choice  | "c"                          | !option
                choice  | ["a","b"]                    | !option
                choice  | {"other":" เอง "}             | ={"other":"เอง"}
                choice  | "other"                      | ~other-empty {"other":""}
                choice  | {"other":"x","more":1}       | !option
                choice  | 5                            | !option
                choices | ["b","a","b"]                | =["a","b"]
                choices | "b"                          | =["b"]
                choices | []                           | =null
                choices | [{"other":"เอง"},"b"]         | =["b",{"other":"เอง"}]
                choices | ["a","other"]                | ~other-empty ["a",{"other":""}]
                choices | ["a","c"]                    | !option
                choices | ["a","a","a","a"]            | !option
                choices | [["a"]]                      | !option
                choices | {"a":true}                   | !option
                """)
    void readsChoices(String type, String raw, String expected) {
        assertThat(read(question(type, "other: true, " + OPTIONS), json(raw))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                date-range    | {"from":"21/11/2569","to":"๓๐ พ.ย. ๖๙"} | ={"from":"2026-11-21","to":"2026-11-30"}
                date-range    | {"from":"2026-11-21","to":"2026-11-21"} | ={"from":"2026-11-21","to":"2026-11-21"}
                date-range    | {"to":"2026-11-01","from":"2026-11-21"} | ~date-range.order {"from":"2026-11-21","to":"2026-11-01"}
                date-range    | {"from":"2026-11-21"}                   | ~date-range.to {"from":"2026-11-21"}
                date-range    | {"from":" ","to":"2026-11-21"}          | ~date-range.from {"to":"2026-11-21"}
                date-range    | {"from":"2026-11-21","to":"พรุ่งนี้"}        | ~date.to {"from":"2026-11-21","to":"พรุ่งนี้"}
                date-range    | {"from":"","to":null}                   | =null
                date-range    | {"from":["a"]}                          | !kind
                date-range    | {"from":"2026-11-21","more":"1"}        | !kind
                fiscal-period | {"year":"๒๕๗๐","quarter":"4"}           | ={"year":2570,"quarter":4}
                fiscal-period | {"year":2570,"quarter":1}               | ={"year":2570,"quarter":1}
                fiscal-period | {"quarter":"1"}                         | ~fiscal-period {"quarter":1}
                fiscal-period | {"year":"2570","quarter":"5"}           | !option
                fiscal-period | {"year":"","quarter":""}                | =null
                fiscal-period | 2570                                    | ={"year":2570}
                fiscal-period | true                                    | !kind
                date          | 2569                                    | !kind
                time          | {"a":1}                                 | !kind
                """)
    void readsDaysAndPeriods(String type, String raw, String expected) {
        assertThat(read(question(type, ""), json(raw))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                rating  | ''             | "๔"                  | =4
                rating  | ''             | 5                    | =5
                rating  | ''             | 4.0                  | =4
                rating  | ''             | "  "                 | =null
                rating  | ''             | 0                    | !option
                rating  | ''             | 6                    | !option
                rating  | ''             | 4.5                  | !option
                rating  | ''             | -1                   | !option
                rating  | ''             | 1e400                | !option
                rating  | ''             | "four"               | !option
                rating  | ''             | true                 | !option
                rating  | min: 0, max: 10 | "10"                | =10
                likert  | ''             | {"s2":"b","s1":"a"}  | ={"s1":"a","s2":"b"}
                likert  | ''             | {"s1":"a"}           | ={"s1":"a"}
                likert  | ''             | {"s1":"","s2":null}  | =null
                likert  | ''             | {}                   | =null
                likert  | ''             | {"s1":"c"}           | !option
                likert  | ''             | {"s1":["a"]}         | !kind
                likert  | ''             | {"s3":"a"}           | !kind
                likert  | ''             | "a"                  | !kind
                ranking | ''             | ["b","a"]            | =["b","a"]
                ranking | ''             | ["b"]                | =["b"]
                ranking | ''             | ["b","b"]            | !option
                ranking | ''             | ["c"]                | !option
                ranking | ''             | [["a"]]              | !option
                ranking | ''             | {"a":"๒","b":"1"}     | =["b","a"]
                ranking | ''             | {"a":2,"b":2}        | ~ranking.gap {"a":2,"b":2}
                ranking | ''             | {"a":1,"b":1}        | ~ranking.twice {"a":1,"b":1}
                ranking | ''             | {"a":"3"}            | !option
                ranking | ''             | {"a":"99999999999"}  | !option
                ranking | ''             | {"a":"-1"}           | !option
                ranking | max: 1         | ["b","a"]            | ~ranking.most ["b","a"]
                ranking | max: 1         | {"a":"2"}            | !option
                ranking | ''             | {"a":"","b":" "}     | =null
                organisation | ''        | "50070000"           | ="50070000"
                organisation | ''        | " สำนักงานเขตดุสิต "   | ="50070000"
                organisation | ''        | "dusit district office" | ="50070000"
                organisation | ''        | "เขตดุสิต"             | ="50070000"
                organisation | ''        | "ดุสิต"                | ~organisation.unknown "ดุสิต"
                organisation | ''        | "กองแผน"              | ~organisation.several "กองแผน"
                organisation | ''        | "สำนักเก่า"             | ~organisation.ended "สำนักเก่า"
                organisation | ''        | "09000000"           | ~organisation.ended "09000000"
                organisation | ''        | 50070000             | !kind
                person  | ''             | {"name":"สมศรี ตัวอย่าง","phone":"022263727 ต่อ ๑๒"} | ={"name":"สมศรี ตัวอย่าง","phone":"0 2226 3727 ต่อ 12"}
                person  | ''             | "สมศรี ตัวอย่าง"        | ={"name":"สมศรี ตัวอย่าง"}
                person  | ''             | {"position":"หัวหน้าฝ่าย"} | ~person.name {"position":"หัวหน้าฝ่าย"}
                person  | ''             | {"name":"ก","email":"a@b"} | ~email {"name":"ก","email":"a@b"}
                person  | ''             | {"name":"ก","phone":"12"} | ~phone {"name":"ก","phone":"12"}
                person  | 'needs: [position, email]' | {"name":"ก","position":"ข"} | ~person.email {"name":"ก","position":"ข"}
                person  | ''             | {"name":" ","phone":""} | =null
                person  | ''             | {"name":{"a":1}}     | !kind
                person  | ''             | {"nick":"ก"}         | !kind
                address | ''             | {"place":"1 ถนนสามเสน","subdistrict":"แขวงวชิรพยาบาล","district":"เขตดุสิต","province":"กทม.","postcode":"๑๐๓๐๐"} | ={"place":"1 ถนนสามเสน","subdistrict":"วชิรพยาบาล","district":"ดุสิต","province":"กรุงเทพมหานคร","postcode":"10300"}
                address | ''             | {"district":"Dusit District"} | ={"district":"ดุสิต","province":"กรุงเทพมหานคร"}
                address | ''             | {"district":"อำเภอแม่ริม","province":"chiang mai","postcode":"50180"} | ={"district":"แม่ริม","province":"เชียงใหม่","postcode":"50180"}
                address | ''             | {"district":"แม่ริม"}   | ~address.province {"district":"แม่ริม"}
                address | ''             | {"district":"แม่ริม","province":"กรุงเทพ"} | ~address.district-unknown {"district":"แม่ริม","province":"กรุงเทพมหานคร"}
                address | ''             | {"district":"ดุสิต","province":"เชียงใหม"} | ~address.province-unknown {"district":"ดุสิต","province":"เชียงใหม"}
                address | ''             | {"district":"ดุสิต","postcode":"50180"} | ~address.postcode-bangkok {"district":"ดุสิต","postcode":"50180","province":"กรุงเทพมหานคร"}
                address | ''             | {"district":"ดุสิต","postcode":"103000"} | ~address.postcode {"district":"ดุสิต","postcode":"103000","province":"กรุงเทพมหานคร"}
                address | ''             | {"district":"ดุสิต","postcode":10300} | ={"district":"ดุสิต","postcode":"10300","province":"กรุงเทพมหานคร"}
                address | 'needs: [place]' | {"district":"ดุสิต"} | ~address.place {"district":"ดุสิต","province":"กรุงเทพมหานคร"}
                address | ''             | "ที่ไหนสักแห่ง"          | ~address.district {"place":"ที่ไหนสักแห่ง"}
                address | ''             | {}                   | =null
                """)
    void readsScalesAndOrders(String type, String settings, String raw, String expected) {
        Question question = Forms.any(QuestionType.of(type).orElseThrow(), settings.replace("'", ""));
        assertThat(read(question, json(raw))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = QuestionType.class,
            names = {"TABLE", "COMPUTED"},
            mode = EnumSource.Mode.EXCLUDE)
    @Timeout(10)
    void survivesNumbersThatNoColumnHolds(QuestionType type) {
        for (String number : new String[] {
            "1e400", "1e300", "1e-300", "-1e999999999", "1e-999999999", "123456789012345678901234567890.5"
        }) {
            assertThat(read(Forms.any(type), json(number))).isNotNull();
            assertThat(read(Forms.any(type), string(number))).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = QuestionType.class,
            names = {"TABLE", "COMPUTED"},
            mode = EnumSource.Mode.EXCLUDE)
    void standsStrayMarksAndHostileWords(QuestionType type) {
        for (String typed : new String[] {
            "\u0e48\u0e49\u0e4d",
            "ก" + "\u0e49".repeat(5000),
            "\u0e40\u0e40\u0e4d\u0e32",
            "\ud83d",
            "\uffff\u0000",
            "../../etc/passwd",
            "<img src=x onerror=alert(1)>",
            "=cmd|'/c calc'!A1",
            "%00%0a",
            "${jndi:ldap://x}",
            "Ω≈ç√∫˜µ≤",
            "٠١٢٣",
            "１２３"
        }) {
            Question question = Forms.any(type);
            if (question.read(string(typed)) instanceof TypedValue.Accepted(JsonNode value) && !value.isNull()) {
                assertThat(question.read(value)).isEqualTo(new TypedValue.Accepted(value));
                assertThat(AnswerText.html(question, value))
                        .satisfiesAnyOf(
                                html -> assertThat(html).isNull(),
                                html -> assertThat(html).doesNotContain("<img"));
            }
        }
    }

    @Test
    void refusesOwnWordsWhereNoneArePossible() {
        assertThat(read(question("choice", OPTIONS), json("{\"other\":\"x\"}"))).isEqualTo("!option");
        assertThat(read(question("choice", OPTIONS), string("other"))).isEqualTo("!option");
        assertThat(read(question("choice", "max-length: 2, other: true, " + OPTIONS), json("{\"other\":\"กขค\"}")))
                .startsWith("~too-long");
    }

    @ParameterizedTest
    @EnumSource(
            value = QuestionType.class,
            names = {"TABLE", "COMPUTED"},
            mode = EnumSource.Mode.EXCLUDE)
    void takesBlankAsNoAnswer(QuestionType type) {
        Question question = Forms.any(type);
        for (String blank : new String[] {"null", "\"\"", "\"  \\n \"", "[]"}) {
            assertThat(read(question, json(blank))).isEqualTo("=null");
        }
        if (type.answered() && !type.hasOptions() && !type.isFile()) {
            assertThat(read(question, string("\u0000\u200b\ufeff\u202e"))).isIn("=null", "!yes-no");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = QuestionType.class,
            names = {"TABLE", "COMPUTED"},
            mode = EnumSource.Mode.EXCLUDE)
    @Timeout(10)
    void turnsAwayOneMegabyteAndForeignTypes(QuestionType type) {
        Question question = Forms.any(type);
        if (type.answered()) {
            assertThat(read(question, string("ก".repeat(1_000_000)))).startsWith("!");
            assertThat(read(question, json("{\"a\":{\"b\":[1]}}"))).startsWith("!");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('x')</script>",
                "' or 1=1; drop table answer; --",
                "=HYPERLINK(\"http://evil\")",
                "${7*7} #{7*7} {{7*7}}",
                "../../etc/passwd",
                "น้ำ กี่ ปู่ ฏิ๊ ๆลฯ",
                "👩‍👩‍👧 😀",
                "a\u0301 é"
            })
    void keepsHostileTextAsTextAndReadsItTheSameAgain(String hostile) {
        for (String type : new String[] {"short-text", "long-text"}) {
            Question question = question(type, "");
            JsonNode once = ((TypedValue.Accepted) question.read(string(hostile))).value();
            JsonNode twice = ((TypedValue.Accepted) question.read(once)).value();
            assertThat(once.isString()).isTrue();
            assertThat(twice).isEqualTo(once);
        }
    }

    @Test
    void takesAwayControlCharactersAndComposes() {
        Question question = question("long-text", "");
        assertThat(read(question, string("หนึ่ง\u0000\u0007\r\nสอง\u001b[31m\u202e\ud800")))
                .isEqualTo("=\"หนึ่ง\\nสอง[31m\"");
        assertThat(read(question, string("น\u0e4d\u0e32"))).isEqualTo("=\"นำ\"");
        assertThat(read(question("short-text", ""), string("one\ntwo"))).isEqualTo("=\"one two\"");
    }
}
