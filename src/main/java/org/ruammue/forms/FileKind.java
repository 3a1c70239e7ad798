package org.ruammue.forms;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruammue.files.FileType;

/** Kinds of file as people who make forms think of them. */
public enum FileKind {
    PDF(FileType.PDF),
    DOCUMENT(FileType.DOCX, FileType.ODT),
    SPREADSHEET(FileType.XLSX, FileType.ODS, FileType.CSV),
    SLIDES(FileType.PPTX, FileType.ODP),
    PICTURE(FileType.PNG, FileType.JPEG, FileType.GIF),
    TEXT(FileType.TXT);

    private final List<FileType> types;

    FileKind(FileType... types) {
        this.types = List.of(types);
    }

    /** As a definition writes it. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<FileKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    static Set<FileType> types(Collection<FileKind> kinds) {
        return kinds.stream().flatMap(kind -> kind.types.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
