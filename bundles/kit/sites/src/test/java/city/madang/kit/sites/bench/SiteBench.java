// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.bench;

import city.madang.identity.Visitor;
import city.madang.kit.sites.SiteOffice;
import city.madang.kit.sites.SiteTables;
import city.madang.kit.sites.central.Invitations;
import city.madang.kit.sites.central.MachineRoutes;
import city.madang.kit.sites.own.Enrolment;
import city.madang.kit.sites.own.Heartbeats;
import city.madang.kit.sites.own.TestHeartbeats;
import city.madang.kit.web.outside.OutsideOffice;
import city.madang.testkit.Extra;
import java.time.Duration;
import java.util.List;

/** The kit's sites in a test city, as its central server or as a local one. For one city. */
public final class SiteBench implements Extra {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Wire wire;
    private SiteOffice office;
    private Heartbeats heartbeats;
    private Enrolment enrolment;

    /** Of a centre: calls of its sites come by this. */
    public SiteBench(Wire wire) {
        this.wire = wire;
    }

    @Override
    public Made make(Inside inside) throws Exception {
        var city = inside.city();
        var tables = new SiteTables(city.store, inside.vault(), inside.vault());
        var outside = new OutsideOffice(List.of("127.0.0.0/8"), PATIENCE);
        office = new SiteOffice(tables, city.cities, outside, city.audit, inside.clock());
        heartbeats = TestHeartbeats.of(office, city, outside, inside.jobs());
        enrolment = new Enrolment(office, city.cities, outside, city.audit, heartbeats);
        var mounted = city.site.mountKit(new MachineRoutes(office, city.cities, outside));
        if (city.cities.localServer().isEmpty()) {
            wire.leadsTo(city.site::serve);
        }
        return new Made(office, () -> {
            mounted.close();
            heartbeats.close();
            tables.close();
        });
    }

    /** At the centre. @return the code by which the site enrols */
    public String invite(String name) {
        return Invitations.code(office.register(), name);
    }

    /** On a site. */
    public Enrolment.Outcome enrol(String code) {
        return enrolment.enrol(code, Visitor.ANYBODY);
    }

    /** A site gives a sign of life. @return whether it was taken */
    public boolean beat() {
        return heartbeats.beat();
    }
}
