package org.ruammue.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where contents lie, by their SHA-256. What is there is never changed, only taken away whole. */
interface FileStore {
    /**
     * Keeps a content for good; when this returns it survives a power cut. Content that is there already stays.
     *
     * @param file may be moved away
     */
    void keep(String sha256, Path file) throws IOException;

    InputStream open(String sha256) throws IOException;

    /** Takes a content away that nothing refers to any more; nothing happens when it is not there. */
    void remove(String sha256) throws IOException;

    /** {@code ab/cdef…}: 256 folders are few enough to list and many enough to keep each short. */
    static String key(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256.substring(2);
    }
}
