// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.CitizenAccounts;
import city.madang.kit.DataFolder;
import city.madang.kit.Databases;
import city.madang.kit.FileStore;
import city.madang.kit.Jobs;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.kit.Mount;
import city.madang.kit.PersonalHoldings;
import city.madang.kit.privacy.OfficerPages;
import city.madang.kit.privacy.OwnDataPages;
import city.madang.kit.privacy.PrivacyMount;
import city.madang.kit.privacy.PrivacyOffice;
import city.madang.kit.privacy.RetentionJob;
import city.madang.kit.privacy.RetentionPages;
import city.madang.kit.privacy.RetentionPlan;
import city.madang.kit.privacy.Subjects;
import java.time.Clock;
import java.util.List;

/** Personal data in a test city: the pages of citizens and of the data officer, and the nightly job. */
final class Privacy {
    private final PrivacyMount mount;
    private final RetentionPlan plan;
    private final RetentionJob job;
    private final List<KitPages> pages;

    /** What the kit gives. */
    record Needs(
            Databases databases,
            FileStore files,
            Cities cities,
            AuditLog audit,
            Languages languages,
            DataFolder folder,
            Jobs jobs,
            CitizenAccounts citizens,
            List<PersonalHoldings> holdings,
            Clock clock) {}

    Privacy(Needs kit) {
        mount = new PrivacyMount(kit.languages());
        kit.holdings().forEach(mount::bindHoldings);
        plan = new RetentionPlan(kit.databases(), kit.clock());
        job = new RetentionJob(mount, plan, kit.cities(), kit.audit(), kit.jobs());
        var office = new PrivacyOffice(
                mount, kit.files(), kit.cities(), kit.audit(), kit.languages(), kit.folder(), kit.clock());
        pages = List.of(
                new OfficerPages(office, new Subjects(kit.citizens())),
                new OwnDataPages(office, new Subjects(kit.citizens())),
                new RetentionPages(mount, plan, kit.cities(), kit.audit(), kit.languages()));
    }

    Mount mount() {
        return mount;
    }

    List<KitPages> pages() {
        return pages;
    }

    void close() throws Exception {
        job.close();
        plan.close();
    }
}
