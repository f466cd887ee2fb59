// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.outbox;

import city.madang.kit.Outbox.Parked;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tables of the outbox. */
public interface OutboxMapper {
    /** Fills in the id. */
    void insert(NewEvent event);

    /** Writes a delivery for each receiver; how many there are. */
    int address(long event, String module, String type, Instant now);

    void forgetUnaddressed(long event);

    void register(String name, boolean eachNode, Instant now);

    void subscribe(String receiver, String source, String type);

    void seen(String name, Instant now);

    List<String> receiversOf(String prefix);

    List<String> goneNodes(Instant before);

    void unsubscribe(String receiver);

    void unregister(String receiver);

    int deleteAllOf(String receiver);

    /** Those of the receivers for which something is due. */
    List<String> waiting(Collection<String> names, Instant now);

    /** The receiver, unless another node serves it. */
    Optional<String> claim(String receiver);

    /** The first deliveries, due or not. */
    List<Delivery> head(String receiver, int most);

    void delivered(long delivery);

    /** Deletes the event unless somebody still has to get it. */
    void deliveredToAll(long event);

    /** Events published before, some of them. */
    List<Long> old(Instant before);

    void failed(Failed delivery);

    List<Parked> parked(int most, Instant now);

    int retry(long delivery, Instant now);

    /** How much there is for each receiver that has something. */
    List<Depth> depths();

    /** How many deliveries a receiver has, and how many of them were given up. */
    record Depth(String receiver, long deliveries, long parked) {}

    /** One event on its way to one receiver. */
    record Delivery(long id, long event, int tries, Instant nextAt, String type, String body) {}

    /** A delivery that did not succeed, and when to try again or since when not. */
    record Failed(long id, int tries, Instant nextAt, Optional<Instant> parkedAt, String reason) {}
}
