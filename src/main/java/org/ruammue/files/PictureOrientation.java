package org.ruammue.files;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held, 1 (upright) to 8, from the Exif block of a JPEG (Exif 2.32, tag 0x0112). It goes with the other
 * metadata, so the picture itself is turned.
 */
record PictureOrientation(int number) {
    private static final PictureOrientation UPRIGHT = new PictureOrientation(1);
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    static PictureOrientation of(Path file, FileType type) throws IOException {
        if (type != FileType.JPEG) {
            return UPRIGHT;
        }
        try (InputStream in = Files.newInputStream(file);
                DataInputStream data = new DataInputStream(new java.io.BufferedInputStream(in))) {
            data.skipNBytes(2);
            for (int marker = data.readUnsignedShort();
                    marker != START_OF_SCAN && marker > 0xFF00;
                    marker = data.readUnsignedShort()) {
                byte[] segment = data.readNBytes(Math.max(0, data.readUnsignedShort() - 2));
                if (marker == APP1 && startsWithExif(segment)) {
                    return ofExif(ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                            .slice());
                }
            }
            return UPRIGHT;
        } catch (java.io.EOFException
                | BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException e) {
            return UPRIGHT; // a bad Exif block is no reason to lose the picture
        }
    }

    private static boolean startsWithExif(byte[] segment) {
        return segment.length > EXIF.length && java.util.Arrays.equals(EXIF, 0, EXIF.length, segment, 0, EXIF.length);
    }

    /** A small TIFF: byte order, then the offset of a directory of entries of 12 bytes each. */
    private static PictureOrientation ofExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                int number = tiff.getShort(entry + 8);
                return number >= 1 && number <= 8 ? new PictureOrientation(number) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Draws the picture upright, in plain 8-bit sRGB; grey and indexed pictures that are upright stay as they are. */
    BufferedImage turn(BufferedImage picture) {
        boolean plain = picture.getColorModel() instanceof IndexColorModel
                || picture.getType() == BufferedImage.TYPE_BYTE_GRAY
                || picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                || picture.getType() == BufferedImage.TYPE_4BYTE_ABGR;
        if (number == 1 && plain) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lying = number >= 5;
        BufferedImage upright = new BufferedImage(lying ? height : width, lying ? width : height, typeFor(picture));
        Graphics2D canvas = upright.createGraphics();
        canvas.drawImage(picture, transform(width, height), null);
        canvas.dispose();
        return upright;
    }

    private static int typeFor(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return BufferedImage.TYPE_BYTE_GRAY;
        }
        return picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
    }

    private AffineTransform transform(int w, int h) {
        return switch (number) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
