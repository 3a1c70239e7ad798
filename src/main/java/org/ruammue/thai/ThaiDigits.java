package org.ruammue.thai;

/** Thai digits ๐-๙ (U+0E50 to U+0E59) out and in. Other characters, and digits of other scripts, stay as they are. */
public final class ThaiDigits {
    private static final char THAI_ZERO = '๐';

    private ThaiDigits() {}

    public static String toThai(String text) {
        return shifted(text, '0', THAI_ZERO);
    }

    public static String toArabic(String text) {
        return shifted(text, THAI_ZERO, '0');
    }

    private static String shifted(String text, char fromZero, char toZero) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= fromZero && c <= fromZero + 9;
            result.append(digit ? (char) (c - fromZero + toZero) : c);
        }
        return result.toString();
    }
}
