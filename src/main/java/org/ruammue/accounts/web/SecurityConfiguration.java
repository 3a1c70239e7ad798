package org.ruammue.accounts.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ruammue.accounts.Actors;
import org.ruammue.accounts.Tokens;
import org.ruammue.web.SecurityHeaders;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Two doors: pages with sessions and CSRF tokens, and the API with Bearer tokens and neither. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] PUBLIC = {
        "/",
        "/sign-in",
        "/set-up/**",
        "/welcome/**",
        "/assets/**",
        "/look/**",
        "/favicon.ico",
        "/robots.txt",
        "/actuator/health/**",
        "/error"
    };

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, Actors actors, IdempotencyFilter idempotency)
            throws Exception {
        return headers(http)
                .securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/v1/openapi.json", "/api/v1/openapi.json/**", "/api/v1/forms/schema")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, e) -> response.sendError(HttpStatus.UNAUTHORIZED.value())))
                .addFilterBefore(new BearerFilter(tokens), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new AtWorkFilter(actors), AuthorizationFilter.class)
                .addFilterAfter(idempotency, AuthorizationFilter.class)
                .build();
    }

    /** Not for the container to put in front of everything: it stands behind the API's door. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyRegistration(IdempotencyFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Actors actors, SignInProvider provider) throws Exception {
        return headers(http)
                .authenticationProvider(provider)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler((request, response, who) -> response.sendRedirect(
                                NextPage.of(request.getParameter("next")).path()))
                        .failureHandler(SecurityConfiguration::signInFailed))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(SecurityConfiguration::signInFirst))
                .addFilterBefore(new AtWorkFilter(actors), AuthorizationFilter.class)
                .build();
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(SecurityHeaders.CONTENT_SECURITY_POLICY))
                .frameOptions(FrameOptionsConfig::sameOrigin)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    private static void signInFailed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        String reason = e instanceof LockedException ? "wait" : "wrong";
        response.sendRedirect(NextPage.of(request.getParameter("next")).signInAddress() + "&failed=" + reason);
    }

    /** A script is told so (401); a person is led to the sign-in page and back to where they were. */
    private static void signInFirst(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.startsWith("application/json")) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        response.sendRedirect(NextPage.of(whereTo(request)).signInAddress());
    }

    private static @Nullable String whereTo(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        String referer = request.getHeader(HttpHeaders.REFERER);
        return referer == null ? null : URI.create(referer).getPath();
    }
}
