package org.ruammue.submissions.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ruammue.audit.Actor;
import org.ruammue.submissions.AttachFile;
import org.ruammue.submissions.Desk;
import org.ruammue.submissions.Desks;
import org.ruammue.web.Messages;
import org.ruammue.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** Takes the files of a section that was posted whole, without a script: each comes as {@code upload:path}. */
@Component
class PostedFiles {
    private static final String UPLOAD = "upload:";

    private final Desks desks;
    private final AttachFile attach;
    private final Messages messages;

    PostedFiles(Desks desks, AttachFile attach, Messages messages) {
        this.desks = desks;
        this.attach = attach;
        this.messages = messages;
    }

    /** Why files were not taken, by the path of their question; each file by itself, so that one keeps no other back. */
    Map<String, String> attach(Actor actor, Desk desk, NativeWebRequest request, Locale locale) {
        Map<String, String> refused = new HashMap<>();
        MultipartRequest files = request.getNativeRequest(MultipartRequest.class);
        if (files != null) {
            files.getMultiFileMap().forEach((name, sent) -> {
                String path = name.startsWith(UPLOAD) ? name.substring(UPLOAD.length()) : "";
                sent.stream()
                        .filter(file -> !path.isEmpty() && !name(file).isEmpty())
                        .forEach(file -> attach(actor, desk, path, file, refused, locale));
            });
        }
        return refused;
    }

    private void attach(
            Actor actor, Desk desk, String path, MultipartFile file, Map<String, String> refused, Locale locale) {
        try (InputStream content = file.getInputStream()) {
            attach.handle(actor, desks.again(actor, desk), new AttachFile.Command(path, name(file), content));
        } catch (Refused e) {
            refused.merge(path, messages.get(locale, e.key(), e.args()), (one, other) -> one + " " + other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where nothing was chosen. */
    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
