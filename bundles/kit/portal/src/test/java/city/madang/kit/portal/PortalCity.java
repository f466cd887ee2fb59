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
import city.madang.kit.Shell;
import city.madang.kit.audit.AuditPages;
import city.madang.kit.audit.TableAudit;
import city.madang.kit.audit.chain.ChainKeeper;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.documents.DocumentOffice;
import city.madang.kit.identity.AccountOffice;
import city.madang.kit.identity.AccountRegister;
import city.madang.kit.identity.CitizenOffice;
import city.madang.kit.identity.CodeLetters;
import city.madang.kit.identity.CodeWays;
import city.madang.kit.identity.FactorOffice;
import city.madang.kit.identity.IdentityVault;
import city.madang.kit.identity.LinkOffice;
import city.madang.kit.identity.ReceiptDesk;
import city.madang.kit.indicators.CityIndicators;
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
import city.madang.message.Channel;
import city.madang.module.Offer;
import city.madang.portal.Filed;
import city.madang.portal.Icon;
import city.madang.search.DocumentSource;
import city.madang.search.SearchDocument;
import city.madang.task.Task;
import city.madang.testkit.BareCity;
import city.madang.testkit.Browser;
import city.madang.testkit.ListedModules;
import city.madang.testkit.Post;
import city.madang.web.HttpReply;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
    final BareCity bare;
    final Cities cities;
    final AccountOffice accounts;
    final AccountRegister register;
    final FactorOffice factors;
    final OpenIdProviders providers = new OpenIdProviders();
    final LinkOffice links;
    final Post post;
    final TableAudit audit;
    final ChainKeeper chain;
    private static final String[] TABLES = {"audit", "data", "files", "geo", "identity", "notify", "search", "vault"};

    final Path folder;
    private final Deque<AutoCloseable> undo = new ArrayDeque<>();
    private final CitySearch search;
    final EditorsWords words;
    private final ReceiptDesk receipts;
    private final CityShell shell;

    PortalCity(Path folder, boolean named) throws Exception {
        this(folder, named, FactorOffice.Demand.NOBODY);
    }

    // longer: the kit's pages with what they need, in the order of their needs
    PortalCity(Path folder, boolean named, FactorOffice.Demand demand) throws Exception {
        this.folder = folder;
        if (named) {
            Files.writeString(
                    BareCity.file(folder),
                    "city = Testville\ncountry = KR\nzone = Asia/Seoul\ncurrency = KRW\nlanguages = en,ko,ar\n");
        }
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        bare = kept(new BareCity(folder, TestDatabase.DERBY.with(TABLES), false, clock, this::shell));
        cities = bare.cities;
        accounts = bare.accounts;
        audit = bare.audit;
        var store = bare.store;
        var data = bare.data;
        var file = bare.cities;
        var languages = bare.languages;
        var people = bare.people;
        receipts = new ReceiptDesk(people, data, clock);
        chain = new ChainKeeper(store, data, new Secrets(Map.of()), clock);
        undo.push(chain::close);
        var vault = kept(new CityVault(store, data, audit, new Secrets(Map.of()), clock));
        post = new Post(store, file, languages, bare.outbox, vault, clock);
        undo.push(post::close);
        var ways = new CodeWays();
        ways.add(post.carrier(Channel.EMAIL));
        var letters = new CodeLetters(post.office(), post.words(), languages);
        var citizens = new CitizenOffice(people, file, data, ways, letters, clock, 100);
        factors =
                FactorOffice.of(people, new IdentityVault(vault, vault, languages, people), file, data, clock, demand);
        links = new LinkOffice(people, file, data, clock, 100);
        register = new AccountRegister(people, file, clock, 4);
        var organisation = bare.organisation;
        var departments = bare.register;
        var sessions = bare.sessions;
        words = new EditorsWords(store, clock);
        undo.push(words::close);
        search = new CitySearch(data, file, languages, bare.outbox, bare.permissions, words);
        undo.push(search::close);
        var indicators = new CityIndicators(languages, clock);
        shell = new CityShell(languages);
        shell.bindUnread(person -> 3);
        for (KitPages pages : List.of(
                new StartPages(indicators),
                new SearchPages(shell, search, search, bare.areas),
                new WordsPages(words, languages, audit),
                new AccountPages(accounts, factors, sessions, providers, links, audit),
                new ProviderPages(providers, links, sessions, factors, audit),
                new IdentityPages(accounts, providers, links, audit),
                new DeskPages(shell, clock),
                new OfficialPages(accounts, register, organisation, modules, shell, audit),
                new AccountChangePages(register, factors, sessions, links, organisation, modules, shell, audit),
                new DepartmentPages(organisation, departments, file, languages, audit),
                new AssignmentPages(register, departments, organisation, modules, shell, languages, audit),
                new DutyPages(accounts, departments, audit),
                new OwnAccountPages(accounts, sessions, audit),
                new RecoveryPages(register, accounts, audit),
                new TokenPages(bare.tokens, shell, file, clock, audit),
                new CitizenPages(citizens, sessions, providers, shell, audit),
                new SecondFactorPages(
                        accounts, factors, sessions, new DocumentOffice(file, languages), languages, audit),
                new UpkeepPages(bare.outbox, search, audit),
                new AuditPages(audit, chain, file),
                new SetUpPages(file, accounts, sessions, modules, audit))) {
            bare.site.mountKit(pages);
        }
        stand("1", "Flowers in the market", "Fresh flowers near the <fountain>.");
        var module = new OpenModule("stand", "1.0.0", getClass().getClassLoader(), null, null, offer());
        for (var mount : List.of(bare.site, search, shell, indicators)) {
            undo.push(mount.mount(module));
        }
        search.refresh();
    }

    private Optional<Shell> shell() {
        return Optional.ofNullable(shell);
    }

    private <T extends AutoCloseable> T kept(T part) {
        undo.push(part);
        return part;
    }

    private Offer offer() {
        return Offer.of()
                .entry("ask", "/new", Icon.BAG)
                .feed("news", most -> List.of())
                .pages(on -> {
                    on.get("/rules", Action.PUBLIC, in -> HttpReply.page("rules", Map.of()));
                    on.get(
                            "/requests/{number}",
                            Action.HOLDER,
                            in -> HttpReply.text("text/plain", "yours: " + in.path("number")));
                })
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
        try (var database = bare.store.open("identity", getClass().getClassLoader())) {
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
        return bare.browser("stand");
    }

    Browser signedIn(String login) {
        var browser = browser();
        browser.post("//account/sign-in", java.util.Map.of("login", login, "password", PASSWORD));
        return browser;
    }

    /** Has everything delivered that waits. */
    void settle() {
        bare.outbox.drain();
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
        return Files.readString(BareCity.file(folder));
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
