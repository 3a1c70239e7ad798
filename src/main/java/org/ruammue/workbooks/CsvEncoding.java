package org.ruammue.workbooks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a CSV file: what its mark says, else UTF-8 where every byte fits, else Windows 874, in which Excel on
 * Thai Windows saves CSV and of which TIS-620 is a part.
 */
record CsvEncoding(Charset charset, int markLength) {
    private static final Charset THAI = Charset.forName("x-windows-874");

    static CsvEncoding of(byte[] content) {
        if (starts(content, 0xEF, 0xBB, 0xBF)) {
            return new CsvEncoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(content, 0xFF, 0xFE)) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return new CsvEncoding(StandardCharsets.UTF_16BE, 2);
        }
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, THAI}) {
            CsvEncoding encoding = new CsvEncoding(charset, 0);
            if (encoding.fits(content)) {
                return encoding;
            }
        }
        throw new WorkbookProblem("workbooks.encoding");
    }

    /** Pictures, PDF and programs hold bytes that no text has. */
    static boolean looksLikeText(byte[] content) {
        if (starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF)) {
            return true;
        }
        if (starts(content, '%', 'P', 'D', 'F') || starts(content, '{', '\\', 'r', 't', 'f')) {
            return false;
        }
        for (byte value : content) {
            if (value >= 0 && value < 32 && value != '\t' && value != '\n' && value != '\r' && value != '\f') {
                return false;
            }
        }
        String start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\\W*(?=<)", "")
                .toLowerCase(java.util.Locale.ROOT);
        return !start.matches("(?s)<(html|!doctype|\\?xml|table).*");
    }

    Reader reader(byte[] content) {
        return new InputStreamReader(
                new ByteArrayInputStream(content, markLength, content.length - markLength),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private boolean fits(byte[] content) {
        try (Reader reader = reader(content)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean starts(byte[] content, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
