// SPDX-License-Identifier: Apache-2.0
package city.madang.message;

import city.madang.file.Upload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message from a person. Everything in it is as the sender wrote it, but for characters that cannot be kept.
 *
 * @param id the same each time the same message is handed over; 1 to 200 characters
 * @param to the address of the city that it was sent to
 * @param subject empty text where the channel has none
 * @param text plain, at most 20,000 characters
 * @param files checked and staged
 * @param answers the message of the module that it answers, when that could be told
 */
public record Received(
        String id,
        Address from,
        String to,
        String subject,
        String text,
        List<Upload> files,
        Optional<String> answers,
        Instant at) {
    public Received {
        files = List.copyOf(files);
    }
}
