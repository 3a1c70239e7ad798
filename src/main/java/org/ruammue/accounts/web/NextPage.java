package org.ruammue.accounts.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The page of this site to land on after sign-in; anything that leads elsewhere is dropped. */
record NextPage(String path) {
    private static final String HOME = "/my-work";

    static NextPage of(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//") || wanted.contains("\\")) {
            return new NextPage(HOME);
        }
        try {
            URI uri = new URI(wanted);
            boolean here = uri.getHost() == null && uri.getScheme() == null;
            return new NextPage(here && !uri.getPath().startsWith("/sign-") ? wanted : HOME);
        } catch (URISyntaxException e) {
            return new NextPage(HOME);
        }
    }

    String signInAddress() {
        return "/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
