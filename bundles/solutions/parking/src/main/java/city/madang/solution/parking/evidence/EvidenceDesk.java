// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence;

import city.madang.device.Devices;
import city.madang.job.Schedule;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.solution.parking.evidence.store.IncidentMapper;
import city.madang.solution.parking.evidence.store.SightMapper;
import city.madang.solution.parking.evidence.web.IncidentPages;
import city.madang.solution.parking.evidence.web.PicturePages;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.site.CarParks;
import java.time.Duration;

/** What was seen of vehicles: all of a module's part that is about it. */
public final class EvidenceDesk {
    private static final Duration KEEP = Duration.ofSeconds(10);

    private final CarParks carParks;
    private final Kit kit;
    private final Sights sights;
    private final Incidents incidents;

    public EvidenceDesk(Kit kit, CarParks carParks, Devices devices, Sessions sessions) {
        this.kit = kit;
        this.carParks = carParks;
        sights = new Sights(kit, devices);
        incidents = new Incidents(kit, carParks, devices, sessions, sights);
    }

    public Sights sights() {
        return sights;
    }

    /** With its tables, pages and work. */
    public Offer add(Offer offer) {
        return new Forgetting(kit)
                .add(offer)
                .mappers(SightMapper.class, IncidentMapper.class)
                .pages(new PicturePages(carParks, sights)::routes)
                .pages(new IncidentPages(kit, carParks, sights, incidents)::routes)
                .job("pictures", Schedule.every(KEEP), run -> sights.keep());
    }
}
