// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.data.Slice;
import city.madang.message.Channel;
import city.madang.message.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface MessageMapper {
    void insert(MessageRow message);

    Optional<MessageRow> find(MessageId id);

    /** Due messages of a channel, the longest waiting first. */
    List<MessageRow> due(Channel channel, Instant now, int most);

    /** Takes a due message for this node. @return 0 when another one was faster */
    int claim(MessageId id, int tries, Instant lost);

    /** State, times, tries, reason, carrier and reference. @return 0 when it was erased */
    int update(MessageRow message);

    /** Subject, body and whether they are sealed. */
    void reword(MessageRow message);

    /** By id. */
    List<MessageRow> after(String id, int most);

    List<MessageRow> byReference(Channel channel, String reference);

    /** Newest first, at most 100. */
    List<MessageRow> about(String module, String about);

    List<StateCount> countAbout(String module, String about);

    /** Newest first. */
    List<MessageRow> list(MessageFilter filter, Slice slice);

    int count(MessageFilter filter, int most);

    List<Backlog> backlog();

    /** How many were handed to the channel for the recipient since then, and when the first of them. */
    List<Instant> sentSince(String recipient, Instant since, int most);

    /** A person's own, newest first. */
    List<MessageRow> of(String recipient, Slice slice);

    int countOf(String recipient, int most);

    int unread(String recipient, int most);

    int read(String recipient, Instant now);

    int readOne(String recipient, MessageId id, Instant now);

    void insertStep(Step step);

    List<Step> steps(MessageId message);

    /** Those that came to rest before then. */
    List<MessageId> old(Instant before, int most);

    int delete(MessageId id);

    /** All of a module. */
    void deleteOf(String module);

    /** To any of these recipients, newest first. */
    List<MessageRow> toThem(List<String> recipients, int most);

    /** About any of these records, to people outside; newest first. */
    List<MessageRow> aboutThem(List<String> about, int most);
}
