package org.ruammue.files.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ruammue.audit.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files as pages link to them. The name in the address is for readers; the number counts. */
@Controller
class FilePages {
    private final Download download;

    FilePages(Download download) {
        this.download = download;
    }

    @GetMapping({"/files/{id}", "/files/{id}/{name}"})
    void file(Actor actor, @PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        download.send(actor, id, request, response);
    }

    @GetMapping("/files/{id}/thumbnail")
    void thumbnail(Actor actor, @PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        download.sendThumbnail(actor, id, request, response);
    }
}
