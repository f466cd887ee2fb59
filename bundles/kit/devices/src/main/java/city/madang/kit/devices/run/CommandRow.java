// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What became of a command. Public, because the data bundle makes them.
 *
 * @param cause empty text when it was done
 * @param note key of the driver's message; empty text for none
 * @param words one a line
 */
public record CommandRow(
        String id, String device, Instant given, String kind, String cause, String note, String words) {
    static CommandRow of(String id, String device, Instant given, Outcome outcome) {
        var message = outcome.note().or(() -> outcome.reason().flatMap(Reason::note));
        var words = message.map(Message::words).orElse(List.of()).stream()
                .map(word -> word.replace('\n', ' '))
                .toList();
        return new CommandRow(
                id,
                device,
                given,
                outcome.kind().name(),
                outcome.reason().map(reason -> reason.cause().name()).orElse(""),
                message.map(Message::key).orElse(""),
                String.join("\n", words));
    }

    Outcome outcome() {
        Optional<Message> message = note.isEmpty()
                ? Optional.empty()
                : Optional.of(new Message(note, Arrays.asList(words.split("\n", -1))));
        var done = Outcome.Kind.valueOf(kind);
        return done == Outcome.Kind.DONE
                ? new Outcome(done, Optional.empty(), message)
                : new Outcome(done, Optional.of(new Reason(Cause.valueOf(cause), message)), Optional.empty());
    }
}
