package org.ruammue.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.ruammue.files.FileType;
import org.ruammue.files.StoredFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One file of an answer. Its content is fixed by its SHA-256, also in what was submitted; number and caption are what a
 * person chose, the rest is filled in by the keeper of the draft and never believed when it comes from outside.
 *
 * @param id of the stored file
 * @param type media type
 * @param size in bytes
 * @param sha256 of the content as it is given out
 * @param caption empty for none
 */
public record FileAnswer(long id, String name, String type, long size, String sha256, String caption) {
    private static final String FILE = "file";
    private static final String CAPTION = "caption";
    private static final int KB = 1 << 10;
    private static final int MB = 1 << 20;

    public static FileAnswer of(StoredFile file, String caption) {
        return new FileAnswer(file.id(), file.name(), file.type().mime(), file.size(), file.sha256(), caption);
    }

    /** The files of an answer in their order; none for a blank answer, and for one of another kind. */
    public static List<FileAnswer> all(JsonNode answer) {
        return answer.isArray()
                ? answer.valueStream()
                        .filter(item -> item.path(FILE).isIntegralNumber())
                        .map(item -> of(
                                item.path(FILE).longValue(),
                                item,
                                item.path(CAPTION).asString("")))
                        .toList()
                : List.of();
    }

    /** The files of all answers of a sheet, also of questions that are not asked. */
    public static List<FileAnswer> all(Form form, AnswerSheet sheet) {
        return sheet.answers().entrySet().stream()
                .filter(answer -> form.field(answer.getKey())
                        .filter(field -> field.question().type().isFile())
                        .isPresent())
                .flatMap(answer -> all(answer.getValue()).stream())
                .toList();
    }

    static FileAnswer of(long id, JsonNode item, String caption) {
        return new FileAnswer(
                id,
                item.path("name").asString(""),
                item.path("type").asString(""),
                item.path("size").asLong(0),
                item.path("sha256").asString(""),
                caption);
    }

    /** As an answer stores it. */
    public static ArrayNode write(List<FileAnswer> files) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        files.forEach(file -> array.add(file.node()));
        return array;
    }

    private ObjectNode node() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set(FILE, NumberAnswers.node(BigDecimal.valueOf(id)));
        if (!name.isEmpty()) {
            node.put("name", name).put("type", type);
            node.set("size", NumberAnswers.node(BigDecimal.valueOf(size)));
            node.put("sha256", sha256);
        }
        if (!caption.isEmpty()) {
            node.put(CAPTION, caption);
        }
        return node;
    }

    /** The same content under the same name. */
    public boolean isSameContent(FileAnswer other) {
        return !sha256.isEmpty() && sha256.equals(other.sha256) && name.equals(other.name);
    }

    /** The file, or its content and name, and the caption are the same. */
    boolean isSame(FileAnswer other) {
        return (id == other.id || isSameContent(other)) && caption.equals(other.caption);
    }

    public boolean isPicture() {
        return FileType.pictures().stream().anyMatch(picture -> picture.mime().equals(type));
    }

    public String address() {
        return StoredFile.address(id, name);
    }

    public String thumbnail() {
        return StoredFile.thumbnailAddress(id);
    }

    /** {@code PDF}, {@code JPG}. */
    public String ending() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /** {@code 12 KB}, {@code 3.4 MB}. */
    public String sizeText() {
        return size < MB
                ? Math.max(1, Math.round((double) size / KB)) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) size / MB);
    }
}
