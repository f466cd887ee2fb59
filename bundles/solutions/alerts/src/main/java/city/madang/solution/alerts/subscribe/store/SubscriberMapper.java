// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.subscribe.store;

import city.madang.solution.alerts.domain.AlertId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who wants messages, and how far they were sent. */
public interface SubscriberMapper {
    void insert(SubscriberRow row);

    Optional<SubscriberRow> find(String id);

    /** Of one address, the oldest first. */
    List<SubscriberRow> reached(String reachIndex);

    /** By id, confirmed or not. */
    List<SubscriberRow> after(String id, int most);

    /** By id. */
    List<SubscriberRow> confirmedAfter(String id, int most);

    int confirm(String id, Instant confirmed);

    /** Changes the sealed address if it is still what was read. */
    int replace(SubscriberRow before, String reach);

    int delete(String id);

    long countConfirmed();

    /** How many asked since then, confirmed or not. */
    long countAsked(Instant since);

    /** Those who never confirmed, the oldest first. */
    List<SubscriberRow> unconfirmed(Instant before, int most);

    void begin(SendingRow row);

    Optional<SendingRow> sending(AlertId alert);

    /** Goes on if nobody else did meanwhile; 0 otherwise. */
    int goOn(SendingRow before, SendingRow after);
}
