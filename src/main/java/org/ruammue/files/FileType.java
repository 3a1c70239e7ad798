package org.ruammue.files;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be sent. A type is told by the content; the extension of the name must agree. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    CSV("text/csv", "csv"),
    TXT("text/plain", "txt"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jfif"),
    /** Taken in and kept as PNG; moving pictures are refused. */
    GIF("image/gif", "gif");

    private static final Set<FileType> ALL = Set.copyOf(EnumSet.allOf(FileType.class));
    private static final Set<FileType> PICTURES = Set.of(PNG, JPEG, GIF);

    private final String mime;
    private final List<String> extensions;

    FileType(String mime, String... extensions) {
        this.mime = mime;
        this.extensions = List.of(extensions);
    }

    public static Set<FileType> all() {
        return ALL;
    }

    public static Set<FileType> pictures() {
        return PICTURES;
    }

    /** As sent to browsers and kept in the database. */
    public String mime() {
        return mime;
    }

    /** The usual one, without a dot. */
    public String extension() {
        return extensions.getFirst();
    }

    public boolean isPicture() {
        return PICTURES.contains(this);
    }

    /** May be shown by the browser itself; everything else is only saved. */
    public boolean isShown() {
        return this == PDF || isPicture();
    }

    boolean isText() {
        return this == CSV || this == TXT;
    }

    static Optional<FileType> ofMime(String mime) {
        return Arrays.stream(values()).filter(type -> type.mime.equals(mime)).findFirst();
    }

    static Optional<FileType> ofExtension(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(lower))
                .findFirst();
    }

    /** The {@code accept} of an HTML file input, for example {@code .pdf,.jpg,.jpeg,.jfif}. */
    public static String accept(Set<FileType> types) {
        return types.stream()
                .sorted()
                .flatMap(type -> type.extensions.stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }

    /** For people: {@code PDF, DOCX, JPG}. */
    public static String names(Set<FileType> types) {
        return types.stream()
                .sorted()
                .map(type -> type.extension().toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
