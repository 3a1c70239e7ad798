package org.ruammue.files;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ruammue.thai.ThaiText;

/**
 * The name of a file as a person sent it, made safe to show, to store and to save under on any system.
 *
 * @param base never empty; what stands before the extension
 * @param extension without the dot, as typed; empty when there is none
 */
record FileName(String base, String extension) {
    /** File systems take 255 bytes; a Thai letter has three. Room is left for "(1)" and the like. */
    private static final int BYTES = 220;

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern RESERVED_CHARACTERS = Pattern.compile("[<>:\"|?*]");
    /** A mark without a letter before it, and the fourth and further marks on one letter. */
    private static final Pattern STRAY_MARKS =
            Pattern.compile("(?:^|(?<=[\\p{Z}\\p{P}\\p{S}]))\\p{M}+|(?<=\\p{M}{3})\\p{M}+");
    /** Needs a letter, so that "พ.ศ.2570" and "ครั้งที่ 1.2" have none. */
    private static final Pattern EXTENSION = Pattern.compile("\\.((?=\\d*[A-Za-z])[A-Za-z0-9]{1,8})$");
    /** Devices of Windows, which no file there may be called. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    static FileName of(String sent) {
        String name = ThaiText.clean(PATH.matcher(sent).replaceFirst(""));
        name = RESERVED_CHARACTERS.matcher(name).replaceAll("_");
        name = STRAY_MARKS.matcher(name).replaceAll("");
        Matcher found = EXTENSION.matcher(name);
        String extension = found.find() ? found.group(1) : "";
        String base = extension.isEmpty() ? name : name.substring(0, found.start());
        base = base.replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (DEVICE.matcher(base).matches()) {
            base = "_" + base;
        }
        base = cut(base);
        return new FileName(base.isEmpty() ? "file" : base, extension);
    }

    /** The whole name with the extension that the content asks for, kept as typed where it fits already. */
    String as(FileType type) {
        boolean fits = FileType.ofExtension(extension).filter(type::equals).isPresent();
        return base + "." + (fits ? extension.toLowerCase(Locale.ROOT) : type.extension());
    }

    /** As sent, but clean; for messages. */
    @Override
    public String toString() {
        return extension.isEmpty() ? base : base + "." + extension;
    }

    /** Shortens between what a reader sees as characters: never between a letter and its tone mark. */
    private static String cut(String text) {
        if (bytes(text) <= BYTES) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (bytes(text.substring(0, next)) > BYTES) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).strip();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
