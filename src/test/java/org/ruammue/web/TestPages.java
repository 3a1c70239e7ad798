package org.ruammue.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;

/** Renders templates in tests that start no application. */
public final class TestPages {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ruammue.jte");

    private static final PageContext CONTEXT = new PageContext(
            new Messages(),
            new Assets(),
            new StaticListableBeanFactory().getBeanProvider(MenuItem.class),
            false,
            false);

    private TestPages() {}

    static {
        ENGINE.setBinaryStaticContent(true);
    }

    public static Page page(Locale locale) {
        return new Page(CONTEXT, new MockHttpServletRequest("GET", "/form"), locale);
    }

    public static String render(String template, Locale locale, Map<String, ?> model) {
        Map<String, Object> params = new HashMap<>(model);
        params.put("page", page(locale));
        StringOutput output = new StringOutput();
        ENGINE.render(template + ".jte", params, output);
        return output.toString();
    }
}
