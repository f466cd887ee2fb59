// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.subscribe;

import city.madang.data.Tx;
import city.madang.geo.AreaId;
import city.madang.message.Address;
import city.madang.message.Message;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.alerts.domain.Severity;
import city.madang.solution.alerts.subscribe.store.SubscriberMapper;
import city.madang.solution.alerts.subscribe.store.SubscriberRow;
import city.madang.vault.Place;
import city.madang.vault.Reach;
import city.madang.vault.SealedRows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who wants alerts as messages: asked for without an account, confirmed by a link, ended by a link. Addresses are sealed. */
public final class Subscribers implements SealedRows {
    static final String CONFIRM = "confirm";
    /** One address is asked to confirm once in this time. */
    private static final Duration PAUSE = Duration.ofMinutes(10);
    /** So that nobody can make the city pay for thousands of messages. */
    private static final int MOST_AN_HOUR = 2000;

    private static final int TOKEN = 24;

    private final Kit kit;

    public Subscribers(Kit kit) {
        this.kit = kit;
    }

    /** Asks the address to confirm. Tells nothing about whether it is known. */
    public void ask(Address to, Set<AreaId> areas, Severity least, Locale language) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(SubscriberMapper.class);
            var now = kit.clock().instant();
            var lately = mapper.reached(index(to.value())).stream()
                    .anyMatch(row -> row.asked().isAfter(now.minus(PAUSE)));
            if (lately) {
                return;
            }
            if (mapper.countAsked(now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
                throw new NotAllowed("subscribe.busy");
            }
            var id = UUID.randomUUID().toString().replace("-", "");
            var whole = new Subscriber(id, to, areas, least, language, now, Optional.empty());
            mapper.insert(row(whole));
            var values = Map.<String, Object>of("id", id, "token", token(CONFIRM, id));
            kit.messages()
                    .send(tx, Message.of(CONFIRM, values, to, language, id).atOnce());
        });
    }

    /** The address is theirs; what was asked for it before is replaced. False when the link is none, or too old. */
    public boolean confirm(String id, String token) {
        return isToken(CONFIRM, id, token)
                && kit.database().inTransaction(tx -> {
                    var mapper = tx.mapper(SubscriberMapper.class);
                    var row = mapper.find(id);
                    row.ifPresent(known -> {
                        mapper.confirm(id, kit.clock().instant());
                        mapper.reached(known.reachIndex()).stream()
                                .filter(other -> !other.id().equals(id)
                                        && other.confirmed().isPresent())
                                .forEach(other -> mapper.delete(other.id()));
                    });
                    return row.isPresent();
                });
    }

    /** Nothing more is sent, and nothing is kept. False when the link is none. */
    public boolean end(String id, String token) {
        if (!isToken("stop", id, token)) {
            return false;
        }
        kit.database().run(tx -> tx.mapper(SubscriberMapper.class).delete(id));
        return true;
    }

    /** What ends a subscription; in each message. */
    String stop(String id) {
        return token("stop", id);
    }

    private String token(String purpose, String id) {
        return kit.vault().index(purpose, id).substring(0, TOKEN);
    }

    private boolean isToken(String purpose, String id, String token) {
        return MessageDigest.isEqual(
                token(purpose, id).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }

    public long confirmed() {
        return kit.database().read(tx -> tx.mapper(SubscriberMapper.class).countConfirmed());
    }

    /** Confirmed ones by id. */
    List<Subscriber> after(Tx tx, String id, int most) {
        return tx.mapper(SubscriberMapper.class).confirmedAfter(id, most).stream()
                .map(this::opened)
                .toList();
    }

    /** Of who is reached there, in the form that {@link Reach#form} gives. */
    private List<Subscriber> of(Tx tx, String reach) {
        return tx.mapper(SubscriberMapper.class).reached(index(reach)).stream()
                .map(this::opened)
                .toList();
    }

    /** The same in a unit of work of its own. */
    public List<Subscriber> of(String reach) {
        return kit.database().read(tx -> of(tx, reach));
    }

    /** Returns how many are gone. */
    public int forget(String reach) {
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(SubscriberMapper.class);
            return mapper.reached(index(reach)).stream()
                    .mapToInt(row -> mapper.delete(row.id()))
                    .sum();
        });
    }

    /** How many never confirmed since they asked before then, counted no further than that. */
    public int unconfirmed(Instant before, int most) {
        return kit.database()
                .read(tx -> tx.mapper(SubscriberMapper.class)
                        .unconfirmed(before, most)
                        .size());
    }

    /** Returns how many of them are gone. */
    public int forgetUnconfirmed(Instant before, int most) {
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(SubscriberMapper.class);
            return mapper.unconfirmed(before, most).stream()
                    .mapToInt(row -> mapper.delete(row.id()))
                    .sum();
        });
    }

    private SubscriberRow row(Subscriber subscriber) {
        var areas = subscriber.areas().stream().map(AreaId::value).sorted().collect(Collectors.joining(" "));
        return new SubscriberRow(
                subscriber.id(),
                kit.vault().seal(place(subscriber.id()), subscriber.reach()),
                index(subscriber.reach()),
                areas,
                subscriber.least(),
                subscriber.language(),
                subscriber.asked(),
                subscriber.confirmed());
    }

    private Subscriber opened(SubscriberRow row) {
        var areas = Stream.of(row.areas().split(" "))
                .filter(each -> !each.isEmpty())
                .map(AreaId::new)
                .collect(Collectors.toSet());
        var to = Subscriber.stored(kit.vault().open(place(row.id()), row.reach()));
        return new Subscriber(row.id(), to, areas, row.least(), row.lang(), row.asked(), row.confirmed());
    }

    private String index(String reach) {
        return kit.vault().index("reach", Reach.form(reach, ""));
    }

    private static Place place(String id) {
        return new Place("alerts_subscriber", "reach", id);
    }

    @Override
    public Optional<String> renew(String after, int most) {
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(SubscriberMapper.class);
            var rows = mapper.after(after, most);
            rows.stream().filter(row -> !kit.vault().isCurrent(row.reach())).forEach(row -> {
                var place = place(row.id());
                mapper.replace(row, kit.vault().seal(place, kit.vault().open(place, row.reach())));
            });
            return rows.stream().reduce((first, second) -> second).map(SubscriberRow::id);
        });
    }
}
