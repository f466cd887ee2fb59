// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.kit.Shell;
import city.madang.kit.audit.TableAudit;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.data.outbox.OutboxWorker;
import city.madang.kit.files.DiskFileStore;
import city.madang.kit.geo.CityAreas;
import city.madang.kit.identity.AccountOffice;
import city.madang.kit.identity.HousePermissions;
import city.madang.kit.identity.IdentityTables;
import city.madang.kit.identity.OrganisationChart;
import city.madang.kit.identity.OrganisationRegister;
import city.madang.kit.identity.SessionStore;
import city.madang.kit.identity.TokenDesk;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.kit.l10n.LanguagePack;
import city.madang.kit.modules.city.CityFile;
import city.madang.kit.web.Site;
import city.madang.kit.web.SiteServices;
import city.madang.kit.web.http.Cookie;
import city.madang.testcity.TestAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a city has before any module is there: a database, people, areas, a record of acts, and a site with doors but no rooms. The
 * kit's real classes, put together by their constructors.
 */
public final class BareCity implements AutoCloseable {
    private static final int CHEAP_HASHES = 4;
    private static final int TRIES = 100;
    private static final String FILE = "city.cfg";
    private static final LanguagePack KOREAN = LanguagePack.onClassPath(Locale.KOREAN);
    private static final LanguagePack ARABIC = LanguagePack.onClassPath(Locale.forLanguageTag("ar"));

    private final Deque<AutoCloseable> undo = new ArrayDeque<>();
    public final Path folder;
    public final DataStore store;
    public final Clock clock;
    public final DataFolderOnDisk data;
    public final CityFile cities;
    public final InstalledLanguages languages;
    public final OutboxWorker outbox;
    public final IdentityTables people;
    public final AccountOffice accounts;
    public final SessionStore sessions;
    public final TokenDesk tokens;
    public final TableAudit audit;
    public final OrganisationChart organisation;
    public final OrganisationRegister register;
    public final CityAreas areas;
    public final HousePermissions permissions;
    public final DiskFileStore files;
    public final Site site;

    /**
     * A city on this database, which it closes at the end.
     *
     * @param folder with the city file, when there is one
     * @param shell asked for each page
     */
    public BareCity(Path folder, DataStore store, boolean demo, Clock clock, Supplier<Optional<Shell>> shell) {
        this.folder = folder;
        this.clock = clock;
        this.store = kept(store);
        try {
            data = new DataFolderOnDisk(folder.resolve("data"));
            cities = kept(new CityFile(folder, FILE, demo, data));
            outbox = kept(store.outbox(data.node()));
            languages = new InstalledLanguages(cities::city, KOREAN, ARABIC);
            people = new IdentityTables(store);
            undo.push(people::close);
            accounts = new AccountOffice(people, cities, data, clock, TRIES, CHEAP_HASHES);
            sessions = new SessionStore(people, cities, clock, Duration.ofHours(12), Duration.ofHours(2));
            tokens = new TokenDesk(people, cities, clock);
            audit = new TableAudit(store, clock);
            undo.push(audit::close);
            organisation = new OrganisationChart(people, cities, clock);
            areas = kept(new CityAreas(store, cities, clock));
            register = new OrganisationRegister(people, cities, areas, clock);
            permissions = new HousePermissions(organisation, areas);
            files = kept(new DiskFileStore(store, data, clock));
            site = new Site(services(shell));
            undo.push(site::close);
        } catch (Exception e) {
            close();
            throw new IllegalStateException("the test city did not start", e);
        }
    }

    /** A city of this kind in this folder, on an empty Derby database in memory, with a clock. */
    public static BareCity of(TestCity city, Path folder, Clock clock) {
        city.write(file(folder), "");
        return new BareCity(folder, derby(), city.demo(), clock, Optional::empty);
    }

    /** An empty Derby database in memory that no other test has. */
    public static DataStore derby() {
        return TestDatabase.DERBY.open();
    }

    /** Where the file of a city in this folder is. */
    public static Path file(Path folder) {
        return folder.resolve(FILE);
    }

    private SiteServices services(Supplier<Optional<Shell>> shell) {
        return new SiteServices(
                cities,
                languages,
                store,
                permissions,
                sessions,
                tokens::visitor,
                audit,
                files,
                areas,
                data,
                TestAddress.USUAL,
                clock,
                shell);
    }

    /** An official without a department who has signed in; created now. */
    public Browser official(String login, Role... roles) {
        return signedIn(person(login, roles));
    }

    /** A new official without a department. */
    public PersonId person(String login, Role... roles) {
        return accounts.create(
                login,
                "Official " + login,
                "a long password for " + login,
                Optional.empty(),
                Optional.empty(),
                Set.of(roles));
    }

    Browser signedIn(PersonId person) {
        return browser("kit").cookie(Cookie.SESSION, sessions.signIn(Optional.empty(), person));
    }

    /** Somebody who comes for the first time. */
    public Browser browser(String module) {
        return new Browser(site::serve, module);
    }

    private <T extends AutoCloseable> T kept(T part) {
        undo.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!undo.isEmpty()) {
            try {
                undo.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("the test city did not close cleanly", e);
            }
        }
    }
}
