// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import city.madang.device.Message;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the failures of drivers mean. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** There is no open session. */
    static final class Closed extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The settings cannot be. */
    static final class Misconfigured extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Message said;

        Misconfigured(Message said) {
            super(said.key());
            this.said = said;
        }

        Misconfigured(IllegalArgumentException why) {
            super(why);
            this.said = null;
        }

        Optional<Message> said() {
            return Optional.ofNullable(said);
        }
    }

    /** Says nothing of the session. */
    static boolean isHarmless(Throwable failure) {
        return plain(failure) instanceof RejectedExecutionException || plain(failure) instanceof Closed;
    }

    static Reason reason(Throwable failure) {
        var plain = plain(failure);
        if (plain instanceof TimeoutException || plain instanceof InterruptedException) {
            return Reason.of(Cause.TIMEOUT);
        }
        if (plain instanceof IOException || plain instanceof java.io.UncheckedIOException || plain instanceof Closed) {
            return Reason.of(Cause.COMMUNICATION);
        }
        if (plain instanceof RejectedExecutionException) {
            return Reason.of(Cause.BUSY);
        }
        if (plain instanceof Misconfigured wrong) {
            return new Reason(Cause.CONFIGURATION, wrong.said());
        }
        LOG.warn("A driver failed", plain);
        return Reason.of(Cause.DRIVER_FAULT);
    }

    private static Throwable plain(Throwable failure) {
        boolean wraps = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wraps && failure.getCause() != null ? failure.getCause() : failure;
    }
}
