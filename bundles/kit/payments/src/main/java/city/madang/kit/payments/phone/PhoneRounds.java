// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

import city.madang.data.Database;
import city.madang.kit.SiteAddress;
import city.madang.payment.PhonePayments.Follower;
import city.madang.payment.PhoneRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round what is open: asks what was not asked yet, looks what became of the rest, and tells modules what is settled. Run on one node at
 * a time. Before a provider is called it is written down that it may have the request, so that after a stop it is looked for first.
 */
final class PhoneRounds {
    /** A request that did not arrive so long is given up: who wanted to pay is not there any more. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What is not known after this is named to administrators. */
    static final Duration NAMED = Duration.ofMinutes(15);

    /** Where a provider tells that there is something new. */
    static final String CALLBACK = "/hook/payments/";

    private static final String LOST = "the provider does not find it any more";
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(PhoneRounds.class);
    private static final int AT_ONCE = 50;
    private static final int SHARE = 10;
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final PhoneTables tables;
    private final Providers providers;
    private final SiteAddress address;
    private final Clock clock;
    private final Map<String, Followed> followers = new ConcurrentHashMap<>();

    /** Who is told, and where that is written down. */
    record Followed(Database database, Follower follower) {}

    PhoneRounds(PhoneTables tables, Providers providers, SiteAddress address, Clock clock) {
        this.tables = tables;
        this.providers = providers;
        this.address = address;
        this.clock = clock;
    }

    AutoCloseable follow(String module, Followed followed) {
        followers.put(module, followed);
        return () -> followers.remove(module, followed);
    }

    /** @return how many were looked at */
    int run() {
        var now = clock.instant();
        var due = tables.database().read(tx -> tx.mapper(PhoneMapper.class).due(now, AT_ONCE));
        due.forEach(row -> round(row, now));
        return due.size();
    }

    private void round(PhoneRow row, Instant now) {
        var next = next(row, now);
        var after = row.state().isSettled() ? row : looked(row, now, next);
        if (after.state().isSettled()) {
            tell(after, now);
        }
    }

    /** A tenth of its age: soon while the person holds the phone, hourly at last. */
    private static Instant next(PhoneRow row, Instant now) {
        var share = Duration.between(row.asked(), now).dividedBy(SHARE);
        var wait = share.compareTo(SHORTEST) < 0 ? SHORTEST : share.compareTo(LONGEST) > 0 ? LONGEST : share;
        return now.plus(wait);
    }

    private PhoneRow looked(PhoneRow row, Instant now, Instant next) {
        var provider = providers.of(row.provider());
        if (provider.isEmpty()) {
            return kept(row.unsure("this provider is not set up any more", next));
        }
        return switch (row.state()) {
            case ASKED -> asked(provider.get(), row, now, next);
            case WAITING -> kept(after(row, provider.get().look(demand(row)), now, next));
            default -> found(provider.get(), row, now, next);
        };
    }

    private PhoneRow asked(Provider provider, PhoneRow row, Instant now, Instant next) {
        var going = row.going(next);
        if (tables.database().inTransaction(tx -> tx.mapper(PhoneMapper.class).update(going)) == 0) {
            return row;
        }
        return kept(after(going, provider.ask(demand(row)), now, next));
    }

    /** One that the provider may have: it is asked again, by the same correlation, when the provider does not know it. */
    private PhoneRow found(Provider provider, PhoneRow row, Instant now, Instant next) {
        var heard = provider.look(demand(row));
        if (!(heard instanceof Heard.NotThere)) {
            return kept(after(row, heard, now, next));
        }
        if (row.isDouble() || !row.trace().isEmpty()) {
            return kept(unsure(row, row.isDouble() ? Heard.DOUBLE : LOST, now, next));
        }
        return isOver(row, now)
                ? kept(row.failed(PhoneRefusal.NOT_ASKED, now))
                : kept(after(row, provider.ask(demand(row)), now, next));
    }

    private static boolean isOver(PhoneRow row, Instant now) {
        return row.asked().plus(PATIENCE).isBefore(now);
    }

    private static PhoneRow after(PhoneRow row, Heard heard, Instant now, Instant next) {
        if (heard instanceof Heard.Paid paid) {
            return row.paid(paid.reference(), now);
        }
        if (heard instanceof Heard.Refused refused) {
            return row.failed(refused.why(), now);
        }
        if (heard instanceof Heard.Waiting waiting) {
            return row.waiting(waiting.trace(), next);
        }
        if (heard instanceof Heard.NotArrived not) {
            return isOver(row, now) ? row.failed(PhoneRefusal.NOT_ASKED, now) : row.notArrived(not.why(), next);
        }
        return unsure(row, heard instanceof Heard.Unsure unsure ? unsure.why() : LOST, now, next);
    }

    private static PhoneRow unsure(PhoneRow row, String why, Instant now, Instant next) {
        var unsure = row.unsure(why, next);
        return isOver(row, now) ? unsure.withoutPhone() : unsure;
    }

    private PhoneRow kept(PhoneRow row) {
        tables.database().run(tx -> tx.mapper(PhoneMapper.class).update(row));
        return row;
    }

    private Demand demand(PhoneRow row) {
        var callback =
                address.set().map(site -> site + CALLBACK + row.correlation() + "/" + tables.token(row.correlation()));
        return new Demand(row.correlation(), row.money(), tables.phone(row), row.words(), row.trace(), callback);
    }

    private void tell(PhoneRow row, Instant now) {
        var followed = Optional.ofNullable(followers.get(row.module()));
        try {
            if (followed.isPresent()) {
                followed.get().database().run(tx -> {
                    var own = tables.database().join(tx).mapper(PhoneMapper.class);
                    if (own.told(row.correlation()) == 1) {
                        followed.get().follower().settled(tx, row.payment(Optional.empty()));
                    }
                });
                return;
            }
        } catch (RuntimeException e) {
            LOG.warn("What became of request {} to a phone cannot be told to {}", row.correlation(), row.module(), e);
        }
        tables.database().run(tx -> tx.mapper(PhoneMapper.class).later(row.correlation(), now.plus(AGAIN)));
    }
}
