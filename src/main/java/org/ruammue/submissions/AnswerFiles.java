package org.ruammue.submissions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruammue.audit.Actor;
import org.ruammue.files.Files;
import org.ruammue.files.StoredFile;
import org.ruammue.forms.FileAnswer;
import org.ruammue.forms.Question;
import org.ruammue.forms.Remark;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Fills in what answers say of files. Nothing that belongs to another participant can be named in an answer. */
@Component
class AnswerFiles {
    private final Files files;

    AnswerFiles(Files files) {
        this.files = files;
    }

    /**
     * The files of an answer as they are stored: name, size and fingerprint come from there, whatever was sent.
     *
     * @throws AnswerRefused a file is not there, or belongs to somebody else
     */
    JsonNode described(Desk desk, Question question, JsonNode answer) {
        if (!question.type().isFile() || answer.isNull()) {
            return answer;
        }
        List<FileAnswer> chosen = FileAnswer.all(answer);
        Map<Long, StoredFile> stored =
                files.byIds(chosen.stream().map(FileAnswer::id).toList());
        return FileAnswer.write(chosen.stream()
                .map(one -> described(desk, question, stored.get(one.id()), one.caption()))
                .toList());
    }

    /**
     * An answer from elsewhere with files of our own: what belongs to another submission is copied, for those who may read
     * it; what is no longer kept is left out.
     */
    JsonNode adopted(Actor actor, Desk desk, String path, JsonNode answer) {
        if (desk.form()
                .field(path)
                .filter(field -> field.question().type().isFile())
                .isEmpty()) {
            return answer;
        }
        List<FileAnswer> chosen = FileAnswer.all(answer);
        Map<Long, StoredFile> stored =
                files.byIds(chosen.stream().map(FileAnswer::id).toList());
        return FileAnswer.write(chosen.stream()
                .filter(one -> stored.containsKey(one.id()))
                .map(one ->
                        FileAnswer.of(own(actor, desk, Objects.requireNonNull(stored.get(one.id()))), one.caption()))
                .toList());
    }

    private StoredFile own(Actor actor, Desk desk, StoredFile file) {
        String subject = Attachments.subject(desk);
        return file.subject().equals(subject) ? file : files.copy(actor, file.id(), subject);
    }

    private static FileAnswer described(Desk desk, Question question, @Nullable StoredFile file, String caption) {
        if (file == null || !file.subject().equals(Attachments.subject(desk))) {
            throw new AnswerRefused(new Remark("submissions.problem.file-gone", List.of()));
        }
        if (!question.fileTypes().contains(file.type())) {
            throw new AnswerRefused(new Remark("submissions.problem.file-type", List.of(file.name())));
        }
        return FileAnswer.of(file, caption);
    }
}
