package org.ruammue.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ruammue.audit.Actor;
import org.ruammue.audit.AuditLog;
import org.ruammue.database.BusinessTime;
import org.ruammue.files.FileRefused.Reason;
import org.ruammue.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of this module. Modules that own files call it after their own check of who may add one; who may read is asked
 * of their {@link FileAccess}.
 */
@Service
public class Files {
    private static final Logger LOG = LoggerFactory.getLogger(Files.class);
    private static final Pattern SUBJECT = Pattern.compile("([a-z][a-z-]*)/.{1,150}");

    private final Intake intake;
    private final StoredFiles files;
    private final Contents contents;
    private final AuditLog audit;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Map<String, FileAccess> owners;

    Files(
            Intake intake,
            StoredFiles files,
            Contents contents,
            AuditLog audit,
            BusinessTime time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            List<FileAccess> owners) {
        this.intake = intake;
        this.files = files;
        this.contents = contents;
        this.audit = audit;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
        this.owners = owners.stream().collect(Collectors.toUnmodifiableMap(FileAccess::kind, Function.identity()));
    }

    /** Takes a file of any type on the list; see the other {@code accept}. */
    @Transactional(propagation = Propagation.NEVER)
    public StoredFile accept(Actor actor, String subject, String name, InputStream content) {
        return accept(actor, subject, name, content, Welcome.ANY);
    }

    /**
     * Checks a file, stores it and notes it for a subject, with a line in the audit log and a {@link FileAccepted}. Takes
     * seconds for a large one, so it must not be called inside a transaction: save afterwards what refers to its id.
     *
     * @param subject {@code kind/id}; the caller has checked that the actor may add to it
     * @param name as the browser sent it, of any content
     * @param content read once, never held whole in memory; closed by the caller
     * @param welcome what this place takes, for example {@link FileType#pictures()}
     * @throws FileRefused with the reason in plain words
     */
    @Transactional(propagation = Propagation.NEVER)
    public StoredFile accept(Actor actor, String subject, String name, InputStream content, Welcome welcome) {
        owner(subject);
        try (Arrival arrival = intake.take(name, content, welcome)) {
            contents.keep(arrival);
            return Objects.requireNonNull(transaction.execute(
                    status -> noted(actor, files.add(arrival, subject, actor.personId(), time.now()))));
        } catch (FileRefused refused) {
            if (refused.reason() == Reason.INFECTED) {
                logInfected(actor, subject, refused);
            }
            throw refused;
        } catch (IOException e) {
            LOG.error("A file could not be stored", e);
            throw new FileRefused(Reason.STORE_AWAY, FileName.of(name).toString());
        }
    }

    /** The same content for another subject, for example an answer copied from last year. The actor must be let to read it. */
    @Transactional
    public StoredFile copy(Actor actor, long id, String subject) {
        owner(subject);
        StoredFile from = read(actor, id);
        contents.claim(from.sha256(), from.thumbnailSha256());
        return noted(
                actor,
                files.copy(from.id(), subject, actor.personId(), time.now()).orElseThrow(NotFound::new));
    }

    /**
     * Files that their owner does not need any longer and nobody ever will: from now on they do not exist, and what they
     * held is taken away in the night unless another file holds the same.
     */
    @Transactional
    public void discard(Collection<Long> ids) {
        for (StoredFile file : files.byIds(ids)) {
            audit.append(
                    Actor.SYSTEM, "file.discarded", file.subject(), Map.of("file", file.id(), "name", file.name()));
        }
        files.discard(ids, time.now());
    }

    /** A file that this actor may read; for everybody else it does not exist. */
    public StoredFile read(Actor actor, long id) {
        return files.byId(id)
                .filter(file -> {
                    FileAccess owner = owners.get(kind(file.subject()));
                    return owner != null && owner.mayRead(actor, file);
                })
                .orElseThrow(NotFound::new);
    }

    /** The content of a file that was read by {@link #read} or whose owner asks. To be closed. */
    public InputStream open(StoredFile file) {
        return contents.open(file, file.sha256());
    }

    /** A JPEG where {@link StoredFile#thumbnailSha256} is there, else the content itself. To be closed. */
    public InputStream openThumbnail(StoredFile file) {
        return contents.open(file, file.thumbnailSha256() == null ? file.sha256() : file.thumbnailSha256());
    }

    /** All files of a subject, oldest first. For its owner, who has checked the actor. */
    public List<StoredFile> of(String subject) {
        return files.of(subject);
    }

    /** Files by id, those that exist. For their owner, who has checked the actor and must check the subjects. */
    public Map<Long, StoredFile> byIds(Collection<Long> ids) {
        return files.byIds(ids).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
    }

    private StoredFile noted(Actor actor, StoredFile file) {
        Map<String, Object> detail = Map.of(
                "file", file.id(), "name", file.name(), "type", file.type().mime(), "sha256", file.sha256());
        audit.append(actor, "file.accepted", file.subject(), detail);
        events.publishEvent(new FileAccepted(file.id(), file.subject()));
        return file;
    }

    private void logInfected(Actor actor, String subject, FileRefused refused) {
        Object[] words = refused.args();
        transaction.executeWithoutResult(
                status -> audit.append(actor, "file.infected", subject, Map.of("name", words[0], "found", words[1])));
    }

    private void owner(String subject) {
        if (!SUBJECT.matcher(subject).matches() || !owners.containsKey(kind(subject))) {
            throw new IllegalArgumentException("No module answers for files of " + subject);
        }
    }

    private static String kind(String subject) {
        return subject.substring(0, Math.max(0, subject.indexOf('/')));
    }
}
