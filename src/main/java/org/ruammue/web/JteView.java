package org.ruammue.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** One template, rendered whole before the first byte leaves, so that an error never shows half a page. */
record JteView(TemplateEngine engine, PageContext pages, String name) implements View {

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> params = new HashMap<>(model == null ? Map.of() : model);
        params.put("page", pages.page(request));
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(name + ".jte", params, output);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
