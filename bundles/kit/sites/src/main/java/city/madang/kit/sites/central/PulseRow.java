// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import city.madang.kit.sites.central.Pulse.About;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an enrolled site said last, and its {@link Line}. Public, because templates read it.
 *
 * @param heard by our clock; empty before the first sign of life
 * @param rawMs the clock that it named minus ours then
 * @param aheadMs as {@link ClockOffset} has it, with {@code tripMs}; empty before it is known
 * @param itself what it calls itself in its city file
 * @param host the name of its machine
 * @param address from which it called
 * @param version of the product there
 * @param modules one a line, each with its version
 * @param room bytes that it may still write
 */
public record PulseRow(
        String site,
        String line,
        long counter,
        String mark,
        String markBefore,
        String admitted,
        Optional<Instant> heard,
        Optional<Long> rawMs,
        Optional<Long> aheadMs,
        Optional<Long> tripMs,
        String itself,
        String host,
        String address,
        String version,
        String modules,
        long room) {

    static PulseRow begun(String site, String line, About about, String address) {
        return new PulseRow(
                site,
                line,
                0,
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                about.itself(),
                about.host(),
                address,
                "",
                "",
                0);
    }

    Line calls() {
        return new Line(line, counter, mark, markBefore, admitted);
    }

    PulseRow on(Line now) {
        return new PulseRow(
                site,
                now.name(),
                now.counter(),
                now.mark(),
                now.markBefore(),
                now.admitted(),
                heard,
                rawMs,
                aheadMs,
                tripMs,
                itself,
                host,
                address,
                version,
                modules,
                room);
    }

    /** After a fresh call, which also tells how long the one before took. */
    PulseRow after(Pulse call, String from, Instant now) {
        boolean next = call.step().counter() == counter + 1 && call.trip().isPresent();
        var known = rawMs.filter(any -> next)
                .map(raw -> ClockOffset.of(Duration.ofMillis(raw), call.trip().get()));
        var raw = Duration.between(now, call.clock()).toMillis();
        var after = calls().after(call.step());
        return new PulseRow(
                site,
                after.name(),
                after.counter(),
                after.mark(),
                after.markBefore(),
                after.admitted(),
                Optional.of(now),
                Optional.of(raw),
                known.map(offset -> offset.ahead().toMillis()).or(() -> aheadMs),
                known.map(offset -> offset.within().toMillis()).or(() -> tripMs),
                call.about().itself(),
                call.about().host(),
                from,
                call.version(),
                String.join("\n", call.modules()),
                call.room());
    }

    /** For templates. */
    public List<String> moduleList() {
        return modules.lines().toList();
    }
}
