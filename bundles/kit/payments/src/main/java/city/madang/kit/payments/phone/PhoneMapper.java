// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Requests to phones, of all modules. */
public interface PhoneMapper {
    int known(String module, String id);

    void insert(PhoneRow row);

    Optional<PhoneRow> find(String module, String id);

    Optional<PhoneRow> correlated(String correlation);

    /** Those of which the module has not heard, that are to be looked at; the longest due first. */
    List<PhoneRow> due(Instant now, int most);

    /** Those that nobody knows since before then; the oldest first. */
    List<PhoneRow> open(Instant before, int most);

    /** Writes the row, unless it was settled meanwhile. @return how many rows there are to write */
    int update(PhoneRow row);

    /** Has it looked at, unless its module has heard of it. */
    int hurry(String correlation, Instant now);

    void later(String correlation, Instant due);

    /** @return 0 when it was told before */
    int told(String correlation);

    Optional<ProviderRow> provider(String id);

    List<ProviderRow> after(String id, int most);

    void removeProvider(String id);

    void insertProvider(ProviderRow row);
}
