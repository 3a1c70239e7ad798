package org.ruammue.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.ruammue.database.BusinessTime;
import org.ruammue.web.Messages;
import org.springframework.beans.BeanUtils;
import org.springframework.util.unit.DataSize;

/** An {@link Intake} without an application, with the limits and words of the real one. */
final class IntakeBench implements AutoCloseable {
    static final FilesSettings.Clamd NO_SCANNER = new FilesSettings.Clamd("", 0, "", Duration.ofSeconds(1));

    final Intake intake;
    private final Incoming incoming;

    IntakeBench(Path folder, FilesSettings.Clamd clamd) {
        incoming = Incoming.in(folder);
        var settings = new FilesSettings(
                DataSize.ofMegabytes(20), DataSize.ofMegabytes(64), new FilesSettings.S3("", "", "", "", ""), clamd);
        var kinds = new ContentKinds(BeanUtils.instantiateClass(Messages.class));
        intake = new Intake(incoming, settings, new ContentType(), kinds, new BusinessTime(Clock.systemUTC()));
    }

    Arrival take(String name, byte[] content) throws IOException {
        return take(name, new ByteArrayInputStream(content), FileType.all());
    }

    Arrival take(String name, InputStream content, Set<FileType> allowed) throws IOException {
        return intake.take(name, content, Welcome.of(allowed));
    }

    FileRefused refused(String name, String content) {
        return refused(name, Samples.bytes(content));
    }

    FileRefused refused(String name, byte[] content) {
        FileRefused refused = catchThrowableOfType(
                FileRefused.class, () -> take(name, content).close());
        assertThat(refused).as("refusal of " + name).isNotNull();
        return refused;
    }

    /** Whatever happened, no temporary file is left. */
    void leavesNothing() throws IOException {
        try (Stream<Path> left = Files.list(incoming.folder())) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("lock");
        }
    }

    @Override
    public void close() throws IOException {
        incoming.close();
    }
}
