package org.ruammue.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruammue.files.FileRefused.Reason;

/** A picture is the same picture afterwards: upright, and with nothing hidden in it. */
class PicturesTests {
    private static final String SECRET = "GPS 13.7563 100.5018";

    @TempDir
    Path folder;

    /** Where the red half of a picture with red at its left lies when the camera was held so. */
    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, left", "2, 60, 40, right", "3, 60, 40, right", "4, 60, 40, left",
        "5, 40, 60, top", "6, 40, 60, top", "7, 40, 60, bottom", "8, 40, 60, bottom"
    })
    void turnsUpright(int orientation, int width, int height, String red) throws IOException {
        BufferedImage picture = encode(Samples.photo(60, 40, orientation, SECRET), FileType.JPEG);
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertThat(isRed(picture, 3, 3)).isEqualTo(red.equals("left") || red.equals("top"));
        assertThat(isRed(picture, width - 4, 3)).isEqualTo(red.equals("right") || red.equals("top"));
        assertThat(isRed(picture, 3, height - 4)).isEqualTo(red.equals("left") || red.equals("bottom"));
    }

    @Test
    void keepsNothingHidden() throws IOException {
        encode(Samples.photo(60, 40, 6, SECRET), FileType.JPEG);
        String written = Files.readString(folder.resolve("to"), StandardCharsets.ISO_8859_1);
        assertThat(written).doesNotContain("GPS").doesNotContain("Exif");

        encode(pngWithText(), FileType.PNG);
        written = Files.readString(folder.resolve("to"), StandardCharsets.ISO_8859_1);
        assertThat(written).doesNotContain("GPS").doesNotContain("tEXt");
    }

    @Test
    void aBrokenExifBlockDoesNotLoseThePicture() throws IOException {
        byte[] photo = Samples.photo(60, 40, 6, SECRET);
        photo[12 + 5] = (byte) 0x7F; // the offset of the directory
        assertThat(encode(photo, FileType.JPEG).getWidth()).isEqualTo(60);
    }

    @Test
    void keepsGreyTransparencyAndPalettes() throws IOException {
        BufferedImage glass = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        glass.setRGB(5, 5, 0x80FF0000);
        assertThat(encode(Samples.encoded("png", glass), FileType.PNG).getRGB(5, 5))
                .isEqualTo(0x80FF0000);

        BufferedImage grey = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(5, 5, 0, 77);
        BufferedImage same = encode(Samples.encoded("png", grey), FileType.PNG);
        assertThat(same.getRaster().getSample(5, 5, 0)).isEqualTo(77);

        byte[] few = Samples.encoded("png", Samples.twoColours(400, 400, BufferedImage.TYPE_BYTE_INDEXED));
        encode(few, FileType.PNG);
        assertThat(Files.size(folder.resolve("to"))).isLessThan(few.length * 2L);

        BufferedImage deep = new BufferedImage(20, 20, BufferedImage.TYPE_USHORT_GRAY);
        assertThat(encode(Samples.encoded("png", deep), FileType.PNG).getWidth())
                .isEqualTo(20);
    }

    /** 40 million pixels would be 120 MB; what is kept has a quarter of them. */
    @Test
    void thinsOutWhatIsVeryLarge() throws IOException {
        byte[] large = Samples.encoded("png", new BufferedImage(8000, 5000, BufferedImage.TYPE_BYTE_BINARY));
        assertThat(encode(large, FileType.PNG).getWidth()).isEqualTo(8000);
        large = Samples.encoded("jpeg", new BufferedImage(8000, 5000, BufferedImage.TYPE_3BYTE_BGR));
        assertThat(encode(large, FileType.JPEG).getWidth()).isEqualTo(4000);
    }

    @Test
    void makesASmallOneForLists() throws IOException {
        encode(Samples.picture("png", 3000, 1000), FileType.PNG);
        BufferedImage small = ImageIO.read(folder.resolve("to-small").toFile());
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(107);
        assertThat(isRed(small, 3, 3)).isTrue();
        BufferedImage glass = new BufferedImage(20, 600, BufferedImage.TYPE_INT_ARGB);
        encode(Samples.encoded("png", glass), FileType.PNG);
        assertThat(ImageIO.read(folder.resolve("to-small").toFile()).getRGB(5, 5))
                .isEqualTo(0xFFFFFFFF);
    }

    @Test
    void refusesMovingPictures() throws IOException {
        Path gif = folder.resolve("moving.gif");
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var out = new FileImageOutputStream(gif.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 2; i++) {
                writer.writeToSequence(
                        new IIOImage(Samples.twoColours(9, 9, BufferedImage.TYPE_BYTE_INDEXED), null, null), null);
            }
            writer.endWriteSequence();
        }
        byte[] bytes = Files.readAllBytes(gif);
        assertThat(catchThrowableOfType(FileRefused.class, () -> encode(bytes, FileType.GIF))
                        .reason())
                .isEqualTo(Reason.MOVING_PICTURE);
    }

    private byte[] pngWithText() throws IOException {
        var picture = Samples.twoColours(9, 9, BufferedImage.TYPE_INT_RGB);
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        var root = new IIOMetadataNode("javax_imageio_png_1.0");
        var texts = new IIOMetadataNode("tEXt");
        var entry = new IIOMetadataNode("tEXtEntry");
        entry.setAttribute("keyword", "Location");
        entry.setAttribute("value", SECRET);
        texts.appendChild(entry);
        root.appendChild(texts);
        metadata.mergeTree("javax_imageio_png_1.0", root);
        Path file = folder.resolve("text.png");
        try (var out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(new IIOImage(picture, null, metadata));
        }
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains(SECRET);
        return bytes;
    }

    private BufferedImage encode(byte[] content, FileType type) throws IOException {
        Path from = Files.write(folder.resolve("from"), content);
        Path to = folder.resolve("to");
        Pictures.encode(from, type, to, FileName.of("a.jpg"));
        return ImageIO.read(to.toFile());
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        var colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 200 && colour.getBlue() < 60;
    }
}
