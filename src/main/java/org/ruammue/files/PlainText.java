package org.ruammue.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Whether a file is text from end to end: UTF-8, UTF-16 with its mark, or Thai as Windows writes it. */
final class PlainText {
    /** Extends TIS-620; what Excel in Thailand writes as CSV. */
    private static final Charset THAI = Charset.forName("x-windows-874");

    private PlainText() {}

    static boolean is(Path file) throws IOException {
        for (Charset charset : candidates(file)) {
            if (reads(file, charset)) {
                return true;
            }
        }
        return false;
    }

    private static List<Charset> candidates(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] mark = in.readNBytes(2);
            boolean utf16 = Arrays.equals(mark, new byte[] {(byte) 0xFF, (byte) 0xFE})
                    || Arrays.equals(mark, new byte[] {(byte) 0xFE, (byte) 0xFF});
            return utf16 ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, THAI);
        }
    }

    private static boolean reads(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] buffer = new char[1 << 14];
        try (Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (!isText(buffer[i])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isText(char c) {
        return c >= ' ' && c != 0x7F || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x1A;
    }
}
