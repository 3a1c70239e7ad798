package org.ruammue.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruammue.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads plans. They are public documents: everybody may read them. */
@Repository
public class Plans {
    private static final String NODE = """
            select id, parent_id, level, code, name_th, name_en, position, valid_from, valid_to, source from plan_node\s""";

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PlanTree tree() {
        return new PlanTree(
                jdbc.sql(NODE + "order by position, id").query(Plans::node).list());
    }

    public Optional<PlanNode> byCode(String code) {
        return jdbc.sql(NODE + "where code = :code")
                .param("code", code)
                .query(Plans::node)
                .optional();
    }

    public PlanNode get(String code) {
        return byCode(code).orElseThrow(NotFound::new);
    }

    private static PlanNode node(ResultSet row, int n) throws SQLException {
        return new PlanNode(
                row.getLong("id"),
                (Long) row.getObject("parent_id"),
                PlanLevel.of(row.getString("level")).orElseThrow(),
                row.getString("code"),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getInt("position"),
                year(row, "valid_from"),
                year(row, "valid_to"),
                row.getString("source"));
    }

    private static @Nullable Integer year(ResultSet row, String column) throws SQLException {
        int year = row.getInt(column);
        return row.wasNull() ? null : year;
    }
}
