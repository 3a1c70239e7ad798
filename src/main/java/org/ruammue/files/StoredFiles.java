package org.ruammue.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was accepted; it only grows. Files that are not kept any longer are not found. */
@Repository
class StoredFiles {
    private static final String COLUMNS =
            "id, sha256, received_sha256, name, type, size, width, height, thumbnail_sha256,"
                    + " subject, uploaded_by, uploaded_at, scanned_at";
    private static final String STILL_THERE = " not exists (select from stored_file_gone g where g.file_id = id)";

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StoredFile add(Arrival file, String subject, long uploadedBy, Instant at) {
        return jdbc.sql("""
                insert into stored_file (sha256, received_sha256, name, type, size, width, height, thumbnail_sha256,
                                         subject, uploaded_by, uploaded_at, scanned_at)
                values (:sha256, :received, :name, :type, :size, :width, :height, :thumbnail,
                        :subject, :by, :at, :scanned)
                returning\s""" + COLUMNS)
                .param("sha256", file.sha256())
                .param("received", file.receivedSha256())
                .param("name", file.name())
                .param("type", file.type().mime())
                .param("size", file.size())
                .param("width", file.width())
                .param("height", file.height())
                .param(
                        "thumbnail",
                        file.thumbnail() == null ? null : file.thumbnail().sha256())
                .param("subject", subject)
                .param("by", uploadedBy)
                .param("at", Timestamp.from(at))
                .param("scanned", file.scannedAt() == null ? null : Timestamp.from(file.scannedAt()))
                .query(StoredFiles::file)
                .single();
    }

    /** The same content for another subject; empty when the file has gone meanwhile. */
    Optional<StoredFile> copy(long id, String subject, long uploadedBy, Instant at) {
        return jdbc.sql("""
                insert into stored_file (sha256, received_sha256, name, type, size, width, height, thumbnail_sha256,
                                         subject, uploaded_by, uploaded_at, scanned_at)
                select sha256, received_sha256, name, type, size, width, height, thumbnail_sha256,
                       :subject, :by, :at, scanned_at
                from stored_file where id = :id and\s""" + STILL_THERE + " returning " + COLUMNS)
                .param("id", id)
                .param("subject", subject)
                .param("by", uploadedBy)
                .param("at", Timestamp.from(at))
                .query(StoredFiles::file)
                .optional();
    }

    /** Notes that files are not kept any longer; their rows stay. */
    int discard(Collection<Long> ids, Instant at) {
        return jdbc.sql("""
                insert into stored_file_gone (file_id, gone_at)
                select id, :at from stored_file where id = any(:ids) on conflict do nothing""")
                .param("ids", ids.toArray(Long[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<StoredFile> byId(long id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<StoredFile> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + " from stored_file where id in (:ids) and" + STILL_THERE + " order by id")
                .param("ids", ids)
                .query(StoredFiles::file)
                .list();
    }

    List<StoredFile> of(String subject) {
        return jdbc.sql("select " + COLUMNS + " from stored_file where subject = :subject and" + STILL_THERE
                        + " order by id")
                .param("subject", subject)
                .query(StoredFiles::file)
                .list();
    }

    private static StoredFile file(ResultSet row, int n) throws SQLException {
        Timestamp scanned = row.getTimestamp("scanned_at");
        return new StoredFile(
                row.getLong("id"),
                row.getString("sha256"),
                row.getString("received_sha256"),
                row.getString("name"),
                FileType.ofMime(row.getString("type")).orElseThrow(),
                row.getLong("size"),
                number(row, "width"),
                number(row, "height"),
                row.getString("thumbnail_sha256"),
                row.getString("subject"),
                row.getLong("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                scanned == null ? null : scanned.toInstant());
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
