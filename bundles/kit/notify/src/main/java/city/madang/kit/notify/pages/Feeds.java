// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import city.madang.identity.PersonId;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Sha256;
import city.madang.kit.notify.NotifySettings;
import city.madang.kit.notify.NotifyTables;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Secret addresses of people's feeds. A feed reader cannot sign in; who knows the address reads the feed. */
@Component(service = Feeds.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Feeds {
    /** 192 bits: nobody guesses one. */
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final ModuleDatabase database;
    private final NotifySettings settings;
    private final Clock clock;

    @Activate
    public Feeds(@Reference NotifyTables tables, @Reference NotifySettings settings, @Reference Clock clock) {
        database = tables.database();
        this.settings = settings;
        this.clock = clock;
    }

    /** A new address; the one before ends. @return the secret part, which is not kept */
    String begin(PersonId person) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.run(tx -> {
            var mapper = tx.mapper(FeedMapper.class);
            mapper.delete(person.toString());
            mapper.insert(person.toString(), Sha256.of(token), clock.instant());
        });
        return token;
    }

    void end(PersonId person) {
        database.run(tx -> tx.mapper(FeedMapper.class).delete(person.toString()));
    }

    /** Since when the person has an address. */
    Optional<Instant> since(PersonId person) {
        return database.read(tx -> tx.mapper(FeedMapper.class).since(person.toString()));
    }

    Optional<PersonId> person(String token) {
        return database.read(tx -> tx.mapper(FeedMapper.class).byToken(Sha256.of(token)))
                .map(PersonId::new);
    }

    String address(String token) {
        return settings.site() + "/messages/feed/" + token;
    }
}
