// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.sent;

import java.time.Instant;
import java.util.List;

public interface SentMapper {
    int insertIfAbsent(SentRow row);

    int name(String carrier, String remote, String reference);

    int settle(String carrier, String remote, String state, String reason);

    List<SentRow> parts(String reference);

    /** References of which at least one part is settled, and nobody was told. */
    List<String> untold(Instant before, int most);

    List<String> referenceOf(String carrier, String remote);

    void told(String reference);

    void deleteOld(Instant before);
}
