// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites;

import city.madang.identity.Role;
import city.madang.kit.Secrets;
import city.madang.kit.data.DataStore;
import city.madang.kit.jobs.JobScheduler;
import city.madang.kit.sites.central.MachineRoutes;
import city.madang.kit.sites.central.SitePages;
import city.madang.kit.sites.own.CentralPages;
import city.madang.kit.sites.own.Enrolment;
import city.madang.kit.sites.own.Heartbeats;
import city.madang.kit.sites.own.TestHeartbeats;
import city.madang.kit.vault.CityVault;
import city.madang.kit.web.outside.OutsideOffice;
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
    final BareCity city;
    final CityVault vault;
    final SiteTables tables;
    final SiteOffice office;
    final Heartbeats heartbeats;
    final Enrolment enrolment;
    Browser administrator;
    final JobScheduler jobs;

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
        city.site.mountKit(new SitePages(office, city.cities, clock));
        city.site.mountKit(new MachineRoutes(office, city.cities, outside));
        city.site.mountKit(new CentralPages(office, city.cities, enrolment));
        signIn("ann");
    }

    private static void write(Path folder, String role) throws IOException {
        Files.writeString(
                BareCity.file(folder),
                "city = Testville\ncountry = KR\nzone = Asia/Seoul\ncurrency = KRW\nlanguages = en,ko,ar\nmodules =\n"
                        + role);
    }

    /** Somebody else, or later than sessions last. */
    void signIn(String login) {
        administrator = city.official(login, Role.ADMINISTRATOR);
    }

    void close() throws Exception {
        heartbeats.close();
        jobs.close();
        tables.close();
        vault.close();
        city.close();
    }
}
