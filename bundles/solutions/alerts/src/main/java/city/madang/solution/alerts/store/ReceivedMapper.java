// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.store;

import city.madang.solution.alerts.domain.AlertId;
import java.util.List;
import java.util.Optional;

/** Alerts of others. */
public interface ReceivedMapper {
    void insert(ReceivedRow row);

    Optional<ReceivedRow> find(String name);

    /** Of which alert this draft was made. */
    Optional<ReceivedRow> of(AlertId alert);

    /** Drafts that came by themselves and are as they came, the oldest first. */
    List<AlertRow> untouched(int most);
}
