package org.ruammue.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers as Thai offices write them: nine digits for a line, ten for a mobile, three to five for a hotline,
 * {@code ต่อ} with an extension, up to three numbers in one field. Written back in the grouping of official letters.
 */
final class PhoneNumbers {
    private static final int MOST = 3;
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|หรือ|\\bor\\b)\\s*");
    private static final Pattern ONE = Pattern.compile(
            "(?:โทร(?:ศัพท์)?\\.?\\s*|tel\\.?\\s*)?(\\+?[\\d\\s().–-]{3,25}?)\\s*(?:(?:ต่อ|ext\\.?|x|#)\\s*(\\d{1,6}(?:\\s*[-–]\\s*\\d{1,6})?))?",
            Pattern.CASE_INSENSITIVE);

    private PhoneNumbers() {}

    static Optional<String> read(String text) {
        List<String> numbers = new ArrayList<>();
        for (String part : BETWEEN.split(text.strip(), -1)) {
            Optional<String> number = one(part);
            if (number.isEmpty() || numbers.size() == MOST) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return Optional.of(String.join(", ", numbers));
    }

    private static Optional<String> one(String text) {
        Matcher parts = ONE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String extension = parts.group(2) == null
                ? ""
                : " ต่อ " + parts.group(2).replaceAll("\\s", "").replace('–', '-');
        return grouped(parts.group(1).replaceAll("[^\\d+]", "")).map(number -> number + extension);
    }

    private static Optional<String> grouped(String digits) {
        String number = digits.startsWith("+66") ? "0" + digits.substring(3).replaceFirst("^0", "") : digits;
        if (number.startsWith("+")) {
            return number.matches("\\+[1-9]\\d{6,14}") ? Optional.of(number) : Optional.empty();
        }
        if (number.matches("0[2-7]\\d{7}")) {
            return Optional.of(number.replaceFirst("(\\d)(\\d{4})(\\d{4})", "$1 $2 $3"));
        }
        if (number.matches("0[689]\\d{8}")) {
            return Optional.of(number.replaceFirst("(\\d{2})(\\d{4})(\\d{4})", "$1 $2 $3"));
        }
        return number.matches("1\\d{2,4}") ? Optional.of(number) : Optional.empty();
    }
}
