package org.ruammue.submissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.yaml.YamlSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Invents the answers of an agency of the demo city. They are written all at once, not one by one through {@link SaveAnswer},
 * so that a first start stays short.
 */
@Component
class DemoDraft {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final BusinessTime time;
    private final Supplier<List<JsonNode>> wishes = SingletonSupplier.of(DemoDraft::invented);

    DemoDraft(JdbcClient jdbc, Submissions submissions, BusinessTime time) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.time = time;
    }

    /** @param whole whether nothing is missing, so that it can be submitted */
    void write(Desk desk, Actor clerk, boolean whole, Random random) {
        long id = submissions.ensure(desk);
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        answers.put("contact-name", JSON.stringNode(clerk.name()));
        answers.put("contact-position", JSON.stringNode("นักจัดการงานทั่วไปชำนาญการ"));
        answers.put("contact-phone", JSON.stringNode("0 2000 0000 ต่อ " + (1000 + random.nextInt(9000))));
        answers.put(
                "contact-email", JSON.stringNode("unit" + desk.organisation().code() + "@demo.example"));
        boolean none = random.nextInt(12) == 0 && whole;
        answers.put("has-wishes", JSON.booleanNode(!none));
        if (none) {
            answers.put("why-none", JSON.arrayNode().add("already-cooperating"));
        } else {
            List<JsonNode> all = wishes.get();
            int count = 1 + random.nextInt(3);
            int first = random.nextInt(all.size());
            for (int i = 0; i < count; i++) {
                String row = "demo" + i;
                jdbc.sql("insert into answer_row (submission_id, list, row_id) values (:id, 'wishes', :row)")
                        .param("id", id)
                        .param("row", row)
                        .update();
                all.get((first + i * 5) % all.size())
                        .forEachEntry((question, value) -> answers.put("wishes/" + row + "/" + question, value));
            }
        }
        if (whole) {
            answers.put("confirmed", JSON.arrayNode().add("checked"));
        }
        jdbc.sql("""
                insert into answer (submission_id, path, value, version, saved_at, saved_by)
                select :id, path, value::jsonb, 1, :at, :by from unnest(:paths::text[], :values::text[]) as t (path, value)""")
                .param("id", id)
                .param("at", Timestamp.from(time.now()))
                .param("by", clerk.name())
                .param("paths", answers.keySet().toArray(String[]::new))
                .param(
                        "values",
                        answers.values().stream().map(JsonNode::toString).toArray(String[]::new))
                .update();
    }

    private static List<JsonNode> invented() {
        try {
            String yaml =
                    new ClassPathResource("submissions/demo-wishes.yaml").getContentAsString(StandardCharsets.UTF_8);
            return YamlSource.parse(yaml).root().valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
