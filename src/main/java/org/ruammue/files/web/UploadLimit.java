package org.ruammue.files.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.ruammue.files.FileRefused;
import org.ruammue.files.FilesSettings;
import org.ruammue.web.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a form with files that is too large in plain words. The container refuses it at the first look at any parameter,
 * even while it shows its own error page, so the words go out for a request without the form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UploadLimit extends OncePerRequestFilter {
    private final long most;

    UploadLimit(FilesSettings settings) {
        most = settings.maxRequest().toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > most) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException e) {
            // It did not say its length before; the container counted
            if (e.getErrorCode() != HttpStatus.CONTENT_TOO_LARGE.value() || response.isCommitted()) {
                throw e;
            }
            response.reset();
            refuse(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        FileRefused refused = FileRefused.requestTooLarge(most);
        request.setAttribute(Problem.class.getName(), refused);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        response.setStatus(refused.status().value());
        request.getRequestDispatcher("/error").forward(new WithoutForm(request), response);
    }
}
