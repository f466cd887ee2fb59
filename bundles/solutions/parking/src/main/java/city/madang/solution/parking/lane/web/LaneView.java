// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.web;

import city.madang.solution.parking.lane.domain.LaneNow;
import city.madang.solution.parking.lane.domain.LaneState;
import city.madang.solution.parking.lane.domain.Read;
import city.madang.solution.parking.site.Lane;
import java.time.Instant;
import java.util.Optional;

/** A lane as officials see it. @param connected whether all of its devices are online */
public record LaneView(Lane lane, LaneNow now, boolean connected) {
    public String id() {
        return lane.id().value();
    }

    public String name() {
        return lane.name();
    }

    public String direction() {
        return lane.direction().name();
    }

    public boolean entry() {
        return lane.isEntry();
    }

    public String state() {
        return now.state().name();
    }

    /** Why a person has to look. */
    public Optional<String> trouble() {
        return now.trouble().map(Enum::name);
    }

    public Optional<String> plate() {
        return now.front().map(read -> read.plate().text());
    }

    public Optional<String> picture() {
        return now.front().flatMap(Read::picture).map(each -> each.value());
    }

    public String gate() {
        return now.gate().name();
    }

    public Instant since() {
        return now.since();
    }

    /** Whether an official can let a vehicle through. */
    public boolean waits() {
        return now.state() == LaneState.ARRIVED || now.state() == LaneState.STOPPED || now.state() == LaneState.PAYING;
    }

    public boolean held() {
        return now.state() == LaneState.HELD;
    }

    /** How its state is coloured. */
    public String colour() {
        if (now.trouble().isPresent() || !connected) {
            return "danger";
        }
        return now.state() == LaneState.FREE ? "success" : "info";
    }
}
