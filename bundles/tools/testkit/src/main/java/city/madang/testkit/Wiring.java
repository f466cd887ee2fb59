// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.Folders;
import city.madang.kit.KitPages;
import city.madang.kit.ModuleService;
import city.madang.kit.Secrets;
import city.madang.kit.audit.AuditHoldings;
import city.madang.kit.calendar.CityCalendar;
import city.madang.kit.calendar.CountryPacks;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.outbox.EventsMount;
import city.madang.kit.documents.DocumentOffice;
import city.madang.kit.geo.CityPlaceCodes;
import city.madang.kit.geo.page.AreaListPages;
import city.madang.kit.geo.page.PlaceListPages;
import city.madang.kit.geo.page.PlacePages;
import city.madang.kit.geo.place.CityPlaces;
import city.madang.kit.geo.place.PlaceDocuments;
import city.madang.kit.geo.place.PlaceFinder;
import city.madang.kit.identity.AccountRegister;
import city.madang.kit.identity.CitizenOffice;
import city.madang.kit.identity.CodeLetters;
import city.madang.kit.identity.CodeWays;
import city.madang.kit.identity.IdentityHoldings;
import city.madang.kit.identity.LinkOffice;
import city.madang.kit.identity.ReceiptDesk;
import city.madang.kit.indicators.CityIndicators;
import city.madang.kit.jobs.JobScheduler;
import city.madang.kit.modules.intake.IntakeOffice;
import city.madang.kit.modules.opening.KitServices;
import city.madang.kit.modules.opening.ModuleStates;
import city.madang.kit.modules.opening.Mounts;
import city.madang.kit.modules.opening.Openings;
import city.madang.kit.modules.proposal.CatalogueOffice;
import city.madang.kit.modules.proposal.Proposals;
import city.madang.kit.modules.records.ImportPages;
import city.madang.kit.modules.records.ImportRuns;
import city.madang.kit.modules.records.ImportWork;
import city.madang.kit.modules.records.RecordExports;
import city.madang.kit.modules.records.RecordPages;
import city.madang.kit.payments.PaymentBook;
import city.madang.kit.payments.phone.CallbackPages;
import city.madang.kit.payments.phone.PhoneOffice;
import city.madang.kit.payments.phone.PhoneTables;
import city.madang.kit.payments.phone.ProviderPages;
import city.madang.kit.payments.phone.SandboxPages;
import city.madang.kit.search.CitySearch;
import city.madang.kit.search.EditorsWords;
import city.madang.kit.search.learning.SuggestionOffice;
import city.madang.kit.sms.DialogueOffice;
import city.madang.kit.vault.CityVault;
import city.madang.kit.web.outside.OutsideOffice;
import city.madang.message.Channel;
import city.madang.testcity.TestAddress;
import city.madang.testcity.TestClock;
import city.madang.web.Changed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kit's real classes, put together by their constructors as the container puts them together by their references. */
final class Wiring implements AutoCloseable {
    private static final int CHEAP_HASHES = 4;
    private static final int TRIES = 100;
    /** For servers of others, which tests have in this machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Deque<AutoCloseable> undo = new ArrayDeque<>();
    private final BareCity bare;
    private final TestClock clock;
    private final CitySearch search;
    private final JobScheduler jobs;
    private final SuggestionOffice suggestions;
    private final Post post;
    private final Phones phones;
    private final CityVault vault;
    private final CitizenOffice citizens;
    private final ModuleStates states;
    private final Openings openings;
    private final RecordExports exports;
    private final Proposals proposals;
    private final Captured captured = new Captured();

    /** What a test city is made of. */
    record Plan(Path folder, boolean kept, DataStore store, TestCity city, TestClock clock, List<Extra> extras) {}

    Wiring(String module, Plan plan) {
        clock = plan.clock();
        var folder = plan.folder();
        var store = plan.store();
        var city = plan.city();
        try {
            if (!plan.kept()) {
                undo.push(() -> Folders.delete(folder));
            }
            city.write(BareCity.file(folder), module);
            bare = undone(new BareCity(folder, store, city.demo(), clock, Optional::empty));
            undo.push(bare.outbox.receive("web", true, Changed.class, bare.site::changed));
            var words = undone(new EditorsWords(store, clock), EditorsWords::close);
            search = undone(
                    new CitySearch(bare.data, bare.cities, bare.languages, bare.outbox, bare.permissions, words),
                    CitySearch::close);
            var places = undone(new CityPlaces(store, bare.cities, bare.areas, clock));
            search.bindDocuments(new PlaceDocuments(places, bare.areas, bare.languages));
            var codes = new CityPlaceCodes(bare.areas);
            var finder = new PlaceFinder(places, codes, search);
            var calendar = undone(new CityCalendar(store, CountryPacks.none(), bare.cities), CityCalendar::close);
            jobs = undone(
                    new JobScheduler(store, bare.data.node(), bare.cities, bare.languages, clock), JobScheduler::close);
            suggestions =
                    undone(new SuggestionOffice(bare.data, store, bare.outbox, jobs, words), SuggestionOffice::close);
            vault = undone(new CityVault(store, bare.data, bare.audit, new Secrets(Map.of()), clock));
            states = new ModuleStates(bare.site::state);
            post = undone(new Post(store, bare.cities, bare.languages, bare.outbox, vault, clock), Post::close);
            phones = undone(
                    new Phones(
                            store,
                            vault,
                            post,
                            new DialogueOffice.Kit(
                                    bare.languages, bare.areas, bare.accounts, post.recipients(), clock)),
                    Phones::close);
            phones.office().bindLandmarks(finder);
            citizens = citizenOffice();
            var privacy = undone(privacy(), Privacy::close);
            mount(List.of(
                    new PlacePages(finder, codes, bare.areas, bare.languages),
                    new PlaceListPages(places, bare.files, bare.audit, bare.languages),
                    new AreaListPages(bare.areas, places, bare.cities, bare.files, bare.audit, bare.languages)));
            var officials = new AccountRegister(bare.people, bare.cities, clock, CHEAP_HASHES);
            mount(post.pages(bare.cities, bare.languages, officials, bare.organisation, bare.audit));
            mount(phones.pages(bare.audit));
            mount(privacy.pages());
            var intake = new IntakeOffice(bare.accounts, bare.permissions, bare.audit);
            var documents = new DocumentOffice(bare.cities, bare.languages);
            proposals = undone(new Proposals(store, bare.audit, clock), Proposals::close);
            var catalogue = new CatalogueOffice(proposals);
            var indicators = new CityIndicators(bare.languages, clock);
            var payments = undone(new PaymentBook(store, bare.cities), PaymentBook::close);
            var outside = new OutsideOffice(List.of("127.0.0.0/8"), PATIENCE);
            var asking = phonePayments(payments, outside);
            var offered = new ArrayList<ModuleService<?>>(List.of(
                    vault,
                    post.office(),
                    calendar,
                    documents,
                    phones.office(),
                    codes,
                    finder,
                    suggestions,
                    outside,
                    intake,
                    catalogue,
                    indicators,
                    payments,
                    asking));
            for (var extra : plan.extras()) {
                var made = extra.make(new Extra.Inside(bare, vault, jobs, clock));
                undo.push(made.closing());
                offered.add(made.service());
            }
            var services = new KitServices(
                    store,
                    bare.files,
                    new ReceiptDesk(bare.people, bare.data, clock),
                    bare.organisation,
                    bare.areas,
                    search,
                    bare.audit,
                    bare.languages,
                    bare.cities,
                    bare.accounts,
                    offered,
                    clock);
            var mounts = new Mounts(
                    bare.site,
                    List.of(
                            bare.site,
                            post.mount(),
                            phones.office(),
                            new EventsMount(bare.outbox),
                            search,
                            indicators,
                            vault,
                            privacy.mount(),
                            suggestions,
                            intake,
                            jobs,
                            captured));
            openings = undone(new Openings(services, mounts, states, module::equals));
            var modules = new OpenModules(openings, states);
            catalogue.bindManager(modules);
            exports = new RecordExports(modules, documents, bare.files, bare.audit);
            var runs = undone(new ImportRuns(store, bare.files, clock), ImportRuns::close);
            var imports =
                    undone(new ImportWork(runs, modules, jobs, folder.resolve("mappings"), folder.resolve("import")));
            mount(List.of(
                    new RecordPages(modules, exports, imports, bare.audit),
                    new ImportPages(modules, imports, documents, bare.audit)));
        } catch (Exception e) {
            close();
            throw new IllegalStateException("the test city did not start", e);
        }
    }

    Proposals proposals() {
        return proposals;
    }

    /** Asks phones for money; with its pages. */
    private PhoneOffice phonePayments(PaymentBook book, OutsideOffice outside) throws Exception {
        var tables = undone(new PhoneTables(book, bare.store, vault, vault), PhoneTables::close);
        var office = undone(
                new PhoneOffice(tables, bare.cities, bare.audit, outside, TestAddress.USUAL, jobs, clock),
                PhoneOffice::close);
        mount(List.of(
                new ProviderPages(office, TestAddress.USUAL, bare.languages),
                new SandboxPages(office),
                new CallbackPages(office)));
        return office;
    }

    private CitizenOffice citizenOffice() {
        var ways = new CodeWays();
        ways.add(post.carrier(Channel.EMAIL));
        ways.add(post.carrier(Channel.SMS));
        var letters = new CodeLetters(post.office(), post.words(), bare.languages);
        return new CitizenOffice(bare.people, bare.cities, bare.data, ways, letters, clock, TRIES);
    }

    private Privacy privacy() throws Exception {
        var holdings = List.of(
                new IdentityHoldings(
                        bare.people,
                        citizens,
                        bare.organisation,
                        bare.sessions,
                        bare.tokens,
                        new LinkOffice(bare.people, bare.cities, bare.data, clock, TRIES)),
                post.holdings(bare.languages),
                phones.holdings(),
                new AuditHoldings(bare.audit, bare.organisation));
        return new Privacy(new Privacy.Needs(
                bare.store,
                bare.files,
                bare.cities,
                bare.audit,
                bare.languages,
                bare.data,
                jobs,
                citizens,
                holdings,
                clock));
    }

    private void mount(List<? extends KitPages> all) {
        all.forEach(pages -> undo.push(bare.site.mountKit(pages)));
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

    BareCity bare() {
        return bare;
    }

    Openings openings() {
        return openings;
    }

    RecordExports exports() {
        return exports;
    }

    ModuleStates states() {
        return states;
    }

    Captured captured() {
        return captured;
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

    SuggestionOffice suggestions() {
        return suggestions;
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
        bare.outbox.drain();
        post.drain();
        bare.outbox.drain();
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
}
