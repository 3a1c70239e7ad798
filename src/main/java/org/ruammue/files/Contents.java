package org.ruammue.files;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruammue.database.BusinessTime;
import org.ruammue.files.FileRefused.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contents that lie in the store, several files sharing one. Whoever is about to need a content claims it first, so
 * that it is not swept away between its storing and the row that refers to it.
 */
@Repository
class Contents {
    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

    /** Far longer than any upload takes. */
    private static final Duration CLAIM = Duration.ofDays(1);

    private static final String UNNEEDED = """
            claimed_at < :before and not exists (
                select from stored_file f where (f.sha256 = c.sha256 or f.thumbnail_sha256 = c.sha256)
                  and not exists (select from stored_file_gone g where g.file_id = f.id))""";

    private final JdbcClient jdbc;
    private final FileStore store;
    private final BusinessTime time;

    Contents(JdbcClient jdbc, FileStore store, BusinessTime time) {
        this.jdbc = jdbc;
        this.store = store;
        this.time = time;
    }

    /** Stores what was taken in; when this returns it survives a power cut. */
    void keep(Arrival arrival) throws IOException {
        Thumbnail thumbnail = arrival.thumbnail();
        claim(arrival.sha256(), thumbnail == null ? null : thumbnail.sha256());
        store.keep(arrival.sha256(), arrival.file());
        if (thumbnail != null) {
            store.keep(thumbnail.sha256(), thumbnail.file());
        }
    }

    InputStream open(StoredFile file, String sha256) {
        try {
            return store.open(sha256);
        } catch (IOException e) {
            LOG.error("The content of file {} ({}) cannot be had", file.id(), sha256, e);
            throw new FileRefused(Reason.STORE_AWAY, file.name());
        }
    }

    /** Waits for a sweep of the same content to end; what it took away is to be stored anew. */
    void claim(String sha256, @Nullable String thumbnailSha256) {
        Stream.of(sha256, thumbnailSha256 == null ? sha256 : thumbnailSha256)
                .distinct()
                .sorted()
                .forEach(one -> jdbc.sql("""
                        insert into file_content as c (sha256, claimed_at) values (:sha256, :now)
                        on conflict (sha256) do update set claimed_at = greatest(c.claimed_at, excluded.claimed_at)""")
                        .param("sha256", one)
                        .param("now", Timestamp.from(time.now()))
                        .update());
    }

    /** Contents that no file needs, for example of an upload that was cut off. */
    List<String> unneeded(int most) {
        return jdbc.sql("select sha256 from file_content c where " + UNNEEDED + " limit :most")
                .param("before", before())
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Takes a content away if still nothing needs it. */
    @Transactional
    public boolean sweep(String sha256) throws IOException {
        int unneeded = jdbc.sql("delete from file_content c where sha256 = :sha256 and " + UNNEEDED)
                .param("sha256", sha256)
                .param("before", before())
                .update();
        if (unneeded == 0) {
            return false;
        }
        store.remove(sha256);
        return true;
    }

    private Timestamp before() {
        Instant before = time.now().minus(CLAIM);
        return Timestamp.from(before);
    }
}
