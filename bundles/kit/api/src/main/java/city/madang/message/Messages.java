// SPDX-License-Identifier: Apache-2.0
package city.madang.message;

import city.madang.data.Tx;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ProviderType;

/** A module's messages to people. Safe for several threads. */
@ProviderType
public interface Messages {
    /**
     * Writes the message in the caller's unit of work; it is sent after the commit, once as far as its channel can tell, at the
     * latest when quiet hours end. Whether it arrived is shown to officials, not thrown.
     *
     * @throws IllegalArgumentException when the module declared no such template
     */
    MessageId send(Tx tx, Message message);

    /** Whether the city has a line for this channel; what is sent where it has none waits, and fails in the end. */
    boolean reaches(Channel channel);

    /** What was sent about a record and how it stands, newest first, at most 100. */
    List<SentMessage> about(String subject);

    /** How many messages about a record stand how; states in which there is none are left out. */
    default Map<SentMessage.State, Long> counted(String subject) {
        return about(subject).stream().collect(Collectors.groupingBy(SentMessage::state, Collectors.counting()));
    }
}
