package org.ruammue.workbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The texts of a workbook, which its cells refer to by number. */
final class SharedTexts {
    /** Characters that XML cannot hold are written as {@code _x0007_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    static SharedTexts none() {
        return new SharedTexts();
    }

    static SharedTexts read(XmlPart xml) {
        SharedTexts shared = new SharedTexts();
        while (xml.next()) {
            if (xml.starts("si")) {
                shared.texts.add(plain(xml.text()));
            }
        }
        return shared;
    }

    String get(String number) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw WorkbookProblem.corrupt();
        }
    }

    /** Resolves escapes; lines end with {@code \n}. */
    static String plain(String written) {
        String text = written.indexOf("_x") < 0
                ? written
                : ESCAPED.matcher(written)
                        .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
