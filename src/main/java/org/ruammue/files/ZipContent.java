package org.ruammue.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.ruammue.files.FileRefused.Reason;

/**
 * What a ZIP container turns out to be. All of it is unpacked once, into nothing, because what its directory says of sizes
 * may be a lie. Nothing inside is unpacked further.
 *
 * @param mime of the document, or that of ZIP when it is none that we know
 * @param macros carries program code
 * @param locked by a password
 */
record ZipContent(String mime, boolean macros, boolean locked) {
    private static final int ENTRIES = 10_000;
    private static final long TOTAL = 300L << 20;
    /** Sheets of numbers come to 60 times their packed size; a bomb to 1000 times. */
    private static final long RATIO = 150;
    /** Below this the ratio does not matter. */
    private static final long SMALL = 10L << 20;

    private static final int DESCRIPTION = 1 << 20;
    private static final Pattern CODE = Pattern.compile(
            "(?i)(?:.*/)?vbaProject\\.bin|(?:xl|word|ppt)/(?:macrosheets|activeX)/.+|Scripts/.+|Basic/.+/.+(?<!script-l[bc])\\.xml");

    static ZipContent of(Path file, FileName name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            unpack(zip, name);
            return content(zip);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                return new ZipContent(ContentType.ZIP, false, true);
            }
            throw new FileRefused(Reason.DAMAGED, name.toString());
        }
    }

    private static void unpack(ZipFile zip, FileName name) throws IOException {
        if (zip.size() > ENTRIES) {
            throw new FileRefused(Reason.UNPACKS_TOO_LARGE, name.toString());
        }
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            long size = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    if (total + size > TOTAL || (size > SMALL && size / RATIO > entry.getCompressedSize())) {
                        throw new FileRefused(Reason.UNPACKS_TOO_LARGE, name.toString());
                    }
                }
            }
            total += size;
        }
    }

    private static ZipContent content(ZipFile zip) throws IOException {
        boolean code =
                zip.stream().anyMatch(entry -> CODE.matcher(entry.getName()).matches());
        String types = text(zip, "[Content_Types].xml");
        if (types != null) {
            return new ZipContent(office(types), code || types.contains("macroEnabled"), false);
        }
        String declared = text(zip, "mimetype");
        if (declared != null) {
            String manifest = text(zip, "META-INF/manifest.xml");
            boolean locked = manifest != null && manifest.contains("encryption-data");
            return new ZipContent(declared.strip(), code, locked);
        }
        return new ZipContent(ContentType.ZIP, false, false);
    }

    /** Office Open XML says in [Content_Types].xml which part is the document. */
    private static String office(String types) {
        for (FileType type : new FileType[] {FileType.DOCX, FileType.XLSX, FileType.PPTX}) {
            if (types.contains(type.mime() + ".main+xml")) {
                return type.mime();
            }
        }
        return ContentType.ZIP;
    }

    private static @Nullable String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(DESCRIPTION), StandardCharsets.UTF_8);
        }
    }
}
