// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.kit.Secrets;
import city.madang.kit.audit.TableAudit;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.kit.vault.CityVault;
import city.madang.message.Channel;
import city.madang.testcity.TestCarrier;
import city.madang.testcity.TestCity;
import city.madang.testcity.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The real services of this bundle on one database, shared by all tests of a run: each uses names of its own. */
enum Town {
    DERBY(TestDatabase.DERBY),
    POSTGRESQL(TestDatabase.POSTGRESQL);

    /** The cheapest that bcrypt knows. */
    static final int COST = 4;

    static final int TRIES_PER_ADDRESS = 20;

    private final TestDatabase on;
    private Services services;

    Town(TestDatabase on) {
        this.on = on;
    }

    /** Set to now again for each caller; a demo again. */
    synchronized Services services() {
        if (services == null) {
            try {
                services = start(on.open());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        services.cities.demo = true;
        return services;
    }

    /** On a database that nobody else uses. */
    static Services start(DataStore store) throws IOException {
        var services = new Services();
        services.cities.demo = true;
        services.store = store;
        services.tables = new IdentityTables(store);
        services.folder = new DataFolderOnDisk(Files.createTempDirectory("identity"));
        services.accounts = services.accounts();
        services.sessions = new SessionStore(
                services.tables, services.cities, services.clock, Duration.ofHours(12), Duration.ofHours(2));
        services.receipts = new ReceiptDesk(services.tables, services.folder, services.clock);
        services.organisation = new OrganisationChart(services.tables, services.cities, services.clock);
        services.register = new AccountRegister(services.tables, services.cities, services.clock, COST);
        services.departments =
                new OrganisationRegister(services.tables, services.cities, new Districts(), services.clock);
        services.languages = new InstalledLanguages(services.cities::city);
        var audit = new TableAudit(store, services.clock);
        var keys = new CityVault(store, services.folder, audit, new Secrets(Map.of()), services.clock);
        try {
            services.vault = new IdentityVault(keys, keys, services.languages, services.tables);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        services.keys = keys;
        services.letters = new Letterbox();
        var ways = new CodeWays();
        ways.add(new TestCarrier(Channel.EMAIL));
        ways.add(new TestCarrier(Channel.SMS));
        var codes = new CodeLetters(services.letters, (module, texts, samples) -> () -> {}, services.languages);
        services.citizens = new CitizenOffice(
                services.tables, services.cities, services.folder, ways, codes, services.clock, TRIES_PER_ADDRESS);
        services.links =
                new LinkOffice(services.tables, services.cities, services.folder, services.clock, TRIES_PER_ADDRESS);
        services.factors = services.factors(FactorOffice.Demand.NOBODY);
        return services;
    }

    /** What a test needs. */
    static final class Services {
        final TestCity cities = new TestCity();
        final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));
        DataStore store;
        IdentityTables tables;
        DataFolderOnDisk folder;
        AccountOffice accounts;
        SessionStore sessions;
        ReceiptDesk receipts;
        OrganisationChart organisation;
        AccountRegister register;
        OrganisationRegister departments;
        InstalledLanguages languages;
        CityVault keys;
        IdentityVault vault;
        FactorOffice factors;
        LinkOffice links;
        Letterbox letters;
        CitizenOffice citizens;

        /** Another one on the same tables, as after a restart or on another node. */
        AccountOffice accounts() {
            return new AccountOffice(tables, cities, folder, clock, TRIES_PER_ADDRESS, COST);
        }

        FactorOffice factors(FactorOffice.Demand demand) {
            return FactorOffice.of(tables, vault, cities, folder, clock, demand);
        }
    }
}
