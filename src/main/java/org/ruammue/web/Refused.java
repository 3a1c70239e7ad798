package org.ruammue.web;

import org.springframework.http.HttpStatus;

/** A command that the rules do not allow now; the message says why and what to do. */
public class Refused extends Problem {
    public Refused(String key, Object... args) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, key, args);
    }

    protected Refused(HttpStatus status, String key, Object... args) {
        super(status, key, args);
    }
}
