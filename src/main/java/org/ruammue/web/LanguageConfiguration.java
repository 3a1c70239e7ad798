package org.ruammue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Thai unless the cookie {@code lang} says otherwise; {@code ?lang=en} on any page sets it. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {
    private static final String NAME = "lang";

    @Bean
    LocaleResolver localeResolver() {
        return new CookieLocale();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Switch());
    }

    private static final class CookieLocale implements LocaleResolver {
        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            String asked = request.getParameter(NAME);
            if (asked != null) {
                return Language.of(asked);
            }
            var cookie = WebUtils.getCookie(request, NAME);
            if (cookie != null) {
                return Language.of(cookie.getValue());
            }
            // An API client has no cookie and says what it reads.
            String accept = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            return request.getRequestURI().startsWith("/api/") && accept != null ? Language.of(accept) : Language.THAI;
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("The language is set by ?lang=");
        }
    }

    private static final class Switch implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String asked = request.getParameter(NAME);
            if (asked != null) {
                String tag = Language.of(asked).getLanguage();
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(NAME, tag)
                                .path("/")
                                .maxAge(Duration.ofDays(365))
                                .sameSite("Lax")
                                .build()
                                .toString());
            }
            return true;
        }
    }
}
