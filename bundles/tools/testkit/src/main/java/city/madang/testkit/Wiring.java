// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.kit.Languages;
import city.madang.kit.Secrets;
import city.madang.kit.audit.AuditHoldings;
import city.madang.kit.audit.TableAudit;
import city.madang.kit.calendar.CityCalendar;
import city.madang.kit.calendar.CountryPacks;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.outbox.EventsMount;
import city.madang.kit.data.outbox.OutboxWorker;
import city.madang.kit.documents.DocumentOffice;
import city.madang.kit.files.DiskFileStore;
import city.madang.kit.geo.CityAreas;
import city.madang.kit.geo.CityPlaceCodes;
import city.madang.kit.geo.page.AreaListPages;
import city.madang.kit.geo.page.PlaceListPages;
import city.madang.kit.geo.page.PlacePages;
import city.madang.kit.geo.place.CityPlaces;
import city.madang.kit.geo.place.PlaceDocuments;
import city.madang.kit.geo.place.PlaceFinder;
import city.madang.kit.identity.AccountOffice;
import city.madang.kit.identity.AccountRegister;
import city.madang.kit.identity.CitizenOffice;
import city.madang.kit.identity.CodeLetters;
import city.madang.kit.identity.CodeWays;
import city.madang.kit.identity.HousePermissions;
import city.madang.kit.identity.IdentityHoldings;
import city.madang.kit.identity.IdentityTables;
import city.madang.kit.identity.LinkOffice;
import city.madang.kit.identity.OrganisationChart;
import city.madang.kit.identity.OrganisationRegister;
import city.madang.kit.identity.ReceiptDesk;
import city.madang.kit.identity.SessionStore;
import city.madang.kit.identity.TokenDesk;
import city.madang.kit.indicators.CityIndicators;
import city.madang.kit.jobs.JobScheduler;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.kit.l10n.LanguagePack;
import city.madang.kit.modules.city.CityFile;
import city.madang.kit.modules.opening.KitServices;
import city.madang.kit.modules.opening.ModuleStates;
import city.madang.kit.modules.opening.Mounts;
import city.madang.kit.modules.opening.Openings;
import city.madang.kit.search.CitySearch;
import city.madang.kit.search.EditorsWords;
import city.madang.kit.sms.DialogueOffice;
import city.madang.kit.vault.CityVault;
import city.madang.kit.web.Site;
import city.madang.kit.web.SiteServices;
import city.madang.message.Channel;
import city.madang.testcity.TestAddress;
import city.madang.testcity.TestClock;
import city.madang.web.Changed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kit's real classes, put together by their constructors as the container puts them together by their references. */
final class Wiring implements AutoCloseable {
    private static final int CHEAP_HASHES = 4;
    private static final int TRIES = 100;

    private final Deque<AutoCloseable> undo = new ArrayDeque<>();
    private final TestClock clock;
    private final OutboxWorker outbox;
    private final OrganisationChart organisation;
    private final OrganisationRegister register;
    private final AccountOffice accounts;
    private final SessionStore sessions;
    private final TokenDesk tokens;
    private final TableAudit audit;
    private final CityAreas areas;
    private final CitySearch search;
    private final JobScheduler jobs;
    private final Post post;
    private final Phones phones;
    private final DataStore store;
    private final Path folder;
    private final CityVault vault;
    private final CitizenOffice citizens;
    private final Site web;
    private final ModuleStates states;
    private final Openings openings;
    private final Captured captured = new Captured();

    Wiring(String module, Path folder, DataStore store, TestCity city, TestClock clock) {
        this.clock = clock;
        this.store = store;
        this.folder = folder;
        try {
            undo.push(() -> delete(folder));
            undo.push(store);
            city.write(folder.resolve("city.cfg"), module);
            var data = new DataFolderOnDisk(folder.resolve("data"));
            var cities = undone(new CityFile(folder, "city.cfg", city.demo(), data));
            outbox = undone(store.outbox(data.node()));
            var languages = new InstalledLanguages(
                    cities::city,
                    LanguagePack.onClassPath(Locale.KOREAN),
                    LanguagePack.onClassPath(Locale.forLanguageTag("ar")));
            var tables = undone(new IdentityTables(store), IdentityTables::close);
            organisation = new OrganisationChart(tables, cities, clock);
            accounts = new AccountOffice(tables, cities, data, clock, TRIES, CHEAP_HASHES);
            sessions = new SessionStore(tables, cities, clock, Duration.ofHours(12), Duration.ofHours(2));
            tokens = new TokenDesk(tables, cities, clock);
            audit = undone(new TableAudit(store, clock), TableAudit::close);
            areas = undone(new CityAreas(store, cities, clock));
            register = new OrganisationRegister(tables, cities, areas, clock);
            var files = undone(new DiskFileStore(store, data, clock));
            var permissions = new HousePermissions(organisation, areas);
            var words = undone(new EditorsWords(store, clock), EditorsWords::close);
            search = undone(new CitySearch(data, cities, languages, outbox, permissions, words), CitySearch::close);
            var places = undone(new CityPlaces(store, cities, areas, clock));
            search.bindDocuments(new PlaceDocuments(places, areas, languages));
            var codes = new CityPlaceCodes(areas);
            var finder = new PlaceFinder(places, codes, search);
            var calendar = undone(new CityCalendar(store, CountryPacks.none(), cities), CityCalendar::close);
            jobs = undone(new JobScheduler(store, data.node(), cities, languages, clock), JobScheduler::close);
            vault = undone(new CityVault(store, data, audit, new Secrets(Map.of()), clock));
            web = new Site(new SiteServices(
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
                    Optional::empty));
            undone(web, Site::close);
            undo.push(outbox.receive("web", true, Changed.class, web::changed));
            states = new ModuleStates(web::state);
            post = undone(new Post(store, cities, languages, outbox, vault, clock), Post::close);
            phones = undone(
                    new Phones(
                            store,
                            vault,
                            post,
                            new DialogueOffice.Kit(languages, areas, accounts, post.recipients(), clock)),
                    Phones::close);
            phones.office().bindLandmarks(finder);
            List.of(
                            new PlacePages(finder, codes, areas, languages),
                            new PlaceListPages(places, files, audit, languages),
                            new AreaListPages(areas, places, cities, files, audit, languages))
                    .forEach(web::mountKit);
            var officials = new AccountRegister(tables, cities, clock, CHEAP_HASHES);
            post.pages(cities, languages, officials, organisation, audit).forEach(web::mountKit);
            phones.pages(audit).forEach(pages -> undo.push(web.mountKit(pages)));
            citizens = citizens(tables, cities, data, languages);
            var holdings = List.of(
                    new IdentityHoldings(
                            tables,
                            citizens,
                            organisation,
                            sessions,
                            tokens,
                            new LinkOffice(tables, cities, data, clock, TRIES)),
                    post.holdings(languages),
                    phones.holdings(),
                    new AuditHoldings(audit, organisation));
            var privacy = undone(
                    new Privacy(new Privacy.Needs(
                            store, files, cities, audit, languages, data, jobs, citizens, holdings, clock)),
                    Privacy::close);
            privacy.pages().forEach(web::mountKit);
            var services = new KitServices(
                    store,
                    files,
                    new ReceiptDesk(tables, data, clock),
                    organisation,
                    areas,
                    search,
                    audit,
                    languages,
                    cities,
                    accounts,
                    List.of(
                            vault,
                            post.office(),
                            calendar,
                            new DocumentOffice(cities, languages),
                            phones.office(),
                            codes,
                            finder),
                    clock);
            var mounts = new Mounts(
                    web,
                    List.of(
                            web,
                            post.mount(),
                            phones.office(),
                            new EventsMount(outbox),
                            search,
                            new CityIndicators(languages, clock),
                            vault,
                            privacy.mount(),
                            jobs,
                            captured));
            openings = undone(new Openings(services, mounts, states, module::equals));
        } catch (Exception e) {
            close();
            throw new IllegalStateException("the test city did not start", e);
        }
    }

    private CitizenOffice citizens(IdentityTables tables, Cities cities, DataFolder data, Languages languages) {
        var ways = new CodeWays();
        ways.add(post.carrier(Channel.EMAIL));
        ways.add(post.carrier(Channel.SMS));
        var letters = new CodeLetters(post.office(), post.words(), languages);
        return new CitizenOffice(tables, cities, data, ways, letters, clock, TRIES);
    }

    private <T extends AutoCloseable> T undone(T part) {
        return undone(part, AutoCloseable::close);
    }

    private <T> T undone(T part, Closing<T> closing) {
        undo.push(() -> closing.close(part));
        return part;
    }

    private interface Closing<T> {
        void close(T part) throws Exception;
    }

    Site web() {
        return web;
    }

    Openings openings() {
        return openings;
    }

    ModuleStates states() {
        return states;
    }

    Captured captured() {
        return captured;
    }

    OrganisationChart organisation() {
        return organisation;
    }

    OrganisationRegister register() {
        return register;
    }

    AccountOffice accounts() {
        return accounts;
    }

    SessionStore sessions() {
        return sessions;
    }

    TokenDesk tokens() {
        return tokens;
    }

    TableAudit audit() {
        return audit;
    }

    CityAreas areas() {
        return areas;
    }

    TestClock clock() {
        return clock;
    }

    JobScheduler jobs() {
        return jobs;
    }

    Phones phones() {
        return phones;
    }

    Path folder() {
        return folder;
    }

    DataStore store() {
        return store;
    }

    CitizenOffice citizens() {
        return citizens;
    }

    CityVault vault() {
        return vault;
    }

    Post post() {
        return post;
    }

    void settle() {
        outbox.drain();
        post.drain();
        outbox.drain();
        search.refresh();
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

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
