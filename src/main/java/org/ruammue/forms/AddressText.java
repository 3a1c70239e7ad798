package org.ruammue.forms;

import java.util.Optional;
import org.ruammue.web.LocalizedText;
import tools.jackson.databind.JsonNode;

/** An address in one line: with แขวง and เขต in Bangkok, ตำบล and อำเภอ elsewhere. */
final class AddressText {
    private AddressText() {}

    static LocalizedText of(Question question, JsonNode answer) {
        String place = Parts.text(answer, AddressAnswers.PLACE);
        String subdistrict = Parts.text(answer, AddressAnswers.SUBDISTRICT);
        String district = Parts.text(answer, AddressAnswers.DISTRICT);
        String province = Parts.text(answer, AddressAnswers.PROVINCE);
        String postcode = Parts.text(answer, AddressAnswers.POSTCODE);
        boolean bangkok = province.equals(Provinces.BANGKOK);
        String thai = place
                + named(bangkok ? " แขวง" : " ตำบล", subdistrict, "")
                + named(bangkok ? " เขต" : " อำเภอ", district, "")
                + named(bangkok ? " " : " จังหวัด", province, "")
                + named(" ", postcode, "");
        String districtName = part(question, AddressAnswers.DISTRICT, district).en();
        String provinceName = part(question, AddressAnswers.PROVINCE, province).en();
        String english = place
                + named(", ", subdistrict, " Subdistrict")
                + named(", ", districtName, " District")
                + named(", ", provinceName, "")
                + named(" ", postcode, "");
        return new LocalizedText(thai.strip(), english.replaceFirst("^, ", "").strip());
    }

    /** One part in both languages, as far as its English name is known. */
    static LocalizedText part(Question question, String part, String name) {
        Optional<Option> known = switch (part) {
            case AddressAnswers.DISTRICT -> AddressAnswers.district(question, name);
            case AddressAnswers.PROVINCE -> Provinces.named(name);
            default -> Optional.empty();
        };
        return known.map(Option::label).orElseGet(() -> AnswerText.same(name));
    }

    private static String named(String before, String name, String after) {
        return name.isEmpty() ? "" : before + name + after;
    }
}
