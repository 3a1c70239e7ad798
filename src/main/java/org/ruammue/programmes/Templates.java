package org.ruammue.programmes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.audit.Forbidden;
import org.ruammue.audit.Role;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.NotFound;
import org.ruammue.yaml.YamlProblem;
import org.ruammue.yaml.YamlSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates that can be run. Importing a text makes a new version; rounds keep the version they were made from. */
@Service
public class Templates {
    private final JdbcClient jdbc;
    private final TemplateReader reader;
    private final BusinessTime time;
    private final AuditLog audit;
    private final Cache<Long, Template> read =
            Caffeine.newBuilder().maximumSize(100).build();

    Templates(JdbcClient jdbc, TemplateReader reader, BusinessTime time, AuditLog audit) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.time = time;
        this.audit = audit;
    }

    private record Stored(long id, String key, int version, String yaml) {}

    /** A version in the list of a template's versions. */
    public record Version(long id, String key, int version, Instant importedAt, String importedBy) {}

    /** The latest version of every template, by key. Anybody signed in who runs programmes or keeps the system may look. */
    public List<Template> all(Actor actor) {
        requireReader(actor);
        return jdbc
                .sql("select distinct on (key) id, key, version, yaml from template order by key, version desc")
                .query(Stored.class)
                .list()
                .stream()
                .map(this::read)
                .toList();
    }

    public Template latest(String key) {
        return jdbc.sql("select id, key, version, yaml from template where key = :key order by version desc limit 1")
                .param("key", key)
                .query(Stored.class)
                .optional()
                .map(this::read)
                .orElseThrow(NotFound::new);
    }

    /** One version, for reading and export. */
    public Template version(Actor actor, String key, int version) {
        requireReader(actor);
        return jdbc.sql("select id, key, version, yaml from template where key = :key and version = :version")
                .param("key", key)
                .param("version", version)
                .query(Stored.class)
                .optional()
                .map(this::read)
                .orElseThrow(NotFound::new);
    }

    public List<Version> versions(Actor actor, String key) {
        requireReader(actor);
        return jdbc.sql("""
                select id, key, version, imported_at, imported_by from template where key = :key order by version desc""").param("key", key).query(Version.class).list();
    }

    /** What an import would refuse; empty where it would be taken. */
    public List<YamlProblem> check(Actor actor, String yaml) {
        actor.requireAdministrator();
        return reader.read(yaml).problems();
    }

    /**
     * Takes a YAML text as the newest version of its programme. The same text again is the same version.
     *
     * @throws BrokenTemplate with every problem and its line
     */
    @Transactional
    public Template importYaml(Actor actor, String yaml) {
        actor.requireAdministrator();
        return store(actor, yaml);
    }

    /** Takes a template that ships with the product, unless its programme is there already. */
    @Transactional
    void ship(String yaml) {
        String programme = YamlSource.parse(yaml).root().path("programme").asString("");
        boolean there = jdbc.sql("select exists (select from template where key = :key)")
                .param("key", programme)
                .query(Boolean.class)
                .single();
        if (!there) {
            store(Actor.SYSTEM, yaml);
        }
    }

    private Template store(Actor actor, String yaml) {
        TemplateReader.Result result = reader.read(yaml);
        Template template = result.template();
        if (template == null) {
            throw new BrokenTemplate(result.problems());
        }
        jdbc.sql("lock table template in share row exclusive mode").update();
        boolean known = jdbc.sql("""
                select coalesce((select yaml = :yaml from template where key = :key order by version desc limit 1), false)""")
                .param("yaml", yaml)
                .param("key", template.key())
                .query(Boolean.class)
                .single();
        if (!known) {
            int version = jdbc.sql("""
                    insert into template (key, version, yaml, imported_at, imported_by)
                    select :key, coalesce(max(version), 0) + 1, :yaml, :now, :by from template where key = :key
                    returning version""")
                    .param("key", template.key())
                    .param("yaml", yaml)
                    .param("now", Timestamp.from(time.now()))
                    .param("by", actor.name())
                    .query(Integer.class)
                    .single();
            audit.append(actor, "template.imported", "template/" + template.key(), Map.of("version", version));
        }
        return latest(template.key());
    }

    private Template read(Stored stored) {
        return read.get(stored.id, id -> {
            Template template = reader.read(stored.yaml).template();
            if (template == null) {
                throw new IllegalStateException("Stored template " + stored.key + " cannot be read any more");
            }
            return new Template(
                    stored.id,
                    stored.key,
                    stored.version,
                    template.name(),
                    template.about(),
                    template.owner(),
                    template.groups(),
                    template.steps(),
                    template.forms(),
                    stored.yaml);
        });
    }

    private static void requireReader(Actor actor) {
        if (!actor.isAdministrator() && !actor.holds(Role.COORDINATOR)) {
            throw new Forbidden();
        }
    }
}
