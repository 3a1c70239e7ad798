package org.ruammue.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.audit.Actor;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is not needed any longer goes, and nothing else. */
@ApplicationTest
@Import(TestOwner.class)
class DiscardTests {
    private static final Actor ONE = new Actor(9011, "หนึ่ง สมมติ", Set.of());
    private static final Actor TWO = new Actor(9012, "สอง สมมติ", Set.of());

    @Autowired
    private Files files;

    @Autowired
    private Contents contents;

    @Autowired
    private FileStore store;

    @Autowired
    private BusinessTime time;

    @Test
    void aDiscardedFileIsNowhereAndItsContentGoesInTheNight() throws IOException {
        StoredFile picture = accept(ONE, "a.png", Samples.picture("png", 801, 600));
        files.discard(List.of(picture.id()));
        files.discard(List.of(picture.id()));
        assertThatThrownBy(() -> files.read(ONE, picture.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.copy(ONE, picture.id(), "desk/9011")).isInstanceOf(NotFound.class);
        assertThat(files.byIds(List.of(picture.id()))).isEmpty();
        assertThat(files.of("desk/9011")).doesNotContain(picture);
        sweepTomorrow();
        for (String sha256 : List.of(picture.sha256(), String.valueOf(picture.thumbnailSha256()))) {
            assertThatThrownBy(() -> store.open(sha256)).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void aContentThatAnotherFileHoldsStays() throws IOException {
        StoredFile one = accept(ONE, "a.pdf", Samples.pdf("/Kept 1"));
        StoredFile two = accept(TWO, "b.pdf", Samples.pdf("/Kept 1"));
        files.discard(List.of(one.id()));
        sweepTomorrow();
        try (InputStream content = files.open(files.read(TWO, two.id()))) {
            assertThat(content).hasBinaryContent(Samples.pdf("/Kept 1"));
        }
    }

    /** An upload is under way: the content is stored, the row not yet written. */
    @Test
    void aContentThatWasJustClaimedStays() throws IOException {
        StoredFile file = accept(ONE, "a.pdf", Samples.pdf("/Claimed 1"));
        files.discard(List.of(file.id()));
        time.at(time.now().plus(Duration.ofHours(30)), () -> contents.claim(file.sha256(), null));
        sweepTomorrow();
        try (InputStream content = store.open(file.sha256())) {
            assertThat(content).hasBinaryContent(Samples.pdf("/Claimed 1"));
        }
    }

    @Test
    void sentOnceMoreItIsStoredAnew() throws IOException {
        StoredFile file = accept(ONE, "a.pdf", Samples.pdf("/Again 1"));
        files.discard(List.of(file.id()));
        sweepTomorrow();
        StoredFile again = accept(ONE, "a.pdf", Samples.pdf("/Again 1"));
        try (InputStream content = files.open(again)) {
            assertThat(content).hasBinaryContent(Samples.pdf("/Again 1"));
        }
    }

    private void sweepTomorrow() {
        time.at(time.now().plus(Duration.ofHours(36)), () -> {
            for (String sha256 : contents.unneeded(1000)) {
                try {
                    contents.sweep(sha256);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        });
    }

    private StoredFile accept(Actor actor, String name, byte[] content) {
        return files.accept(actor, TestOwner.desk(actor.personId()), name, new ByteArrayInputStream(content));
    }
}
