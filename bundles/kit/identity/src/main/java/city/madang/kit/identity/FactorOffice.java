// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.kit.Accounts.Outcome;
import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.kit.SecondFactors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Second factors in the city's database; the keys sealed, the recovery codes hashed. */
@Component(configurationPid = "city.madang.kit.identity")
public final class FactorOffice implements SecondFactors {
    /** Of whom a second factor is asked. */
    public enum Demand {
        NOBODY,
        ADMINISTRATORS,
        OFFICIALS
    }

    /** 160 bits, as RFC 4226, section 4, recommends. */
    private static final int KEY_BYTES = 20;

    private final IdentityTables tables;
    private final IdentityVault vault;
    private final Cities cities;
    private final Roster roster;
    private final Clock clock;
    private final Attempts attempts;
    private final RecoveryCodes recoveries;
    private final Demand demand;
    private final SecureRandom random = new SecureRandom();

    /** Apps on phones go by the real time, so this does too, whatever a demo does to the city's clock. */
    @Activate
    public FactorOffice(
            @Reference IdentityTables tables,
            @Reference IdentityVault vault,
            @Reference Cities cities,
            @Reference DataFolder folder,
            IdentitySettings settings) {
        this(
                tables,
                vault,
                cities,
                Clock.systemUTC(),
                new Attempts(tables.database(), folder, Clock.systemUTC(), settings.triesPerAddress()),
                new RecoveryCodes(folder),
                Demand.valueOf(settings.secondFactor().strip().toUpperCase(Locale.ROOT)));
    }

    /** Longer than four parameters, because it is what the class is made of. */
    FactorOffice(
            IdentityTables tables,
            IdentityVault vault,
            Cities cities,
            Clock clock,
            Attempts attempts,
            RecoveryCodes recoveries,
            Demand demand) {
        this.tables = tables;
        this.vault = vault;
        this.cities = cities;
        roster = new Roster(cities, clock);
        this.clock = clock;
        this.attempts = attempts;
        this.recoveries = recoveries;
        this.demand = demand;
    }

    /** On another clock, for tests. */
    public static FactorOffice of(
            IdentityTables tables, IdentityVault vault, Cities cities, DataFolder folder, Clock clock, Demand demand) {
        var attempts = new Attempts(tables.database(), folder, clock, Limit.TRIES_PER_ADDRESS);
        return new FactorOffice(tables, vault, cities, clock, attempts, new RecoveryCodes(folder), demand);
    }

    @Override
    public boolean isSetUp(PersonId person) {
        return secret(person).isPresent();
    }

    @Override
    public boolean isDemanded(PersonId person) {
        return switch (demand) {
            case NOBODY -> false;
            case OFFICIALS -> true;
            case ADMINISTRATORS ->
                acting(person)
                        .filter(official -> official.holds(Role.ADMINISTRATOR))
                        .isPresent();
        };
    }

    private Optional<Official> acting(PersonId person) {
        return tables.database().read(tx -> roster.acting(tx, person));
    }

    @Override
    public String newKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base32.of(bytes);
    }

    /** The form is that of github.com/google/google-authenticator/wiki/Key-Uri-Format. */
    @Override
    public String link(PersonId person, String key) {
        var city = encoded(cities.city().name());
        var login = encoded(acting(person).map(Official::login).orElse(""));
        return "otpauth://totp/" + city + ":" + login + "?secret=" + key + "&issuer=" + city;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public Optional<List<String>> setUp(PersonId person, String key, String code) {
        var now = clock.instant();
        var step = new Totp(key).find(TypedCode.plain(code), now);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(tables.database().inTransaction(tx -> {
            var mapper = tx.mapper(FactorMapper.class);
            mapper.delete(person);
            mapper.insert(person, vault.seal(person, key), step.getAsLong(), now);
            return recoveries.renew(mapper, person);
        }));
    }

    @Override
    public Outcome check(PersonId person, String code, String address) {
        var attempt = new Attempts.Try("factor " + person, address);
        var wait = attempts.begin(attempt);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        if (!isRight(person, TypedCode.plain(code))) {
            return new Outcome.Wrong();
        }
        attempts.right(attempt);
        return new Outcome.Welcome(Optional.of(person));
    }

    private boolean isRight(PersonId person, String plain) {
        var step = secret(person)
                .map(kept -> new Totp(vault.open(person, kept)))
                .map(totp -> totp.find(plain, clock.instant()));
        return tables.database().inTransaction(tx -> {
            var mapper = tx.mapper(FactorMapper.class);
            return step.isPresent() && step.get().isPresent()
                    ? mapper.take(person, step.get().getAsLong()) == 1
                    : recoveries.use(mapper, person, plain);
        });
    }

    private Optional<String> secret(PersonId person) {
        return tables.database().read(tx -> tx.mapper(FactorMapper.class).secret(person));
    }

    @Override
    public int recoveryCodes(PersonId person) {
        return tables.database().read(tx -> tx.mapper(FactorMapper.class).recoveries(person));
    }

    @Override
    public List<String> newRecoveryCodes(PersonId person) {
        return tables.database().inTransaction(tx -> recoveries.renew(tx.mapper(FactorMapper.class), person));
    }

    @Override
    public void remove(PersonId person) {
        tables.database().run(tx -> tx.mapper(FactorMapper.class).delete(person));
    }
}
