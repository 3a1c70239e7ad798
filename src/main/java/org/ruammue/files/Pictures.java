package org.ruammue.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.ruammue.files.FileRefused.Reason;

/**
 * Encodes pictures anew: upright, and without place, camera, author or anything else that was hidden in them. Dimensions
 * are read from the head first, so that a small file cannot fill the memory; one picture is decoded at a time.
 */
final class Pictures {
    /** 50 million: a good camera. More is a poster, or a bomb. */
    static final long PIXELS = 50_000_000;
    /** A larger picture is thinned out while it is read: 16 million pixels print A3 in 300 dpi. */
    private static final long DECODED_BYTES = 64L << 20;

    private static final float QUALITY = 0.9f;
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    private Pictures() {}

    /**
     * @param type PNG or JPEG: a GIF becomes a PNG
     * @param thumbnail null for a picture that is small itself
     */
    record Picture(
            FileType type, int width, int height, @Nullable Thumbnail thumbnail) {}

    /** Writes the clean picture to a file of its own, and a thumbnail beside it. */
    static Picture encode(Path from, FileType type, Path to, FileName name) throws IOException {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            BufferedImage upright = PictureOrientation.of(from, type).turn(decode(from, type, name));
            FileType written = type == FileType.JPEG ? FileType.JPEG : FileType.PNG;
            write(upright, written, to);
            Thumbnail thumbnail =
                    Thumbnail.suits(upright.getWidth(), upright.getHeight()) ? Thumbnail.of(upright, to) : null;
            return new Picture(written, upright.getWidth(), upright.getHeight(), thumbnail);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static BufferedImage decode(Path file, FileType type, FileName name) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mime()).next();
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in);
            if (type == FileType.GIF && reader.getNumImages(true) > 1) {
                throw new FileRefused(Reason.MOVING_PICTURE, name.toString());
            }
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > PIXELS) {
                throw new FileRefused(
                        Reason.PICTURE_TOO_LARGE, name.toString(), reader.getWidth(0), reader.getHeight(0));
            }
            boolean[] cutOff = new boolean[1];
            reader.addIIOReadWarningListener(
                    (source, warning) -> cutOff[0] |= warning.contains("Truncated") || warning.contains("Premature"));
            BufferedImage picture = reader.read(0, thinned(reader, pixels));
            if (cutOff[0]) {
                throw new FileRefused(Reason.DAMAGED, name.toString());
            }
            return picture;
        } catch (IIOException | RuntimeException e) {
            if (e instanceof FileRefused refused) {
                throw refused;
            }
            throw new FileRefused(Reason.DAMAGED, name.toString()); // readers throw all kinds at bad bytes
        } finally {
            reader.dispose();
        }
    }

    /** Takes every n-th pixel in both directions, so that what is decoded stays below the limit. */
    private static ImageReadParam thinned(ImageReader reader, long pixels) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        int bits = types.hasNext() ? types.next().getColorModel().getPixelSize() : 64;
        int every = 1;
        while (pixels * bits / 8 / every / every > DECODED_BYTES) {
            every++;
        }
        param.setSourceSubsampling(every, every, 0, 0);
        return param;
    }

    static void write(BufferedImage picture, FileType type, Path to) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mime()).next();
        try (OutputStream file = Files.newOutputStream(to);
                ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
