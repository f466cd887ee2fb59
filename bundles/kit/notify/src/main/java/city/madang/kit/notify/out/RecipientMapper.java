// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.message.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface RecipientMapper {
    /** @return 0 when it is there already (PostgreSQL); Derby throws instead */
    int insert(Recipient recipient);

    Optional<Recipient> find(String id);

    List<Recipient> among(List<String> ids);

    Optional<Recipient> byAddress(Channel channel, String addressKey);

    /** By id. */
    List<Recipient> after(String id, int most);

    /** Changes the address if it is still what was read. */
    int reseal(Recipient before, String address);

    void stopped(String id, Optional<Instant> since);

    /** @return 0 when messages to them are still there, or they refused some */
    int deleteUnusedOne(String id);

    /** Those without messages, who refused nothing. */
    void deleteUnused(Channel channel);
}
