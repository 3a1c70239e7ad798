package org.ruammue.workbooks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Tells by its content what a file is; the name is believed only where it says that something is amiss. */
enum FileKind {
    XLSX,
    CSV;

    /** Container of the old Office files, and of new ones with a password ([MS-CFB]). */
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    static FileKind of(String name, byte[] content) {
        String end = name.toLowerCase(Locale.ROOT);
        if (content.length == 0) {
            throw new WorkbookProblem("workbooks.empty");
        }
        if (starts(content, OLE2)) {
            throw new WorkbookProblem(holds(content, "EncryptedPackage") ? "workbooks.password" : "workbooks.old-xls");
        }
        if (end.matches(".*\\.(xlsm|xltm|xlam)")) {
            throw new WorkbookProblem("workbooks.macros");
        }
        if (starts(content, ZIP) || starts(content, EMPTY_ZIP)) {
            return XLSX;
        }
        if (end.endsWith(".xlsx")) {
            throw WorkbookProblem.corrupt();
        }
        // Excel 2 to 4 wrote their records without a container
        if (content.length > 3 && content[0] == 9 && content[1] <= 8 && (content[2] == 4 || content[2] == 6)) {
            throw new WorkbookProblem("workbooks.old-xls");
        }
        if (!CsvEncoding.looksLikeText(content)) {
            throw new WorkbookProblem("workbooks.not-a-workbook");
        }
        return CSV;
    }

    private static boolean starts(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    /** The container names its streams in UTF-16. */
    private static boolean holds(byte[] content, String stream) {
        String latin = new String(content, StandardCharsets.ISO_8859_1);
        return latin.contains(new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
