package org.ruammue.files;

import org.ruammue.web.Refused;
import org.springframework.http.HttpStatus;

/**
 * A file that is not taken, with words that say why and what to do. The code of the problem details is {@code
 * files.problem.} and the reason in small letters with hyphens.
 */
public class FileRefused extends Refused {
    private final Reason reason;

    /** Arguments of the words in {@code messages/files_*.properties}: the name comes first. */
    FileRefused(Reason reason, Object... args) {
        super(reason.status, reason.key(), args);
        this.reason = reason;
    }

    /** @param limit in bytes */
    public static FileRefused requestTooLarge(long limit) {
        return new FileRefused(Reason.REQUEST_TOO_LARGE, limit >> 20);
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        EMPTY,
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
        /** All files of one request together; the name is not known yet. */
        REQUEST_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
        TYPE_NOT_ALLOWED,
        /** The extension says one thing, the content is another. */
        NOT_WHAT_IT_SAYS,
        MACROS,
        PASSWORD,
        DAMAGED,
        /** Unpacks to far more than it is: a bomb. */
        UNPACKS_TOO_LARGE,
        PICTURE_TOO_LARGE,
        MOVING_PICTURE,
        INFECTED,
        /** Fail closed: nothing is taken unscanned. */
        SCANNER_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
        /** Disk full, or the S3 store cannot be reached. */
        STORE_AWAY(HttpStatus.SERVICE_UNAVAILABLE);

        private final HttpStatus status;

        Reason() {
            this(HttpStatus.UNPROCESSABLE_CONTENT);
        }

        Reason(HttpStatus status) {
            this.status = status;
        }

        /** Key of the message and code of the problem. */
        public String key() {
            return "files.problem." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
