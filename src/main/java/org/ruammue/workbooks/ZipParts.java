package org.ruammue.workbooks;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of an XLSX file. Unpacking counts as it goes and stops at the limits, whatever the file says of its sizes. */
final class ZipParts implements AutoCloseable {
    /** Below this a part may swell as it likes. */
    private static final long SMALL = 4L * 1024 * 1024;

    private final ZipFile zip;
    private final WorkbookLimits limits;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final Set<String> counted = new HashSet<>();
    private long unpacked;

    ZipParts(byte[] content, WorkbookLimits limits) {
        this.limits = limits;
        if (directoryEntries(content) > limits.parts()) {
            throw WorkbookProblem.bomb();
        }
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get();
        } catch (IOException | IllegalArgumentException e) {
            throw WorkbookProblem.corrupt();
        }
        zip.getEntries().asIterator().forEachRemaining(entry -> entries.putIfAbsent(key(entry.getName()), entry));
        if (entries.values().stream()
                .anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption())) {
            throw new WorkbookProblem("workbooks.password");
        }
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    boolean any(String piece) {
        return entries.keySet().stream().anyMatch(name -> name.contains(piece));
    }

    InputStream open(String part) {
        ZipArchiveEntry entry = entries.get(key(part));
        boolean usual =
                entry != null && (entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED);
        if (entry == null || !usual) {
            throw WorkbookProblem.corrupt();
        }
        try {
            return new Counting(zip.getInputStream(entry), entry.getCompressedSize(), counted.add(key(part)));
        } catch (IOException e) {
            throw WorkbookProblem.corrupt();
        }
    }

    /** A small part as text. */
    String text(String part) {
        try (InputStream in = open(part)) {
            return new String(in.readNBytes((int) SMALL), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw WorkbookProblem.corrupt();
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** Counted before the library makes an object of each. */
    private static int directoryEntries(byte[] content) {
        int found = 0;
        for (int i = 0; i + 3 < content.length; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2) {
                found++;
            }
        }
        return found;
    }

    private final class Counting extends FilterInputStream {
        private final long packed;
        private final boolean first;
        private long read;

        Counting(InputStream in, long packed, boolean first) {
            super(in);
            this.packed = packed;
            this.first = first;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            unpacked += first ? bytes : 0;
            if (unpacked > limits.unpacked()
                    || (read > SMALL && read > Math.max(1, packed) * WorkbookLimits.SWELLING)) {
                throw WorkbookProblem.bomb();
            }
        }
    }
}
