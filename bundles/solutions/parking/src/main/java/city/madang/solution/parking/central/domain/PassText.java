// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central.domain;

import city.madang.solution.parking.right.domain.Holder;
import city.madang.solution.parking.right.domain.Pass;
import city.madang.solution.parking.right.domain.PassCover;
import city.madang.solution.parking.right.domain.PassHours;
import city.madang.solution.parking.right.domain.PassState;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A pass, as a site keeps a copy of it: what gates have to know, and nothing of who holds it.
 *
 * @param plates with a space between
 * @param carParks the same
 * @param opens and {@code closes}: as hours and minutes
 */
public record PassText(
        String id,
        Optional<String> plates,
        int spaces,
        Optional<String> carParks,
        LocalDate from,
        LocalDate until,
        Optional<String> opens,
        Optional<String> closes,
        String code,
        Optional<String> card,
        PassState state,
        Instant since) {
    private static final Holder NOT_TOLD = new Holder("-", "");

    public static PassText of(Pass pass) {
        var cover = pass.cover();
        return new PassText(
                pass.id(),
                joined(cover.plates()),
                cover.spaces(),
                joined(cover.carParks().stream().map(CarParkId::value).sorted().toList()),
                cover.from(),
                cover.until(),
                cover.hours().map(hours -> hours.from().toString()),
                cover.hours().map(hours -> hours.to().toString()),
                pass.code(),
                pass.card(),
                pass.state(),
                pass.since());
    }

    private static Optional<String> joined(List<String> parts) {
        return Optional.of(String.join(" ", parts)).filter(text -> !text.isEmpty());
    }

    /** @throws java.time.DateTimeException when hours are none */
    public Pass pass() {
        var hours = opens.flatMap(
                first -> closes.map(last -> new PassHours(LocalTime.parse(first), LocalTime.parse(last))));
        var where = parts(carParks).stream().map(CarParkId::new).collect(Collectors.toSet());
        var cover = new PassCover(parts(plates), spaces, where, from, until, hours);
        return new Pass(id, NOT_TOLD, cover, code, card, 0, state, since, "");
    }

    private static List<String> parts(Optional<String> text) {
        return text.map(all -> Arrays.asList(all.split(" "))).orElse(List.of());
    }

    /** The code opens gates. */
    @Override
    public String toString() {
        return "pass " + id;
    }
}
