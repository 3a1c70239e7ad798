package org.ruammue.files;

import java.util.Map;
import org.ruammue.web.LocalizedText;
import org.ruammue.web.Messages;
import org.springframework.stereotype.Component;

/** Names media types in words people know: "a video", "an old Word document". */
@Component
class ContentKinds {
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("application/zip", "archive"),
            Map.entry("application/gzip", "archive"),
            Map.entry("application/x-rar-compressed", "archive"),
            Map.entry("application/x-7z-compressed", "archive"),
            Map.entry("application/x-tar", "archive"),
            Map.entry("application/x-gtar", "archive"),
            Map.entry("application/x-bzip2", "archive"),
            Map.entry("application/x-xz", "archive"),
            Map.entry("application/epub+zip", "archive"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/vnd.ms-powerpoint", "ppt"),
            Map.entry("application/x-msdownload", "program"),
            Map.entry("application/x-dosexec", "program"),
            Map.entry("application/x-elf", "program"),
            Map.entry("application/x-executable", "program"),
            Map.entry("application/x-sharedlib", "program"),
            Map.entry("application/x-mach-o", "program"),
            Map.entry("application/java-vm", "program"),
            Map.entry("application/x-sh", "program"),
            Map.entry("application/javascript", "program"),
            Map.entry("application/x-ms-shortcut", "program"),
            Map.entry("text/html", "web-page"),
            Map.entry("application/xhtml+xml", "web-page"),
            Map.entry("application/xml", "xml"),
            Map.entry("text/xml", "xml"),
            Map.entry("application/rtf", "rtf"),
            Map.entry("text/rtf", "rtf"),
            Map.entry("image/svg+xml", "svg"),
            Map.entry("image/webp", "webp"),
            Map.entry("image/heic", "heic"),
            Map.entry("image/heif", "heic"),
            Map.entry("message/rfc822", "mail"),
            Map.entry("application/octet-stream", "unknown"));

    private final Messages messages;

    ContentKinds(Messages messages) {
        this.messages = messages;
    }

    LocalizedText of(FileType type) {
        return messages.both("files.kind." + type.extension());
    }

    LocalizedText of(String mime) {
        var type = FileType.ofMime(mime);
        if (type.isPresent()) {
            return of(type.get());
        }
        String named = NAMED.get(mime);
        if (named != null) {
            return messages.both("files.kind." + named);
        }
        for (String family : new String[] {"image", "video", "audio"}) {
            if (mime.startsWith(family + "/")) {
                return messages.both("files.kind." + family);
            }
        }
        return messages.both("files.kind.other", mime);
    }
}
