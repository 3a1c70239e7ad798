package org.ruammue.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small JPEG of a picture for lists, so that a page of photos is not 200 MB. Transparency becomes white. */
record Thumbnail(Path file, String sha256) implements AutoCloseable {
    static final FileType TYPE = FileType.JPEG;

    /** Length of the longer side: a list shows half of it, sharp screens all. */
    private static final int SIDE = 320;

    /** Whether a picture of this size is worth one. */
    static boolean suits(int width, int height) {
        return Math.max(width, height) > SIDE;
    }

    /** Where the thumbnail of a picture file is written. */
    static Path beside(Path picture) {
        return picture.resolveSibling(picture.getFileName() + "-small");
    }

    static Thumbnail of(BufferedImage picture, Path pictureFile) throws IOException {
        Path file = beside(pictureFile);
        double scale = (double) SIDE / Math.max(picture.getWidth(), picture.getHeight());
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(halved(picture, width, height), 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        Pictures.write(small, TYPE, file);
        return new Thumbnail(file, Sha256.of(file));
    }

    /** Thinned out to at most twice the size first, because one step from afar leaves only specks. */
    private static BufferedImage halved(BufferedImage picture, int width, int height) {
        int every = Math.min(picture.getWidth() / (2 * width), picture.getHeight() / (2 * height));
        if (every < 2) {
            return picture;
        }
        BufferedImage half = new BufferedImage(2 * width, 2 * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = half.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, 0, 0, half.getWidth(), half.getHeight(), Color.WHITE, null);
        canvas.dispose();
        return half;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
