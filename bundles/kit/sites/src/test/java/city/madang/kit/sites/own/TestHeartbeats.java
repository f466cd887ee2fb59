// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.own;

import city.madang.kit.jobs.JobScheduler;
import city.madang.kit.sites.SiteOffice;
import city.madang.outside.Outside;
import city.madang.testkit.BareCity;
import city.madang.testkit.ListedModules;
import java.time.Duration;

/** Signs of life of a server without a container. */
public final class TestHeartbeats {
    private TestHeartbeats() {}

    public static Heartbeats of(SiteOffice office, BareCity city, Outside outside, JobScheduler jobs) {
        return new Heartbeats(
                "0.1.0", Duration.ZERO, office, city.cities, outside, new ListedModules(), city.data, jobs);
    }
}
