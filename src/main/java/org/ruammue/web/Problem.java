package org.ruammue.web;

import org.springframework.http.HttpStatus;

/** Something that a person asked for and did not get, with the reason as a message key. Shown as a page or as RFC 9457. */
public abstract class Problem extends RuntimeException {
    private final HttpStatus status;
    private final String key;
    private final transient Object[] args;

    protected Problem(HttpStatus status, String key, Object... args) {
        super(key);
        this.status = status;
        this.key = key;
        this.args = args;
    }

    public HttpStatus status() {
        return status;
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args.clone();
    }
}
