package org.ruammue.web;

import org.springframework.http.HttpStatus;

/** Somebody else was faster: what was sent does not fit the state it meets. */
public class Conflict extends Refused {
    public Conflict(String key, Object... args) {
        super(HttpStatus.CONFLICT, key, args);
    }
}
