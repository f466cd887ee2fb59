// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

import city.madang.data.Database;
import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.job.Schedule;
import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.Jobs;
import city.madang.kit.ModuleService;
import city.madang.kit.SiteAddress;
import city.madang.kit.payments.phone.sandbox.Sandbox;
import city.madang.l10n.Texts;
import city.madang.outside.Outside;
import city.madang.payment.PhonePayment;
import city.madang.payment.PhonePayments;
import city.madang.payment.PhoneRequest;
import city.madang.payment.PhoneState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Asks people's phones for money, for all modules. */
@Component(
        service = {PhoneOffice.class, ModuleService.class},
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "concern=phone-payments")
public final class PhoneOffice implements ModuleService<PhonePayments> {
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final int MOST_NAMED = 100;

    private final PhoneTables tables;
    private final Cities cities;
    private final Clock clock;
    private final Providers providers;
    private final PhoneRounds rounds;
    private final AutoCloseable job;

    // longer: what a component needs
    @Activate
    public PhoneOffice(
            @Reference PhoneTables tables,
            @Reference Cities cities,
            @Reference AuditLog audit,
            @Reference Outside outside,
            @Reference SiteAddress address,
            @Reference Jobs jobs,
            @Reference Clock clock) {
        this.tables = tables;
        this.cities = cities;
        this.clock = clock;
        providers = new Providers(tables, cities, audit, outside, clock);
        rounds = new PhoneRounds(tables, providers, address, clock);
        job = jobs.schedule(PhoneTables.ID, "phones", Schedule.every(ROUND), run -> rounds.run());
    }

    @Override
    public Class<PhonePayments> type() {
        return PhonePayments.class;
    }

    @Override
    public PhonePayments forModule(String module, ClassLoader loader, Texts texts) {
        return new OfModule(module);
    }

    /** How phones are asked, with secrets. */
    public ProviderRow provider() {
        return providers.now();
    }

    /** From now on they are asked like this. */
    public void keep(Visitor who, ProviderRow row) {
        providers.keep(who, row);
    }

    /** Phones that are not there. */
    public Sandbox sandbox() {
        return providers.sandbox();
    }

    /** Goes round what is open; the job does it each second. */
    public int round() {
        return rounds.run();
    }

    /** What nobody knows for long, the oldest first; at most 100. */
    public List<PhoneRow> unknown() {
        var before = clock.instant().minus(PhoneRounds.NAMED);
        return tables.database().read(tx -> tx.mapper(PhoneMapper.class).open(before, MOST_NAMED));
    }

    /**
     * Somebody says that there is something new of a request: the provider is asked for the truth. Nothing that was sent is believed.
     *
     * @return false when the token is wrong or there is no such request
     */
    public boolean called(String correlation, String token) {
        boolean known = MessageDigest.isEqual(
                        tables.token(correlation).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8))
                && tables.database()
                        .read(tx -> tx.mapper(PhoneMapper.class).correlated(correlation))
                        .isPresent();
        if (known) {
            look(correlation);
        }
        return known;
    }

    /** Has a request looked at now. */
    public void look(String correlation) {
        tables.database().run(tx -> tx.mapper(PhoneMapper.class).hurry(correlation, clock.instant()));
    }

    private final class OfModule implements PhonePayments {
        private final String module;

        OfModule(String module) {
            this.module = module;
        }

        @Override
        public boolean isOffered() {
            return providers.now().provider() != ProviderKind.NONE;
        }

        @Override
        public boolean ask(Tx tx, PhoneRequest request) {
            if (!request.amount().currency().equals(cities.city().currency())) {
                throw new IllegalArgumentException("not in the city's currency");
            }
            var mapper = tables.database().join(tx).mapper(PhoneMapper.class);
            if (mapper.known(module, request.id()) > 0) {
                return false;
            }
            var provider = providers.now().provider();
            if (provider == ProviderKind.NONE) {
                throw new IllegalStateException("no provider is set up");
            }
            mapper.insert(row(request, provider));
            return true;
        }

        private PhoneRow row(PhoneRequest request, ProviderKind provider) {
            var correlation = UUID.randomUUID().toString();
            var now = clock.instant();
            return new PhoneRow(
                    correlation,
                    module,
                    request.id(),
                    request.subject(),
                    request.amount().minor(),
                    request.amount().currency().getCurrencyCode(),
                    tables.seal(correlation, request.phone()),
                    request.text(),
                    provider,
                    PhoneState.ASKED,
                    Optional.empty(),
                    "",
                    "",
                    "",
                    now,
                    0,
                    now,
                    Optional.empty(),
                    false);
        }

        @Override
        public Optional<PhonePayment> find(String id) {
            return tables.database()
                    .read(tx -> tx.mapper(PhoneMapper.class).find(module, id))
                    .map(row -> row.payment(answerAt(row)));
        }

        private Optional<String> answerAt(PhoneRow row) {
            return row.provider() == ProviderKind.SANDBOX && row.state() == PhoneState.WAITING
                    ? Optional.of(SandboxPages.path(row.correlation()))
                    : Optional.empty();
        }

        @Override
        public AutoCloseable follow(Database database, Follower follower) {
            return rounds.follow(module, new PhoneRounds.Followed(database, follower));
        }
    }

    @Deactivate
    public void close() throws Exception {
        job.close();
    }
}
