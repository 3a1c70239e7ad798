package org.ruammue.web;

/** The browser's instructions that every answer carries: own content only, no inline script or style, framed by nobody else. */
public final class SecurityHeaders {
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private SecurityHeaders() {}
}
