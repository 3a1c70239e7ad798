package org.ruammue.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL server that somebody else runs, checked once at the start for what Ruammue needs of it. */
record ExternalPostgres(String url, String user, String password) implements DatabaseServer {
    private static final int OLDEST = 15;

    ExternalPostgres {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            check(connection);
        } catch (SQLException e) {
            throw unreachable(url, user, e);
        }
    }

    private static void check(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new DatabaseUnavailable(
                    "The database server is PostgreSQL " + version + "; Ruammue needs 15 or newer.",
                    "Upgrade that server, or let SPRING_DATASOURCE_URL name a newer one.");
        }
        demand(
                connection,
                "select pg_encoding_to_char(encoding) = 'UTF8' from pg_database"
                        + " where datname = current_database()",
                "The database does not store UTF-8.",
                "Create it with: createdb --encoding=UTF8 --template=template0");
        demand(
                connection,
                "select count(*) = 3 from pg_available_extensions"
                        + " where name in ('pg_trgm', 'btree_gist', 'citext')",
                "The database server lacks the extensions pg_trgm, btree_gist or citext.",
                "Install the server's contrib package.");
        demand(
                connection,
                "select has_database_privilege(current_database(), 'CREATE')"
                        + " and has_schema_privilege(current_schema(), 'CREATE')",
                "The database user may not create tables and extensions.",
                "Make that user the owner of the database.");
    }

    private static void demand(Connection connection, String question, String what, String action) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(question)) {
            if (!result.next() || !result.getBoolean(1)) {
                throw new DatabaseUnavailable(what, action);
            }
        }
    }

    private static DatabaseUnavailable unreachable(String url, String user, SQLException cause) {
        var state = String.valueOf(cause.getSQLState());
        var address = url.replaceFirst("\\?.*", "");
        if (state.startsWith("28")) {
            return new DatabaseUnavailable(
                    "The database server at " + address + " refuses user \"" + user + "\" or the password.",
                    "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                    cause);
        }
        if (state.equals("3D000")) {
            return new DatabaseUnavailable(
                    "The server at " + address + " has no such database.",
                    "Create it (createdb), or correct SPRING_DATASOURCE_URL.",
                    cause);
        }
        return new DatabaseUnavailable(
                "No database server answers at " + address + ": " + cause.getMessage(),
                "Check that it runs and that SPRING_DATASOURCE_URL names it, or unset that to use the embedded one.",
                cause);
    }

    @Override
    public void close() {
        // it is not ours to stop
    }
}
