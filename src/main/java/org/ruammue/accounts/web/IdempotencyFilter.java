package org.ruammue.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ruammue.accounts.IdempotencyKeys;
import org.ruammue.accounts.IdempotencyKeys.Answer;
import org.ruammue.accounts.IdempotencyKeys.Request;
import org.ruammue.audit.Actor;
import org.ruammue.web.Problem;
import org.ruammue.web.Refused;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a POST or PUT of the API carry an {@code Idempotency-Key}: repeated with the same key it answers the same again and
 * does nothing. Tokens are left out, because their secret is kept nowhere, not even for a replay, and so are
 * files, which come as they are read and are known by their content.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 3 * 1024 * 1024;
    private static final Set<String> METHODS = Set.of("POST", "PUT");

    private final IdempotencyKeys keys;
    private final HandlerExceptionResolver problems;

    IdempotencyFilter(IdempotencyKeys keys, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !METHODS.contains(request.getMethod())
                || request.getRequestURI().endsWith("/tokens")
                || String.valueOf(request.getContentType()).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(AtWorkFilter.ACTOR) instanceof Actor actor)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        Request asked;
        Optional<Answer> before;
        try {
            asked = asked(actor, request, body);
            before = keys.begin(asked);
        } catch (Problem e) {
            problems.resolveException(request, response, null, e);
            return;
        }
        if (before.isPresent()) {
            replay(before.get(), response);
        } else {
            answer(asked, new KeptBody(request, body), response, chain);
        }
    }

    private void answer(Request asked, KeptBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper caching = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, caching);
            // What the container is to answer, and faults of ours, are not for repeating.
            if (!response.isCommitted() && caching.getStatus() < 500) {
                keys.keep(
                        asked,
                        new Answer(
                                caching.getStatus(),
                                caching.getContentType(),
                                caching.getHeader(HttpHeaders.LOCATION),
                                caching.getContentAsByteArray()));
                kept = true;
            }
        } finally {
            if (!kept) {
                keys.forget(asked);
            }
            caching.copyBodyToResponse();
        }
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.body().length > 0) {
            response.getOutputStream().write(answer.body());
        }
    }

    private static Request asked(Actor actor, HttpServletRequest request, byte[] body) {
        String key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refused("accounts.problem.idempotency-key");
        }
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        String head = String.join("\n", key, request.getMethod(), request.getRequestURI(), query, "");
        return new Request(actor.personId(), hash(key, new byte[0]), hash(head, body));
    }

    private static byte[] hash(String text, byte[] more) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return digest.digest(more);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
