package org.ruammue.forms;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One text for one JSON value, whatever order or spacing a database gave it, so that its SHA-256 can be shown on a receipt
 * and be computed again by anybody. It is the JSON Canonicalization Scheme (RFC 8785): no blanks, keys sorted by UTF-16
 * code units, shortest escapes, UTF-8. Numbers are written in full without exponent, which is the same as RFC 8785 for
 * the numbers that forms take (up to fifteen digits, at most three after the point).
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static String write(JsonNode value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    /** SHA-256 of the UTF-8 bytes of the canonical text, as 64 small hexadecimal digits. */
    public static String sha256(JsonNode value) {
        try {
            byte[] bytes = write(value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void append(StringBuilder text, JsonNode value) {
        if (value.isObject()) {
            object(text, value);
        } else if (value.isArray()) {
            char before = '[';
            for (JsonNode item : value) {
                text.append(before);
                append(text, item);
                before = ',';
            }
            text.append(value.isEmpty() ? "[]" : "]");
        } else if (value.isString()) {
            string(text, value.stringValue());
        } else if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            text.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } else {
            text.append(value.isBoolean() ? String.valueOf(value.booleanValue()) : "null");
        }
    }

    private static void object(StringBuilder text, JsonNode value) {
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(value.properties());
        entries.sort(Map.Entry.comparingByKey());
        char before = '{';
        for (Map.Entry<String, JsonNode> entry : entries) {
            text.append(before);
            string(text, entry.getKey());
            text.append(':');
            append(text, entry.getValue());
            before = ',';
        }
        text.append(entries.isEmpty() ? "{}" : "}");
    }

    private static void string(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        text.append('"');
    }
}
