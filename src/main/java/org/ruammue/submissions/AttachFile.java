package org.ruammue.submissions;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ruammue.audit.Actor;
import org.ruammue.audit.Forbidden;
import org.ruammue.files.Files;
import org.ruammue.files.StoredFile;
import org.ruammue.forms.Field;
import org.ruammue.forms.FileAnswer;
import org.ruammue.web.NotFound;
import org.ruammue.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file into an answer, takes it out again and brings it back. Adding asks for no version: it puts a file beside
 * what is there and overwrites nothing. The same file once more changes nothing, so a lost acknowledgement does no harm.
 */
@Service
public class AttachFile {
    private final Submissions submissions;
    private final Drafts drafts;
    private final Reopened reopened;
    private final SaveAnswer save;
    private final Files files;
    private final TransactionTemplate transaction;

    AttachFile(
            Submissions submissions,
            Drafts drafts,
            Reopened reopened,
            SaveAnswer save,
            Files files,
            TransactionTemplate transaction) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.reopened = reopened;
        this.save = save;
        this.files = files;
        this.transaction = transaction;
    }

    /**
     * @param name as the browser sent it
     * @param content read once; closed by the caller
     */
    public record Command(String path, String name, InputStream content) {}

    /**
     * Checks and stores the file outside of any transaction, because that takes time; then the answer takes it up.
     *
     * @throws org.ruammue.files.FileRefused with the reason in plain words
     */
    @Transactional(propagation = Propagation.NEVER)
    public SaveAnswer.Saved handle(Actor actor, Desk desk, Command command) {
        Field field = field(desk, command.path());
        transaction.executeWithoutResult(status -> requireRoom(desk, field));
        StoredFile file = files.accept(
                actor,
                Attachments.subject(desk),
                command.name(),
                command.content(),
                field.question().welcome());
        return saved(actor, desk, field, there -> with(there, FileAnswer.of(file, "")));
    }

    public SaveAnswer.Saved remove(Actor actor, Desk desk, String path, long file) {
        return saved(
                actor,
                desk,
                field(desk, path),
                there -> there.stream().filter(one -> one.id() != file).toList());
    }

    /** Brings back what {@link #remove} took out, with its caption. */
    public SaveAnswer.Saved restore(Actor actor, Desk desk, String path, long file, String caption) {
        return saved(
                actor, desk, field(desk, path), there -> with(there, new FileAnswer(file, "", "", 0, "", caption)));
    }

    private static List<FileAnswer> with(List<FileAnswer> there, FileAnswer added) {
        List<FileAnswer> all = new ArrayList<>(there);
        if (there.stream().noneMatch(one -> one.id() == added.id() || one.isSameContent(added))) {
            all.add(added);
        }
        return all;
    }

    private interface Change {
        List<FileAnswer> of(List<FileAnswer> there);
    }

    private SaveAnswer.Saved saved(Actor actor, Desk desk, Field field, Change change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            requireOpen(desk, field);
            long id = submissions.ensure(desk);
            submissions.lock(id);
            Optional<Drafts.Answer> current = drafts.answer(id, field.path());
            List<FileAnswer> there =
                    current.map(answer -> FileAnswer.all(answer.value())).orElse(List.of());
            List<FileAnswer> after = change.of(there);
            if (after.size() > there.size()
                    && after.size() > field.question().fileLimits().atMost()) {
                throw full(field);
            }
            int version = current.map(Drafts.Answer::version).orElse(0);
            return save.handle(actor, desk, new SaveAnswer.Command(field.path(), FileAnswer.write(after), version));
        }));
    }

    private static Field field(Desk desk, String path) {
        return desk.form()
                .field(path)
                .filter(field -> field.question().type().isFile())
                .orElseThrow(NotFound::new);
    }

    /** Refuses before the content is read what would be refused after it. */
    private void requireOpen(Desk desk, Field field) {
        if (!desk.canEdit()) {
            throw new Forbidden();
        }
        Submission there = desk.submission();
        if (there != null) {
            reopened.requireOpen(desk, submissions.lock(there.id()), field.path());
        } else if (desk.closedReason() != null) {
            throw new Refused(Objects.requireNonNull(desk.closedReason()));
        }
    }

    private void requireRoom(Desk desk, Field field) {
        requireOpen(desk, field);
        Submission there = desk.submission();
        int held = there == null
                ? 0
                : drafts.answer(there.id(), field.path())
                        .map(answer -> FileAnswer.all(answer.value()).size())
                        .orElse(0);
        if (held >= field.question().fileLimits().atMost()) {
            throw full(field);
        }
    }

    private static Refused full(Field field) {
        return new Refused(
                "submissions.problem.files-full", field.question().fileLimits().atMost());
    }
}
