package org.ruammue.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Addresses of styles, scripts and fonts; their names carry a hash of the content, so browsers may keep them for ever. */
@Component
class Assets {
    private final Map<String, String> manifest;

    Assets() {
        ClassPathResource file = new ClassPathResource("static/assets/manifest.json");
        if (!file.exists()) {
            manifest = Map.of();
            return;
        }
        try (InputStream in = file.getInputStream()) {
            manifest = JsonMapper.shared().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address(String name) {
        return manifest.getOrDefault(name, "/assets/" + name);
    }
}
