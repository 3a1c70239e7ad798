package org.ruammue.database;

/** A PostgreSQL server that is up: our own in the data folder, or one that somebody else runs. */
public interface DatabaseServer extends AutoCloseable {
    String url();

    String user();

    String password();

    @Override
    void close();
}
