// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.data.Tx;
import city.madang.device.role.Barrier.Position;
import city.madang.module.Kit;
import city.madang.solution.parking.central.domain.LaneText;
import city.madang.solution.parking.central.store.LaneCopyMapper;
import city.madang.solution.parking.central.store.LaneCopyMapper.SaidRow;
import city.madang.solution.parking.change.ChangeLog;
import city.madang.solution.parking.change.ChangeLog.Told;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.change.domain.RowText;
import city.madang.solution.parking.change.store.ChangeMapper;
import city.madang.solution.parking.change.store.ChangeMapper.HeadRow;
import city.madang.solution.parking.lane.domain.LaneState;
import city.madang.solution.parking.lane.store.LaneMapper;
import city.madang.solution.parking.lane.store.LaneNowRow;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.store.SiteMapper;
import city.madang.solution.parking.site.store.SiteMapper.LaneRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A site tells how its lanes are, when they are not as it told last: at the end of a line that is done, so that a cut line does not grow
 * by what nobody asks for afterwards. Lanes write nothing for it. Used by one thread at a time.
 */
final class LaneReports {
    private final Kit kit;
    private final ChangeLog log;

    LaneReports(Kit kit, ChangeLog log) {
        this.kit = kit;
        this.log = log;
    }

    /** @return whether there is something to tell */
    boolean some(HeadRow head) {
        boolean isBeginning = head.filled().filter(String::isEmpty).isPresent();
        if (isBeginning || head.lastNumber() != head.acknowledged()) {
            return false;
        }
        var news = kit.database().read(tx -> news(tx, head.epoch()));
        if (!news.isEmpty()) {
            kit.database().run(tx -> tell(tx, news));
        }
        return !news.isEmpty();
    }

    private static List<SaidRow> news(Tx tx, String epoch) {
        var said = tx.mapper(LaneCopyMapper.class).said().stream().collect(Collectors.toMap(SaidRow::lane, row -> row));
        return tx.mapper(SiteMapper.class).all().stream()
                .flatMap(carPark -> lanes(tx, carPark.id()))
                .map(lane -> new SaidRow(lane.lane(), epoch, RowText.write(lane)))
                .filter(row -> !row.equals(said.get(row.lane())))
                .toList();
    }

    private static Stream<LaneText> lanes(Tx tx, CarParkId carPark) {
        var now = tx.mapper(LaneMapper.class).all(carPark).stream()
                .collect(Collectors.toMap(LaneNowRow::lane, row -> row));
        return tx.mapper(SiteMapper.class).lanes(carPark).stream()
                .map(lane -> text(lane, Optional.ofNullable(now.get(lane.id()))));
    }

    private static LaneText text(LaneRow lane, Optional<LaneNowRow> now) {
        return new LaneText(
                lane.id(),
                lane.carPark(),
                lane.name(),
                lane.direction(),
                now.map(LaneNowRow::state).orElse(LaneState.FREE),
                now.map(LaneNowRow::since),
                now.flatMap(LaneNowRow::trouble),
                now.map(LaneNowRow::gate).orElse(Position.UNKNOWN));
    }

    private void tell(Tx tx, List<SaidRow> news) {
        tx.mapper(ChangeMapper.class).holdHead();
        var mapper = tx.mapper(LaneCopyMapper.class);
        for (var row : news) {
            mapper.deleteSaid(row.lane());
            mapper.insertSaid(row);
        }
        log.append(
                tx,
                news.stream()
                        .map(row -> new Told(ChangeKind.LANE.name(), row.body()))
                        .toList());
    }
}
