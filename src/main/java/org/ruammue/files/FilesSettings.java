package org.ruammue.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code ruammue.files.*}, see docs/operations.md.
 *
 * @param maxSize of one file
 * @param maxRequest of all files and fields of one request
 */
@ConfigurationProperties("ruammue.files")
public record FilesSettings(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("64MB") DataSize maxRequest,
        @DefaultValue S3 s3,
        @DefaultValue Clamd clamd) {

    /**
     * With a bucket files lie there, else on disk.
     *
     * @param endpoint empty for Amazon's own
     * @param accessKey empty to find credentials as the AWS SDK does (environment, role of the machine)
     */
    public record S3(
            @DefaultValue("") String endpoint,
            @DefaultValue("") String bucket,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey) {

        @Override
        public String toString() {
            return "S3[" + endpoint + " " + bucket + "]"; // no keys in a log
        }
    }

    /**
     * With a host or a socket every file is scanned before anything looks into it.
     *
     * @param socket path of a Unix socket; wins over the host
     * @param patience how long one scan may take
     */
    public record Clamd(
            @DefaultValue("") String host,
            @DefaultValue("3310") int port,
            @DefaultValue("") String socket,
            @DefaultValue("60s") Duration patience) {

        boolean isSetUp() {
            return !host.isBlank() || !socket.isBlank();
        }
    }
}
