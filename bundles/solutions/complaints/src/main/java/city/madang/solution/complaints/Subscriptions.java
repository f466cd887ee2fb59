// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.identity.Official;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Digest;
import city.madang.solution.complaints.domain.SecretKeys;
import city.madang.solution.complaints.domain.Subscription;
import city.madang.solution.complaints.store.SubscriptionMapper;
import city.madang.web.NotFound;
import java.util.Locale;
import java.util.Optional;

/** Secret addresses by which officials' calendar programs read what is due. */
public final class Subscriptions {
    private static final String ACT = "complaints.calendar";

    private final Kit kit;
    private final SecretKeys keys = new SecretKeys("madangcal_");

    public Subscriptions(Kit kit) {
        this.kit = kit;
    }

    public Optional<Subscription> of(Official official) {
        return kit.database().read(tx -> tx.mapper(SubscriptionMapper.class).of(official.id()));
    }

    /** Whose key it is; empty for one that was withdrawn or replaced. */
    public Optional<Subscription> byKey(String key) {
        return keys.fits(key)
                ? kit.database().read(tx -> tx.mapper(SubscriptionMapper.class).byDigest(Digest.of(key)))
                : Optional.empty();
    }

    /**
     * Makes a new key; the one before holds no longer.
     *
     * @return the key, which is told only now
     */
    public String renew(Visitor who, Locale language) {
        var official = who.official().orElseThrow(NotFound::new).id();
        var key = keys.next();
        var subscription = new Subscription(official, language, kit.clock().instant());
        kit.database().run(tx -> {
            var mapper = tx.mapper(SubscriptionMapper.class);
            mapper.delete(official);
            mapper.insert(subscription, Digest.of(key));
            kit.audit().record(tx, who, ACT, "subscribed");
        });
        return key;
    }

    public void withdraw(Visitor who) {
        var official = who.official().orElseThrow(NotFound::new).id();
        kit.database().run(tx -> {
            if (tx.mapper(SubscriptionMapper.class).delete(official) > 0) {
                kit.audit().record(tx, who, ACT, "withdrawn");
            }
        });
    }
}
