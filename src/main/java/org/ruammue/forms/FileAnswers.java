package org.ruammue.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruammue.files.FileType;
import org.ruammue.thai.ThaiText;
import tools.jackson.databind.JsonNode;

/** Reads which files were chosen among those sent before, with captions: {@code [{"file": 12, "caption": "…"}]}. */
final class FileAnswers {
    static final int LONGEST_CAPTION = 300;

    private FileAnswers() {}

    static TypedValue read(Question question, JsonNode raw) {
        if (!raw.isArray() || raw.size() > FileLimits.MOST) {
            return new TypedValue.Refused(Remark.of("forms.remark.kind"));
        }
        Map<Long, FileAnswer> files = new LinkedHashMap<>();
        for (JsonNode item : raw) {
            String number = item.path("file").asString("");
            if (!number.matches("\\d{1,18}")) {
                return new TypedValue.Refused(Remark.of("forms.remark.kind"));
            }
            String caption = item.path("caption").asString("");
            if (TextAnswers.tooLongToKeep(caption)) {
                return TextAnswers.refusedAsTooLong(caption);
            }
            files.putIfAbsent(
                    Long.parseLong(number), FileAnswer.of(Long.parseLong(number), item, ThaiText.clean(caption)));
        }
        List<FileAnswer> all = List.copyOf(files.values());
        Remark remark = remark(question, all);
        JsonNode value = FileAnswer.write(all);
        return remark == null ? new TypedValue.Accepted(value) : new TypedValue.Kept(value, remark);
    }

    private static @Nullable Remark remark(Question question, List<FileAnswer> files) {
        FileLimits limits = question.fileLimits();
        if (files.size() > limits.atMost()) {
            return Remark.of("forms.remark.files-max", limits.atMost(), files.size() - limits.atMost());
        }
        if (files.size() < limits.atLeast()) {
            return Remark.of("forms.remark.files-min", limits.atLeast(), limits.atLeast() - files.size());
        }
        Set<String> types = question.fileTypes().stream().map(FileType::mime).collect(Collectors.toUnmodifiableSet());
        for (FileAnswer file : files) {
            int over = ThaiText.length(file.caption()) - LONGEST_CAPTION;
            if (over > 0) {
                return Remark.of("forms.remark.caption", LONGEST_CAPTION, over, file.name());
            }
            if (!file.type().isEmpty() && !types.contains(file.type())) {
                return Remark.of("forms.remark.file-type", file.name(), FileType.names(question.fileTypes()));
            }
        }
        return null;
    }
}
