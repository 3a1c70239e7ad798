package org.ruammue.files;

import java.util.Set;

/**
 * What a place takes.
 *
 * @param bytes that one file may have; the limit of the server holds as well
 */
public record Welcome(Set<FileType> types, long bytes) {
    public static final Welcome ANY = of(FileType.all());

    public Welcome {
        types = Set.copyOf(types);
    }

    /** Files of these types, as large as the server takes them. */
    public static Welcome of(Set<FileType> types) {
        return new Welcome(types, Long.MAX_VALUE);
    }
}
