// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.store;

import city.madang.device.CommandId;
import city.madang.device.ImageRef;
import city.madang.device.Plate;
import city.madang.device.role.Barrier.Position;
import city.madang.solution.parking.lane.domain.LaneNow;
import city.madang.solution.parking.lane.domain.LaneState;
import city.madang.solution.parking.lane.domain.Loops;
import city.madang.solution.parking.lane.domain.Read;
import city.madang.solution.parking.lane.domain.Trouble;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** A row of {@code parking_lane_now}. @param seen number of the last event of its devices */
public record LaneNowRow(
        LaneId lane,
        LaneState state,
        Instant since,
        Optional<Trouble> trouble,
        Optional<String> plate,
        Optional<Integer> confidence,
        Optional<ImageRef> picture,
        Optional<Instant> readAt,
        Optional<String> rear,
        Optional<String> session,
        Optional<CommandId> asked,
        Position gate,
        int occupied,
        boolean reached,
        long seen) {

    public static LaneNowRow of(LaneNow now, long seen) {
        var front = now.front();
        return new LaneNowRow(
                now.lane(),
                now.state(),
                now.since(),
                now.trouble(),
                front.map(read -> read.plate().text()),
                front.flatMap(read -> read.confidence().isPresent()
                        ? Optional.of(read.confidence().getAsInt())
                        : Optional.empty()),
                front.flatMap(Read::picture),
                front.map(Read::at),
                now.rear().map(Plate::text),
                now.session(),
                now.asked(),
                now.gate(),
                now.loops().bits(),
                now.loops().reached(),
                seen);
    }

    public LaneNow now() {
        var front = plate.map(text -> new Read(
                plate(text),
                confidence.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                picture,
                readAt.orElse(since)));
        return new LaneNow(
                lane,
                state,
                since,
                trouble,
                front,
                rear.map(LaneNowRow::plate),
                session,
                asked,
                gate,
                new Loops(occupied, reached));
    }

    private static Plate plate(String text) {
        return new Plate(text, Optional.empty());
    }
}
