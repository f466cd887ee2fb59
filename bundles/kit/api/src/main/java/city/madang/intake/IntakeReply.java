// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import java.util.Optional;

/** What became of a call to another module. */
public sealed interface IntakeReply<T> {
    /** It is done; {@code value} is the receiver's answer. */
    record Done<T>(T value) implements IntakeReply<T> {}

    /** No open module takes this in: it is not installed, is closing, or never knew the number. Nothing was done. */
    record Nobody<T>() implements IntakeReply<T> {}

    /** The receiver's rules forbid it; {@code words} say what to do instead, in the language of who acts. Nothing was done. */
    record Refused<T>(String words) implements IntakeReply<T> {}

    /** What was done; empty when nothing was. */
    default Optional<T> done() {
        return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }
}
