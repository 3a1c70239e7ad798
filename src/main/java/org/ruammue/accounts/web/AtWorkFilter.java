package org.ruammue.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ruammue.accounts.Actors;
import org.ruammue.accounts.SignedIn;
import org.ruammue.audit.Actor;
import org.ruammue.organisations.Organisation;
import org.ruammue.web.Language;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Page;
import org.ruammue.web.Viewer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the actor and the viewer of a signed-in request beside it. Someone disabled meanwhile is nobody. */
class AtWorkFilter extends OncePerRequestFilter {
    static final String ACTOR = "ruammue.actor";

    private final Actors actors;

    AtWorkFilter(Actors actors) {
        this.actors = actors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            if (signedIn.personId() == 0) {
                request.setAttribute(ACTOR, actors.bootstrap());
            } else {
                actors.atWork(signedIn)
                        .ifPresentOrElse(work -> put(request, work), SecurityContextHolder::clearContext);
            }
        }
        chain.doFilter(request, response);
    }

    private static void put(HttpServletRequest request, Actors.AtWork work) {
        Actor actor = work.actor();
        request.setAttribute(ACTOR, actor);
        LocalizedText detail = new LocalizedText(
                joined(work, organisation -> organisation.name().th()),
                joined(work, organisation -> organisation.name().in(Language.ENGLISH)));
        var roles = actor.grants().stream().map(grant -> grant.role().name()).collect(Collectors.toSet());
        request.setAttribute(
                Page.VIEWER,
                new Viewer(
                        new LocalizedText(work.person().nameTh(), work.person().nameEn()), detail, roles));
    }

    private static String joined(Actors.AtWork work, Function<Organisation, String> name) {
        return work.organisations().stream().map(name).sorted().distinct().collect(Collectors.joining(" · "));
    }
}
