// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.ModuleService;
import city.madang.kit.jobs.JobScheduler;
import city.madang.kit.vault.CityVault;
import java.time.Clock;

/** A service of the kit that only some solutions need, such as devices; made for each test city, and closed with it. */
@FunctionalInterface
public interface Extra {
    /** What it may stand on. */
    record Inside(BareCity city, CityVault vault, JobScheduler jobs, Clock clock) {}

    /** @param closing called when the city is closed, before what it stands on */
    record Made(ModuleService<?> service, AutoCloseable closing) {}

    Made make(Inside inside) throws Exception;
}
