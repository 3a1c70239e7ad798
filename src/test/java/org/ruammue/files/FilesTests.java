package org.ruammue.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ruammue.ApplicationTest;
import org.ruammue.audit.Actor;
import org.ruammue.web.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the service promises to the modules that own files. */
@ApplicationTest
@Import(TestOwner.class)
class FilesTests {
    private static final Actor ONE = new Actor(9001, "หนึ่ง สมมติ", Set.of());
    private static final Actor TWO = new Actor(9002, "สอง สมมติ", Set.of());

    @Autowired
    private Files files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void keepsWhatWasSent() throws IOException {
        StoredFile file = accept(ONE, "แผน.pdf", Samples.pdf(""));
        assertThat(file.type()).isEqualTo(FileType.PDF);
        assertThat(file.size()).isEqualTo(Samples.pdf("").length);
        assertThat(file.uploadedBy()).isEqualTo(9001);
        try (InputStream content = files.open(files.read(ONE, file.id()))) {
            assertThat(content).hasBinaryContent(Samples.pdf(""));
        }
        assertThat(files.of("desk/9001")).contains(file);
        assertThat(files.byIds(List.of(file.id(), 0L))).isEqualTo(Map.of(file.id(), file));
        assertThat(jdbc.sql("select detail from audit_entry where action = 'file.accepted' and subject = 'desk/9001'")
                        .query(String.class)
                        .list())
                .anyMatch(detail -> detail.contains(file.sha256()) && detail.contains("แผน.pdf"));
    }

    @Test
    void nobodyElseReadsIt() {
        StoredFile file = accept(ONE, "แผน.pdf", Samples.pdf(""));
        assertThatThrownBy(() -> files.read(TWO, file.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.read(Actor.SYSTEM, file.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.read(ONE, Long.MAX_VALUE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.copy(TWO, file.id(), "desk/9002")).isInstanceOf(NotFound.class);
    }

    /** Equal content is stored once and still belongs to two people, each with a right of their own. */
    @Test
    void equalContentOpensNoDoor() {
        StoredFile one = accept(ONE, "a.pdf", Samples.pdf("/Same true"));
        StoredFile two = accept(TWO, "b.pdf", Samples.pdf("/Same true"));
        assertThat(one.sha256()).isEqualTo(two.sha256());
        assertThat(one.id()).isNotEqualTo(two.id());
        assertThatThrownBy(() -> files.read(TWO, one.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aCopyIsAFileOfItsOwn() {
        StoredFile file = accept(ONE, "a.pdf", Samples.pdf(""));
        StoredFile copy = files.copy(ONE, file.id(), "desk/9002");
        assertThat(copy.sha256()).isEqualTo(file.sha256());
        assertThat(files.read(TWO, copy.id()).name()).isEqualTo("a.pdf");
    }

    @Test
    void whatBelongsToNobodyIsNotKeptNorRead() {
        assertThatThrownBy(() -> files.accept(ONE, "nobody/1", "a.pdf", new ByteArrayInputStream(Samples.pdf(""))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.accept(ONE, "desk", "a.pdf", new ByteArrayInputStream(Samples.pdf(""))))
                .isInstanceOf(IllegalArgumentException.class);
        long orphan =
                jdbc.sql("""
                insert into stored_file (sha256, received_sha256, name, type, size, subject, uploaded_by, uploaded_at)
                values (:sha, :sha, 'a.pdf', 'application/pdf', 1, 'gone/1', 9001, now()) returning id""").param("sha", "0".repeat(64)).query(Long.class).single();
        assertThatThrownBy(() -> files.read(ONE, orphan)).isInstanceOf(NotFound.class);
    }

    @Test
    void slowWorkStaysOutOfTransactions() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> accept(ONE, "a.pdf", Samples.pdf(""))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theTableOnlyGrows() {
        accept(ONE, "a.pdf", Samples.pdf(""));
        for (String change : List.of(
                "update stored_file set subject = 'desk/9002'",
                "delete from stored_file",
                "truncate stored_file cascade")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("never changed");
        }
    }

    private StoredFile accept(Actor actor, String name, byte[] content) {
        return files.accept(actor, TestOwner.desk(actor.personId()), name, new ByteArrayInputStream(content));
    }
}
