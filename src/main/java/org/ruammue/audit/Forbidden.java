package org.ruammue.audit;

import org.ruammue.web.Problem;
import org.springframework.http.HttpStatus;

/** The actor's offices do not allow this. */
public class Forbidden extends Problem {
    public Forbidden() {
        super(HttpStatus.FORBIDDEN, "web.problem.forbidden");
    }
}
