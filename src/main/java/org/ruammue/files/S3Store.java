package org.ruammue.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Contents in a bucket of any S3-compatible store. Plain requests only: path style, and none of the newer checksums, which
 * many stores do not know.
 */
final class S3Store implements FileStore, AutoCloseable {
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;

    S3Store(FilesSettings.S3 settings) {
        bucket = settings.bucket();
        var builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .overrideConfiguration(limits -> limits.apiCallTimeout(Duration.ofMinutes(2)))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(30)));
        if (!settings.endpoint().isBlank()) {
            builder.endpointOverride(URI.create(settings.endpoint()));
        }
        client = builder.build();
    }

    private static AwsCredentialsProvider credentials(FilesSettings.S3 settings) {
        return settings.accessKey().isBlank()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }

    @Override
    public void keep(String sha256, Path file) throws IOException {
        long size = Files.size(file);
        try {
            if (!isThere(sha256, size)) {
                client.putObject(put -> put.bucket(bucket).key(FileStore.key(sha256)), file);
            }
        } catch (SdkException e) {
            throw new IOException("S3 did not keep " + sha256, e);
        }
    }

    private boolean isThere(String sha256, long size) {
        try {
            return client.headObject(head -> head.bucket(bucket).key(FileStore.key(sha256)))
                            .contentLength()
                    == size;
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        try {
            return client.getObject(get -> get.bucket(bucket).key(FileStore.key(sha256)));
        } catch (NoSuchKeyException e) {
            throw new java.nio.file.NoSuchFileException(bucket + "/" + FileStore.key(sha256));
        } catch (SdkException e) {
            throw new IOException("S3 did not give " + sha256, e);
        }
    }

    @Override
    public void remove(String sha256) throws IOException {
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(FileStore.key(sha256)));
        } catch (SdkException e) {
            throw new IOException("S3 did not remove " + sha256, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
