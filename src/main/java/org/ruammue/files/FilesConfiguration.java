package org.ruammue.files;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where contents lie is chosen inside the bean, not by a condition, as for the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilesSettings.class)
class FilesConfiguration {
    /** Fields of a form stay in memory, files do not. */
    private static final int IN_MEMORY = 32 * 1024;

    @Bean
    Incoming incoming(@Value("${ruammue.data:data}") Path data) {
        return Incoming.in(folder(data));
    }

    @Bean
    FileStore fileStore(FilesSettings settings, @Value("${ruammue.data:data}") Path data) {
        if (!settings.s3().bucket().isBlank()) {
            return new S3Store(settings.s3());
        }
        if (!settings.s3().endpoint().isBlank()) {
            throw new IllegalStateException("ruammue.files.s3.endpoint is set, but not ruammue.files.s3.bucket");
        }
        return new DiskStore(folder(data));
    }

    /**
     * The container writes what comes into our folder: a folder of its own in /tmp may be swept away under it. One file is
     * not limited here, because then the container would drop the whole form without a word; {@link Intake} does it.
     */
    @Bean
    MultipartConfigElement multipart(Incoming incoming, FilesSettings settings) {
        long most = settings.maxRequest().toBytes();
        return new MultipartConfigElement(incoming.folder().toString(), most, most, IN_MEMORY);
    }

    private static Path folder(Path data) {
        return data.toAbsolutePath().normalize().resolve("files");
    }
}
