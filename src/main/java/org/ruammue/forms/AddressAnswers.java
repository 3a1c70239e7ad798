package org.ruammue.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruammue.thai.ThaiDigits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads addresses. The province is one of the 77, a district of Bangkok one of the 50, which stand in the options of the
 * question; names are stored in Thai without "เขต", "จังหวัด" and their like. A district of Bangkok says its province.
 */
final class AddressAnswers {
    static final String PLACE = "place";
    static final String SUBDISTRICT = "subdistrict";
    static final String DISTRICT = "district";
    static final String PROVINCE = "province";
    static final String POSTCODE = "postcode";
    static final List<String> PARTS = List.of(PLACE, SUBDISTRICT, DISTRICT, PROVINCE, POSTCODE);

    static final List<String> USUAL = List.of(DISTRICT, PROVINCE);

    private static final Pattern A_SUBDISTRICT = Pattern.compile("^(แขวง|ตำบล|ต\\.)\\s*");
    private static final Pattern A_DISTRICT = Pattern.compile("^(เขต|อำเภอ|อ\\.|Khet |Amphoe )\\s*");
    private static final Map<String, AnswerReader> READERS = Map.of(
            PLACE, TextAnswers::line,
            SUBDISTRICT, (question, raw) -> bare(question, raw, A_SUBDISTRICT),
            DISTRICT, (question, raw) -> bare(question, raw, A_DISTRICT),
            PROVINCE, AddressAnswers::province,
            POSTCODE, AddressAnswers::postcode);
    private static final Pattern POSTCODES =
            Pattern.compile("(1[0-8]|2[0-7]|3\\d|4\\d|5[0-8]|6[0-7]|7[0-7]|8[0-6]|9[0-6])\\d{3}");
    private static final String POSTCODE_OF_BANGKOK = "10";

    private AddressAnswers() {}

    static TypedValue read(Question question, JsonNode raw) {
        Parts.Read read = Parts.read(question, raw, READERS);
        return read.with(bangkok(question, read.value())).needing(question);
    }

    private static TypedValue bare(Question question, JsonNode raw, Pattern word) {
        String name = word.matcher(raw.stringValue()).replaceFirst("");
        return TextAnswers.line(question, JsonNodeFactory.instance.stringNode(name));
    }

    private static TypedValue province(Question question, JsonNode raw) {
        if (raw.stringValue().isEmpty()) {
            return TypedValue.BLANK;
        }
        Optional<Option> province = Provinces.named(raw.stringValue());
        return province.<TypedValue>map(found -> new TypedValue.Accepted(
                        JsonNodeFactory.instance.stringNode(found.label().th())))
                .orElseGet(() -> new TypedValue.Kept(raw, Remark.of("forms.remark.address.province-unknown")));
    }

    private static TypedValue postcode(Question question, JsonNode raw) {
        String code = ThaiDigits.toArabic(raw.stringValue()).replace(" ", "");
        if (code.isEmpty()) {
            return TypedValue.BLANK;
        }
        return POSTCODES.matcher(code).matches()
                ? new TypedValue.Accepted(JsonNodeFactory.instance.stringNode(code))
                : new TypedValue.Kept(raw, Remark.of("forms.remark.address.postcode"));
    }

    /** Holds the district against the 50 and the postcode against the province. */
    private static @Nullable Remark bangkok(Question question, ObjectNode value) {
        Option district = district(question, Parts.text(value, DISTRICT)).orElse(null);
        if (district != null && !value.has(PROVINCE)) {
            value.put(PROVINCE, Provinces.BANGKOK);
        }
        if (!Parts.text(value, PROVINCE).equals(Provinces.BANGKOK)) {
            return null;
        }
        if (district != null) {
            value.put(DISTRICT, district.label().th());
        } else if (value.has(DISTRICT) && !question.options().isEmpty()) {
            return Remark.of("forms.remark.address.district-unknown");
        }
        boolean elsewhere = value.has(POSTCODE) && !Parts.text(value, POSTCODE).startsWith(POSTCODE_OF_BANGKOK);
        return elsewhere ? Remark.of("forms.remark.address.postcode-bangkok") : null;
    }

    /** One of the 50 by its Thai or English name. */
    static Optional<Option> district(Question question, String name) {
        String english = name.replaceAll("(?i) district$", "");
        return question.options().stream()
                .filter(option ->
                        option.label().th().equals(name) || option.label().en().equalsIgnoreCase(english))
                .findFirst();
    }
}
