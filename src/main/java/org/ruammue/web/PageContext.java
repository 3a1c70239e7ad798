package org.ruammue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What all pages share, and the maker of {@link Page}s. */
@Component
class PageContext {
    private final Messages messages;
    private final Assets assets;
    private final List<MenuItem> menu;
    private final boolean development;
    private final boolean demo;

    PageContext(
            Messages messages,
            Assets assets,
            ObjectProvider<MenuItem> menu,
            @Value("${ruammue.development:false}") boolean development,
            @Value("${ruammue.demo:false}") boolean demo) {
        this.messages = messages;
        this.assets = assets;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
        this.development = development;
        this.demo = demo;
    }

    Page page(HttpServletRequest request) {
        Flash.take(request);
        return new Page(this, request, RequestContextUtils.getLocale(request));
    }

    Messages messages() {
        return messages;
    }

    Assets assets() {
        return assets;
    }

    List<MenuItem> menu() {
        return menu;
    }

    boolean development() {
        return development;
    }

    boolean demo() {
        return demo;
    }
}
