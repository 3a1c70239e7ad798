package org.ruammue.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files made for the tests, good and bad ones. */
public final class Samples {
    public static final String DOCX_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private Samples() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] pdf(String trailer) {
        return bytes("""
                %%PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
                xref
                0 4
                0000000000 65535 f\s
                0000000009 00000 n\s
                0000000052 00000 n\s
                0000000101 00000 n\s
                trailer<</Size 4/Root 1 0 R%s>>
                startxref
                164
                %%%%EOF
                """.formatted(trailer));
    }

    /** A document of Office, with further parts after the usual ones: name, content, name, content … */
    public static byte[] office(String mainType, Object... parts) {
        return zip(join(
                new Object[] {
                    "[Content_Types].xml",
                    "<Types><Override PartName='/main.xml' ContentType='" + mainType + "'/></Types>",
                    "main.xml",
                    "<main/>"
                },
                parts));
    }

    static byte[] odf(String mime, Object... parts) {
        return zip(join(new Object[] {"mimetype", mime, "content.xml", "<content/>"}, parts));
    }

    static byte[] zip(Object... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[i]));
                zip.write(parts[i + 1] instanceof byte[] raw ? raw : bytes((String) parts[i + 1]));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Says in the directory and before the first entry that it is encrypted. */
    static byte[] lockedZip() {
        byte[] zip = office(DOCX_TYPE);
        zip[6] |= 1;
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        zip[directory + 8] |= 1;
        return zip;
    }

    /** The old container of Office with a stream of this name in its directory. */
    static byte[] ole(String stream) {
        return ByteBuffer.allocate(4096)
                .put(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                })
                .position(1024)
                .put(stream.getBytes(StandardCharsets.UTF_16LE))
                .array();
    }

    /** Left half red, right half blue. */
    static BufferedImage twoColours(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        return picture;
    }

    public static byte[] picture(String format, int width, int height) {
        return encoded(format, twoColours(width, height, BufferedImage.TYPE_INT_RGB));
    }

    static byte[] encoded(String format, BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG with an Exif block: how the camera was held, and a secret in a comment. */
    static byte[] photo(int width, int height, int orientation, String secret) {
        byte[] jpeg = picture("jpeg", width, height);
        byte[] hidden = bytes(secret);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + hidden.length);
        exif.put(bytes("Exif\0\0")).put(bytes("MM")).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(hidden);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        whole.put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.capacity() + 2))
                .put(exif.array());
        return whole.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A PNG of a few bytes that says it has so many pixels. */
    static byte[] pngThatClaims(int width, int height) {
        byte[] png = picture("png", 4, 4);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    private static Object[] join(Object[] a, Object[] b) {
        Object[] all = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
