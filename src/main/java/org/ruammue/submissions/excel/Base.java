package org.ruammue.submissions.excel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.ruammue.thai.ThaiText;

/**
 * What an answer was when the file was made: tells whether somebody filled the cells anew, and whether the answer has moved
 * on meanwhile. Stands in a hidden cell as {@code v3.1a2b3c4d}.
 *
 * @param version of the answer; 0 where there was none
 * @param sum check sum of the texts of its cells
 */
record Base(int version, String sum) {
    static final Base NONE = new Base(0, sum(List.of()));

    private static final Pattern FORM = Pattern.compile("v(\\d{1,9})\\.([0-9a-f]{8})");

    static Base of(int version, List<String> texts) {
        return new Base(version, sum(texts));
    }

    static Optional<Base> parse(String written) {
        Matcher parts = FORM.matcher(written);
        return parts.matches()
                ? Optional.of(new Base(Integer.parseInt(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    boolean isTouched(List<String> texts) {
        return !sum(texts).equals(sum);
    }

    /** Blank cells count as none, so that an empty answer looks alike whatever its number of cells. */
    private static String sum(List<String> texts) {
        String joined = texts.stream().map(ThaiText::cleanLines).collect(Collectors.joining("\u0001"));
        CRC32 sum = new CRC32();
        sum.update(joined.replaceAll("\u0001+$", "").getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    @Override
    public String toString() {
        return "v" + version + "." + sum;
    }
}
