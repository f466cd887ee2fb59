// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import java.util.Optional;

/**
 * What became of a command.
 *
 * @param reason always there but with {@link Kind#DONE}, where it is not
 * @param note with {@link Kind#DONE} what the device answered, if it is worth telling
 */
public record Outcome(Kind kind, Optional<Reason> reason, Optional<Message> note) {
    /** The three ways it can end. */
    public enum Kind {
        /** The device did it. */
        DONE,
        /** It was not done, for sure. */
        REFUSED,
        /** Nobody knows; somebody has to look. Never to be taken for success. */
        UNKNOWN
    }

    /** @throws IllegalArgumentException when the reason is missing, or there for what was done */
    public Outcome {
        if ((kind == Kind.DONE) == reason.isPresent()) {
            throw new IllegalArgumentException("a reason belongs to what was not done");
        }
    }

    public static Outcome done() {
        return new Outcome(Kind.DONE, Optional.empty(), Optional.empty());
    }

    public static Outcome done(Message note) {
        return new Outcome(Kind.DONE, Optional.empty(), Optional.of(note));
    }

    public static Outcome refused(Reason reason) {
        return new Outcome(Kind.REFUSED, Optional.of(reason), Optional.empty());
    }

    public static Outcome unknown(Reason reason) {
        return new Outcome(Kind.UNKNOWN, Optional.of(reason), Optional.empty());
    }

    public boolean isDone() {
        return kind == Kind.DONE;
    }
}
