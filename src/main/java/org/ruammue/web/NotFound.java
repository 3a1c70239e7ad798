package org.ruammue.web;

import org.springframework.http.HttpStatus;

/** What was asked for does not exist, or not for this person: both look alike on purpose. */
public class NotFound extends Problem {
    public NotFound() {
        super(HttpStatus.NOT_FOUND, "web.problem.not-found");
    }
}
