package org.ruammue.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.ruammue.audit.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A module that owns files, as small as can be: files of {@code desk/<person>} are read by that person alone. */
@TestConfiguration(proxyBeanMethods = false)
class TestOwner {
    static String desk(long person) {
        return "desk/" + person;
    }

    @Bean
    FileAccess testFileAccess() {
        return new FileAccess() {
            @Override
            public String kind() {
                return "desk";
            }

            @Override
            public boolean mayRead(Actor actor, StoredFile file) {
                return file.subject().equals(desk(actor.personId()));
            }
        };
    }

    @RestController
    @TestComponent // not for other tests
    static class Desk {
        private final Files files;

        Desk(Files files) {
            this.files = files;
        }

        @GetMapping(path = "/test-desk", produces = "text/html;charset=UTF-8")
        String page(CsrfToken csrf) {
            return """
                    <!doctype html><html lang="th"><title>Desk</title><form method="post" enctype="multipart/form-data">
                    <input type="hidden" name="%s" value="%s"><input type="file" name="file" id="file">
                    <button>ส่ง</button></form></html>""".formatted(csrf.getParameterName(), csrf.getToken());
        }

        @PostMapping({"/test-desk", "/api/v1/test-desk"})
        Map<String, Object> put(Actor actor, @RequestParam MultipartFile file) throws IOException {
            try (InputStream content = file.getInputStream()) {
                StoredFile stored =
                        files.accept(actor, TestOwner.desk(actor.personId()), file.getOriginalFilename(), content);
                return Map.of("id", stored.id(), "name", stored.name(), "address", stored.address());
            }
        }

        @GetMapping("/api/v1/test-desk/{id}/copy")
        long copy(Actor actor, @PathVariable long id) {
            return files.copy(actor, id, TestOwner.desk(actor.personId())).id();
        }
    }
}
