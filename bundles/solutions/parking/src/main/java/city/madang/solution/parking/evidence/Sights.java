// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence;

import city.madang.device.Devices;
import city.madang.device.Picture;
import city.madang.file.StoredFile;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.parking.evidence.domain.Sight;
import city.madang.solution.parking.evidence.store.SightMapper;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarParkId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What devices have seen of vehicles, with pictures. The kit keeps pictures as long as it keeps what devices tell; ours are copied, so that
 * they stay as long as the stay of which they are. Safe for several threads.
 */
public final class Sights {
    private static final Logger LOG = LoggerFactory.getLogger(Sights.class);
    private static final String LOOK = "parking.picture";
    private static final int AT_ONCE = 50;
    /** What the kit does not give out for so long, it never will. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Kit kit;
    private final Devices devices;

    public Sights(Kit kit, Devices devices) {
        this.kit = kit;
        this.devices = devices;
    }

    /** Empty when there is no such stay in this car park. */
    public Optional<ParkingSession> stay(CarParkId carPark, String session) {
        return kit.database()
                .read(tx -> tx.mapper(SessionMapper.class).find(session))
                .map(SessionRow::session)
                .filter(each -> each.carPark().equals(carPark));
    }

    /** In the order in which it was seen. */
    public List<Sight> ofSession(String session) {
        return kit.database().read(tx -> tx.mapper(SightMapper.class).ofSession(session));
    }

    /** A picture for somebody who looks at it; that is recorded. Empty when there is none in this car park, or no more. */
    public Optional<StoredFile> look(Visitor who, CarParkId carPark, String id) {
        var picture = kit.database()
                .read(tx -> tx.mapper(SightMapper.class).find(id))
                .filter(each -> each.carPark().equals(carPark))
                .flatMap(this::picture);
        picture.ifPresent(each -> kit.database().run(tx -> kit.audit().record(tx, who, LOOK, id)));
        return picture;
    }

    /** Our copy, which is made now where it is not there yet. */
    public Optional<StoredFile> picture(Sight sight) {
        var ours = kit.files().list(sight.id()).stream().findFirst();
        return ours.isPresent() ? ours : copy(sight);
    }

    /** Copies pictures that were taken since the last time. */
    public void keep() {
        for (var sight : kit.database().read(tx -> tx.mapper(SightMapper.class).unkept(AT_ONCE))) {
            boolean isOver = sight.seen().plus(PATIENCE).isBefore(kit.clock().instant());
            if (picture(sight).isPresent() || isOver) {
                kit.database().run(tx -> tx.mapper(SightMapper.class).kept(sight.id()));
            }
        }
    }

    private Optional<StoredFile> copy(Sight sight) {
        return sight.picture()
                .flatMap(picture -> devices.picture(sight.device(), picture))
                .flatMap(picture -> copy(sight, picture));
    }

    private Optional<StoredFile> copy(Sight sight, Picture picture) {
        var name = sight.id() + (picture.type().equals("image/png") ? ".png" : ".jpg");
        try {
            return Optional.of(kit.files().make(sight.id(), name, picture.type(), out -> out.write(picture.content())));
        } catch (IOException e) {
            LOG.warn("A picture of a vehicle cannot be kept", e);
            return Optional.empty();
        }
    }
}
