// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.message.Channel;
import java.time.Instant;
import java.util.Optional;

public interface RecipientMapper {
    /** @return 0 when it is there already (PostgreSQL); Derby throws instead */
    int insert(Recipient recipient);

    Optional<Recipient> find(String id);

    Optional<Recipient> byAddress(Channel channel, String addressKey);

    void stopped(String id, Optional<Instant> since);

    /** Those without messages, who refused nothing. */
    void deleteUnused(Channel channel);
}
