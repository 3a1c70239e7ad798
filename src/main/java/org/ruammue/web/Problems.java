package org.ruammue.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Turns whatever went wrong into one plain page, or into problem details (RFC 9457) for the API and for scripts. */
@Controller
@ControllerAdvice
class Problems implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler(Problem.class)
    Object problem(Problem problem, HttpServletRequest request) {
        return answer(request, problem.status(), problem.key(), problem.args());
    }

    /** Everything that has no handler of its own. Faults of ours get a number that the person can pass on. */
    @ExceptionHandler(Exception.class)
    Object any(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(request, status, keyOf(status));
        }
        // A form with files that was cut off on the way is nobody's fault
        if (e instanceof HttpMessageNotReadableException
                || e instanceof TypeMismatchException
                || e instanceof MultipartException) {
            return answer(request, HttpStatus.BAD_REQUEST, keyOf(HttpStatus.BAD_REQUEST));
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Fault {} at {} {}", number, request.getMethod(), request.getRequestURI(), e);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "web.problem.fault", number);
    }

    /** What the container or the filters sent here; a filter may leave the problem itself, under the name of its class. */
    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request) {
        if (request.getAttribute(Problem.class.getName()) instanceof Problem known) {
            return problem(known, request);
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return answer(request, status == null ? HttpStatus.NOT_FOUND : status, keyOf(status));
    }

    private static String keyOf(@Nullable HttpStatus status) {
        if (status == null) {
            return "web.problem.not-found";
        }
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "web.problem.not-found";
            case FORBIDDEN -> "web.problem.forbidden";
            case UNAUTHORIZED -> "web.problem.unauthorized";
            case CONTENT_TOO_LARGE -> "web.problem.too-large";
            case TOO_MANY_REQUESTS -> "web.problem.too-many";
            default -> status.is4xxClientError() ? "web.problem.bad-request" : "web.problem.unexpected";
        };
    }

    private Object answer(HttpServletRequest request, HttpStatus status, String key, Object... args) {
        Locale locale = RequestContextUtils.getLocale(request);
        String text = messages.get(locale, key, args);
        if (wantsJson(request)) {
            ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, text);
            detail.setTitle(
                    messages.get(locale, "web.problem.title." + (status.is5xxServerError() ? "fault" : "refused")));
            detail.setProperty("code", key);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail);
        }
        ModelAndView view = new ModelAndView("web/problem", status);
        view.addObject("status", status.value());
        view.addObject("text", text);
        view.addObject("form", status.is4xxClientError() ? form(request) : null);
        return view;
    }

    /** The page of ours whose form was refused, so that one can go back and put it right; null where none is known. */
    private static @Nullable String form(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        if (from == null || !request.getMethod().equals("POST")) {
            return null;
        }
        try {
            URI page = new URI(from);
            String path = page.getRawPath();
            return request.getServerName().equals(page.getHost()) && path.startsWith("/") && !path.startsWith("//")
                    ? path + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery())
                    : null;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }

    private static boolean wantsJson(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original.toString();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return path.startsWith("/api/")
                || path.startsWith("/actuator/")
                || (accept != null && accept.startsWith("application/json"));
    }
}
