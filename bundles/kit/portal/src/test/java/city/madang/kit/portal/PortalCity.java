// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.identity.Action;
import city.madang.identity.Receipt;
import city.madang.identity.Role;
import city.madang.indicator.Figure;
import city.madang.indicator.Unit;
import city.madang.kit.Cities;
import city.madang.kit.KitPages;
import city.madang.kit.OpenModule;
import city.madang.kit.Secrets;
import city.madang.kit.audit.AuditPages;
import city.madang.kit.audit.TableAudit;
import city.madang.kit.audit.chain.ChainKeeper;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.outbox.OutboxWorker;
import city.madang.kit.documents.DocumentOffice;
import city.madang.kit.files.DiskFileStore;
import city.madang.kit.geo.CityAreas;
import city.madang.kit.identity.AccountOffice;
import city.madang.kit.identity.AccountRegister;
import city.madang.kit.identity.CitizenOffice;
import city.madang.kit.identity.CodeLetters;
import city.madang.kit.identity.CodeWays;
import city.madang.kit.identity.FactorOffice;
import city.madang.kit.identity.HousePermissions;
import city.madang.kit.identity.IdentityTables;
import city.madang.kit.identity.IdentityVault;
import city.madang.kit.identity.LinkOffice;
import city.madang.kit.identity.OrganisationChart;
import city.madang.kit.identity.OrganisationRegister;
import city.madang.kit.identity.ReceiptDesk;
import city.madang.kit.identity.SessionStore;
import city.madang.kit.identity.TokenDesk;
import city.madang.kit.indicators.CityIndicators;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.kit.l10n.LanguagePack;
import city.madang.kit.modules.city.CityFile;
import city.madang.kit.openid.OpenIdProviders;
import city.madang.kit.portal.people.AccountChangePages;
import city.madang.kit.portal.people.AssignmentPages;
import city.madang.kit.portal.people.CitizenPages;
import city.madang.kit.portal.people.DepartmentPages;
import city.madang.kit.portal.people.DutyPages;
import city.madang.kit.portal.people.IdentityPages;
import city.madang.kit.portal.people.OwnAccountPages;
import city.madang.kit.portal.people.ProviderPages;
import city.madang.kit.portal.people.RecoveryPages;
import city.madang.kit.portal.people.SecondFactorPages;
import city.madang.kit.portal.people.TokenPages;
import city.madang.kit.search.CitySearch;
import city.madang.kit.search.EditorsWords;
import city.madang.kit.vault.CityVault;
import city.madang.kit.web.Site;
import city.madang.kit.web.SiteServices;
import city.madang.message.Channel;
import city.madang.module.Offer;
import city.madang.portal.Filed;
import city.madang.portal.Icon;
import city.madang.search.DocumentSource;
import city.madang.search.SearchDocument;
import city.madang.task.Task;
import city.madang.testcity.TestAddress;
import city.madang.testkit.Browser;
import city.madang.testkit.Post;
import city.madang.web.HttpReply;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A city with the kit's real classes and one module, "stand", that offers one of everything the portal shows. */
final class PortalCity implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-16T01:00:00Z");
    static final String PASSWORD = "correct horse battery";

    private static int number;

    final TreeMap<String, SearchDocument> documents = new TreeMap<>();
    final ListedModules modules = new ListedModules();
    final Cities cities;
    final AccountOffice accounts;
    final AccountRegister register;
    final FactorOffice factors;
    final OpenIdProviders providers = new OpenIdProviders();
    final LinkOffice links;
    final Post post;
    final TableAudit audit;
    final ChainKeeper chain;
    final Path folder;
    private final Deque<AutoCloseable> undo = new ArrayDeque<>();
    private final CitySearch search;
    final EditorsWords words;
    private final OutboxWorker outbox;
    private final ReceiptDesk receipts;
    private final DataStore store;
    private final Site site;

    PortalCity(Path folder, boolean named) throws Exception {
        this(folder, named, FactorOffice.Demand.NOBODY);
    }

    PortalCity(Path folder, boolean named, FactorOffice.Demand demand) throws Exception {
        this.folder = folder;
        if (named) {
            Files.writeString(
                    folder.resolve("city.cfg"),
                    "city = Testville\ncountry = KR\nzone = Asia/Seoul\ncurrency = KRW\nlanguages = en,ko,ar\n");
        }
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        store = kept(DataStore.derbyInMemory("portal-" + ++number));
        var data = new DataFolderOnDisk(folder.resolve("data"));
        var file = kept(new CityFile(folder, "city.cfg", false, data));
        cities = file;
        outbox = kept(store.outbox(data.node()));
        var languages = new InstalledLanguages(
                file::city,
                LanguagePack.onClassPath(Locale.KOREAN),
                LanguagePack.onClassPath(Locale.forLanguageTag("ar")));
        var tables = new IdentityTables(store);
        undo.push(tables::close);
        var organisation = new OrganisationChart(tables, file, clock);
        accounts = new AccountOffice(tables, file, data, clock, 100, 4);
        receipts = new ReceiptDesk(tables, data, clock);
        var sessions = new SessionStore(tables, file, clock, Duration.ofHours(12), Duration.ofHours(2));
        var tokens = new TokenDesk(tables, file, clock);
        audit = new TableAudit(store, clock);
        undo.push(audit::close);
        chain = new ChainKeeper(store, data, new Secrets(Map.of()), clock);
        undo.push(chain::close);
        var vault = kept(new CityVault(store, data, audit, new Secrets(Map.of()), clock));
        post = new Post(store, file, languages, outbox, vault, clock);
        undo.push(post::close);
        var ways = new CodeWays();
        ways.add(post.carrier(Channel.EMAIL));
        var letters = new CodeLetters(post.office(), post.words(), languages);
        var citizens = new CitizenOffice(tables, file, data, ways, letters, clock, 100);
        factors =
                FactorOffice.of(tables, new IdentityVault(vault, vault, languages, tables), file, data, clock, demand);
        links = new LinkOffice(tables, file, data, clock, 100);
        var areas = kept(new CityAreas(store, file, clock));
        register = new AccountRegister(tables, file, clock, 4);
        var departments = new OrganisationRegister(tables, file, areas, clock);
        var permissions = new HousePermissions(organisation, areas);
        words = new EditorsWords(store, clock);
        undo.push(words::close);
        search = new CitySearch(data, file, languages, outbox, permissions, words);
        undo.push(search::close);
        var indicators = new CityIndicators(languages, clock);
        var shell = new CityShell(languages);
        shell.bindUnread(person -> 3);
        site = new Site(new SiteServices(
                file,
                languages,
                store,
                permissions,
                sessions,
                tokens::visitor,
                audit,
                kept(new DiskFileStore(store, data, clock)),
                areas,
                data,
                TestAddress.USUAL,
                clock,
                () -> Optional.of(shell)));
        for (KitPages pages : List.of(
                new StartPages(indicators),
                new SearchPages(shell, search, search, areas),
                new WordsPages(words, languages, audit),
                new AccountPages(accounts, factors, sessions, providers, links, audit),
                new ProviderPages(providers, links, sessions, factors, audit),
                new IdentityPages(accounts, providers, links, audit),
                new DeskPages(shell, clock),
                new ModulePages(modules, shell, audit),
                new OfficialPages(accounts, register, organisation, modules, shell, audit),
                new AccountChangePages(register, factors, sessions, links, organisation, modules, shell, audit),
                new DepartmentPages(organisation, departments, file, languages, audit),
                new AssignmentPages(register, departments, organisation, modules, shell, languages, audit),
                new DutyPages(accounts, departments, audit),
                new OwnAccountPages(accounts, sessions, audit),
                new RecoveryPages(register, accounts, audit),
                new TokenPages(tokens, shell, file, clock, audit),
                new CitizenPages(citizens, sessions, providers, shell, audit),
                new SecondFactorPages(
                        accounts, factors, sessions, new DocumentOffice(file, languages), languages, audit),
                new UpkeepPages(outbox, search, audit),
                new AuditPages(audit, chain, file),
                new SetUpPages(file, accounts, sessions, modules, audit))) {
            site.mountKit(pages);
        }
        stand("1", "Flowers in the market", "Fresh flowers near the <fountain>.");
        var module = new OpenModule("stand", "1.0.0", getClass().getClassLoader(), null, null, offer());
        for (var mount : List.of(site, search, shell, indicators)) {
            undo.push(mount.mount(module));
        }
        search.refresh();
    }

    private <T extends AutoCloseable> T kept(T part) {
        undo.push(part);
        return part;
    }

    private Offer offer() {
        return Offer.of()
                .entry("ask", "/new", Icon.BAG)
                .feed("news", most -> List.of())
                .pages(on -> on.get(
                        "/requests/{number}",
                        Action.HOLDER,
                        in -> HttpReply.text("text/plain", "yours: " + in.path("number"))))
                .filed((numbers, locale) -> numbers.stream()
                        .map(n -> new Filed(n, "Roses", "in bloom", "/requests/" + n.value(), NOW))
                        .toList())
                .tasks(
                        "asked",
                        (official, most) -> official.holds(Role.of("stand.warden"))
                                ? List.of(
                                        new Task(
                                                "Fish",
                                                "/desk/1",
                                                NOW.minusSeconds(90_000),
                                                Optional.of(NOW.minusSeconds(60))),
                                        new Task("<b>Cheese</b>", "/desk/2", NOW, Optional.empty()))
                                : List.of())
                .search("stand", new Stands())
                .indicator("given", Unit.HOURS, () -> Optional.of(new Figure(BigDecimal.ONE, NOW)))
                .indicator("broken", Unit.COUNT, () -> {
                    throw new IllegalStateException("no figure today");
                });
    }

    void stand(String id, String title, String body) {
        documents.put(id, new SearchDocument(id, Locale.ENGLISH, title, body, "/stands/" + id, Optional.empty(), NOW));
    }

    Receipt filed() {
        try (var database = store.open("identity", getClass().getClassLoader())) {
            return database.inTransaction(tx -> receipts.forModule("stand").issue(tx, "once-" + System.nanoTime()));
        }
    }

    void official(String login, Role... roles) {
        accounts.create(login, "Person " + login, PASSWORD, Optional.empty(), Optional.empty(), Set.of(roles));
    }

    CitySearch search() {
        return search;
    }

    /** Somebody who comes for the first time. */
    Browser browser() {
        return new Browser(site::serve, "stand");
    }

    Browser signedIn(String login) {
        var browser = browser();
        browser.post("//account/sign-in", java.util.Map.of("login", login, "password", PASSWORD));
        return browser;
    }

    /** Has everything delivered that waits. */
    void settle() {
        outbox.drain();
        post.drain();
    }

    @Override
    public void close() {
        while (!undo.isEmpty()) {
            try {
                undo.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("the city did not close cleanly", e);
            }
        }
    }

    String cityFile() throws IOException {
        return Files.readString(folder.resolve("city.cfg"));
    }

    private final class Stands implements DocumentSource {
        @Override
        public Optional<SearchDocument> document(String id) {
            return Optional.ofNullable(documents.get(id));
        }

        @Override
        public List<SearchDocument> documentsAfter(String after, int most) {
            return documents.tailMap(after, false).values().stream().limit(most).toList();
        }
    }
}
