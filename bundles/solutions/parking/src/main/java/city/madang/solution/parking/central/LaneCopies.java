// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.site.Site;
import city.madang.solution.parking.central.domain.LaneText;
import city.madang.solution.parking.central.store.LaneCopyMapper;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.Lane;
import city.madang.solution.parking.site.store.SiteMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** At the centre: how lanes of sites are, as far as it is known. Nobody acts in them from here. Safe for several threads. */
public final class LaneCopies {
    private final Kit kit;

    LaneCopies(Kit kit) {
        this.kit = kit;
    }

    /**
     * The lanes of a car park that a site runs.
     *
     * @param site its name; nothing when the city has withdrawn it
     * @param there whether it was heard within {@link city.madang.site.Sites#SILENCE}: else nobody knows how they are now
     * @param heard when it was heard last
     */
    public record Elsewhere(String site, boolean there, Optional<Instant> heard, List<LaneText> lanes) {
        /** How many lanes need a person, and all of them while nobody knows. */
        public long troubles() {
            return there
                    ? lanes.stream().filter(lane -> lane.trouble().isPresent()).count()
                    : lanes.size();
        }
    }

    /** Empty when this server runs the car park. */
    public Optional<Elsewhere> of(CarPark carPark) {
        return kit.database()
                .read(tx -> tx.mapper(SiteMapper.class)
                        .runBy(carPark.id())
                        .map(site ->
                                elsewhere(site, tx.mapper(LaneCopyMapper.class).of(carPark.id()))));
    }

    private Elsewhere elsewhere(String id, List<LaneText> lanes) {
        var site =
                kit.sites().all().stream().filter(each -> each.id().equals(id)).findFirst();
        return new Elsewhere(
                site.map(Site::name).orElse(""),
                site.filter(Site::there).isPresent(),
                site.flatMap(Site::heard),
                lanes);
    }

    /** As a site tells. @throws IllegalArgumentException when it cannot be */
    static void keep(Tx tx, LaneText told) {
        var mapper = tx.mapper(LaneCopyMapper.class);
        if (told.name().isBlank() || told.name().length() > Lane.MOST_NAME) {
            throw new IllegalArgumentException("not a lane");
        }
        if (mapper.find(told.lane())
                .filter(each -> !each.carPark().equals(told.carPark()))
                .isPresent()) {
            throw new IllegalArgumentException("a lane of another car park");
        }
        mapper.delete(told.lane());
        mapper.insert(told);
    }
}
