package org.ruammue.files.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ruammue.audit.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files for other systems. They are sent in by the modules they belong to. */
@RestController
@RequestMapping("/api/v1/files")
@Tag(name = "files")
class FilesApi {
    private final Download download;

    FilesApi(Download download) {
        this.download = download;
    }

    @GetMapping("/{id}")
    @Operation(summary = "A file, as its own type; 404 for whoever may not read it")
    void file(Actor actor, @PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        download.send(actor, id, request, response);
    }

    @GetMapping("/{id}/thumbnail")
    @Operation(summary = "A picture made small for lists; 404 for other files")
    void thumbnail(Actor actor, @PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        download.sendThumbnail(actor, id, request, response);
    }
}
