package org.ruammue.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an organisation stands in the database; shared by all queries of the module. */
final class OrganisationRows {
    static final String COLUMNS = """
            o.id, o.code, o.civil_code, o.name_th, o.name_en, o.short_th, o.kind, o.parent_id, o.document_prefix, \
            o.tile_col, o.tile_row, o.valid_from, o.valid_to, o.ended, o.successor_id, o.source, o.unconfirmed""";

    /** The same as {@link Organisation#existsOn}, with parameter {@code :on}. */
    static final String EXISTS = """
            (o.valid_from is null or o.valid_from <= :on) and (o.valid_to is null or o.valid_to >= :on) \
            and not (o.ended and o.valid_to is null)""";

    private OrganisationRows() {}

    static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getLong("id"),
                row.getString("code"),
                row.getString("civil_code"),
                row.getString("name_th"),
                row.getString("name_en"),
                row.getString("short_th"),
                OrganisationKind.of(row.getString("kind")).orElseThrow(),
                nullable(row, "parent_id", Long.class),
                row.getString("document_prefix"),
                nullable(row, "tile_col", Integer.class),
                nullable(row, "tile_row", Integer.class),
                nullable(row, "valid_from", LocalDate.class),
                nullable(row, "valid_to", LocalDate.class),
                row.getBoolean("ended"),
                nullable(row, "successor_id", Long.class),
                row.getString("source"),
                row.getString("unconfirmed"));
    }

    static <T> @Nullable T nullable(ResultSet row, String column, Class<T> type) throws SQLException {
        return row.getObject(column, type);
    }
}
