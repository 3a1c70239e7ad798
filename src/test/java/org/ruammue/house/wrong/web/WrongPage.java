package org.ruammue.house.wrong.web;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks the rules of the house on purpose. */
public class WrongPage {
    public Object page(JdbcClient jdbc) {
        return jdbc.sql("select 1").query(Integer.class).stream().toList() + " " + Instant.now();
    }
}
