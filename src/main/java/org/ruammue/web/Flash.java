package org.ruammue.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One line of confirmation that the next page shows after a redirect. */
public final class Flash {
    static final String ATTRIBUTE = "ruammue.flash";

    private Flash() {}

    /** Leaves the line, already in the reader's language, for the page that the redirect leads to. */
    public static void say(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute(ATTRIBUTE, text);
    }

    static void take(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        if (flash != null && flash.get(ATTRIBUTE) != null) {
            request.setAttribute(ATTRIBUTE, flash.get(ATTRIBUTE));
        }
    }
}
