// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.site.Contact;
import city.madang.site.Site;
import city.madang.solution.parking.central.domain.Standing;
import city.madang.solution.parking.central.store.CentralMapper;
import city.madang.solution.parking.change.store.ChangeMapper;
import city.madang.solution.parking.change.store.ChangeMapper.HeadRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How sites and their centre stand with each other, for people. Safe for several threads. */
public final class Standings {
    private final Kit kit;

    Standings(Kit kit) {
        this.kit = kit;
    }

    /**
     * A site, as the centre knows it.
     *
     * @param standing how far it has come; empty before it told anything
     * @param ahead seconds that its clock is before that of the centre, behind when negative; 0 before it was measured
     * @param waiting what it is to be told and has not done
     * @param odd changes that could not be, and were set aside
     */
    public record Line(Site site, Optional<Standing> standing, long ahead, int waiting, int odd) {}

    /** On a site: how it stands. @param waiting what the centre has not done yet */
    public record Own(Contact contact, long waiting) {}

    /** By name; empty on a site. */
    public List<Line> all() {
        return kit.database()
                .read(tx ->
                        kit.sites().all().stream().map(site -> line(tx, site)).toList());
    }

    private static Line line(Tx tx, Site site) {
        var mapper = tx.mapper(CentralMapper.class);
        var standing = mapper.standing(site.id());
        long done = standing.map(Standing::done).orElse(0L);
        return new Line(
                site,
                standing,
                site.ahead().map(Duration::toSeconds).orElse(0L),
                mapper.countToldAfter(site.id(), done),
                mapper.countOdd(site.id()));
    }

    /** Empty at the centre. */
    public Optional<Own> own() {
        return kit.sites().own().map(contact -> new Own(contact, kit.database().read(Standings::waiting)));
    }

    private static long waiting(Tx tx) {
        var mapper = tx.mapper(ChangeMapper.class);
        return mapper.countMarks() + mapper.head().map(Standings::behind).orElse(0L);
    }

    private static long behind(HeadRow head) {
        return head.lastNumber() - head.acknowledged();
    }
}
