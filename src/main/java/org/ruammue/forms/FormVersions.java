package org.ruammue.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published versions of all forms. A published version never changes; the database refuses it. */
@Service
public class FormVersions {
    private record Row(long id, String key, int version, String definition) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BusinessTime time;
    private final LiveOptions options;
    private final Cache<Long, Form> cache =
            Caffeine.newBuilder().maximumSize(200).build();

    FormVersions(JdbcClient jdbc, JsonMapper json, BusinessTime time, LiveOptions options) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
        this.options = options;
    }

    /**
     * One published version.
     *
     * @param publishedBy empty where a template brought it
     */
    public record Version(long id, int number, Instant publishedAt, String publishedBy) {}

    /**
     * The id of the version with this content: the one there is, or a new one with the next number of its key.
     *
     * @param owner organisation that keeps the form, where nobody does yet
     * @param by name of who publishes it
     */
    @Transactional
    public long publish(Form form, @Nullable Long owner, String by) {
        jdbc.sql("""
                insert into form (key, owner_id, created_at) values (:key, :owner, :now)
                on conflict (key) do update set owner_id = coalesce(form.owner_id, :owner)""")
                .param("key", form.key())
                .param("owner", owner)
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .update();
        JsonNode definition = FormDefinitions.write(form);
        String sha256 = CanonicalJson.sha256(definition);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('form_version ' || :key, 0))")
                .param("key", form.key())
                .query((row, number) -> true)
                .list();
        return existing(form.key(), sha256)
                .orElseGet(() -> jdbc.sql("""
                                insert into form_version (key, version, definition, sha256, published_at, published_by)
                                select :key, coalesce(max(version), 0) + 1, cast(:definition as jsonb), :sha256, :now, :by
                                from form_version where key = :key
                                returning id""")
                        .param("key", form.key())
                        .param("definition", definition.toString())
                        .param("sha256", sha256)
                        .param("now", time.now().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .query(Long.class)
                        .single());
    }

    /** The version with the id, from memory after the first time. */
    public Form find(long id) {
        Form form = cache.get(id, this::load);
        if (form == null) {
            throw new NotFound();
        }
        return options.into(form);
    }

    /** All versions of a form, the newest first. */
    public List<Version> of(String key) {
        return jdbc.sql("""
                select id, version as number, published_at, published_by from form_version where key = :key
                order by version desc limit 1000""").param("key", key).query(Version.class).list();
    }

    /** The version with the number. */
    public Form find(String key, int version) {
        return find(id(key, version));
    }

    /** The id of the version with the number. */
    public long id(String key, int version) {
        return jdbc.sql("select id from form_version where key = :key and version = :version")
                .param("key", key)
                .param("version", version)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The latest version of a form; empty where none is published. */
    public Optional<Form> latest(String key) {
        return jdbc.sql("select id from form_version where key = :key order by version desc limit 1")
                .param("key", key)
                .query(Long.class)
                .optional()
                .map(this::find);
    }

    private Optional<Long> existing(String key, String sha256) {
        return jdbc.sql("select id from form_version where key = :key and sha256 = :sha256")
                .param("key", key)
                .param("sha256", sha256)
                .query(Long.class)
                .optional();
    }

    private @Nullable Form load(long id) {
        return jdbc.sql("select id, key, version, definition::text as definition from form_version where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(row -> DefinitionReader.form(row.key(), row.version(), json.readTree(row.definition())))
                .orElse(null);
    }
}
