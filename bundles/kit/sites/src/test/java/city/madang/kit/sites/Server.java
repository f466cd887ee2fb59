// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites;

import city.madang.data.Slice;
import city.madang.identity.Role;
import city.madang.kit.Measures;
import city.madang.kit.Secrets;
import city.madang.kit.data.DataStore;
import city.madang.kit.jobs.JobScheduler;
import city.madang.kit.notify.NotifySettings;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.out.MessageOffice;
import city.madang.kit.notify.out.MessageRow;
import city.madang.kit.notify.out.Recipients;
import city.madang.kit.notify.out.SentMessages;
import city.madang.kit.notify.words.Words;
import city.madang.kit.sites.central.MachineRoutes;
import city.madang.kit.sites.central.Silences;
import city.madang.kit.sites.central.SiteFigures;
import city.madang.kit.sites.central.SitePages;
import city.madang.kit.sites.own.CentralPages;
import city.madang.kit.sites.own.Enrolment;
import city.madang.kit.sites.own.Heartbeats;
import city.madang.kit.sites.own.TestHeartbeats;
import city.madang.kit.vault.CityVault;
import city.madang.kit.web.outside.OutsideOffice;
import city.madang.message.Address;
import city.madang.testcity.TestAddress;
import city.madang.testcity.TestClock;
import city.madang.testkit.BareCity;
import city.madang.testkit.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One server of a city with this bundle, put together as the container does; and an administrator of it. */
final class Server {
    /** Those that have tables here. */
    static final String[] MODULES = {
        "audit", "data", "files", "geo", "identity", "jobs", "notify", "sites", "vault",
    };

    final BareCity city;
    final CityVault vault;
    final SiteTables tables;
    final SiteOffice office;
    final Heartbeats heartbeats;
    final Enrolment enrolment;
    Browser administrator;
    final JobScheduler jobs;
    private final NotifyTables notify;
    private final SentMessages sent;
    private Silences silences;

    /** @param role lines of the city file */
    Server(Path folder, DataStore store, TestClock clock, String role) throws Exception {
        Files.createDirectories(folder);
        write(folder, role);
        city = new BareCity(folder, store, false, clock, Optional::empty);
        vault = new CityVault(store, city.data, city.audit, new Secrets(Map.of()), clock);
        tables = new SiteTables(store, vault, vault);
        var outside = new OutsideOffice(List.of("127.0.0.0/8"), Duration.ofSeconds(5));
        office = new SiteOffice(tables, city.cities, outside, city.audit, clock);
        jobs = new JobScheduler(store, city.data.node(), city.cities, city.languages, clock);
        heartbeats = TestHeartbeats.of(office, city, outside, jobs);
        enrolment = new Enrolment(office, city.cities, outside, city.audit, heartbeats);
        notify = new NotifyTables(store, vault, vault);
        sent = new SentMessages(notify, clock);
        silences = silences();
        city.site.mountKit(new SitePages(office, city.cities, clock));
        city.site.mountKit(new MachineRoutes(office, city.cities, outside));
        city.site.mountKit(new CentralPages(office, city.cities, enrolment));
        signIn("ann");
    }

    private Silences silences() {
        var words = new Words(notify, city.cities, NotifySettings.usual(TestAddress.USUAL), city.clock);
        var office = new MessageOffice(
                notify, words, new Recipients(notify, city.clock), channel -> Optional.empty(), city.clock);
        return new Silences(tables, city.cities, city.organisation, office, words, city.languages, jobs, city.clock);
    }

    private static void write(Path folder, String role) throws IOException {
        Files.writeString(
                BareCity.file(folder),
                "city = Testville\ncountry = KR\nzone = Asia/Seoul\ncurrency = KRW\nlanguages = en,ko,ar\nmodules =\n"
                        + role);
    }

    /** Runs what is due, and reads what the administrators were told since the start, newest first. */
    List<MessageRow> told() {
        jobs.runDue();
        return city.organisation.officials(Role.ADMINISTRATOR, Optional.empty()).stream()
                .flatMap(each -> sent.of(Address.person(each.id()), new Slice(1, 20)).items().stream())
                .toList();
    }

    /** As after a start of this server. */
    void listensAnew() throws Exception {
        silences.close();
        silences = silences();
    }

    /** A figure as monitoring reads it. */
    double figure(String name, String state) {
        return new SiteFigures(office, city.cities, city.clock)
                .measures().stream()
                        .filter(each -> each.name().equals(name)
                                && each.labels().getOrDefault("state", "").equals(state))
                        .mapToDouble(Measures.Measure::value)
                        .findFirst()
                        .orElse(-1);
    }

    /** Somebody else, or later than sessions last. */
    void signIn(String login) {
        administrator = city.official(login, Role.ADMINISTRATOR);
    }

    void close() throws Exception {
        silences.close();
        heartbeats.close();
        notify.close();
        jobs.close();
        tables.close();
        vault.close();
        city.close();
    }
}
