// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.fetch;

import city.madang.identity.PersonId;
import city.madang.outside.Edition;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where alerts of somebody else are fetched: a feed (Atom, RSS), or one file.
 *
 * @param places words of which one has to be in the name of a place that an alert is for, with commas between; empty for all alerts
 * @param keeper who named it, and so stands for the drafts until somebody looks at them
 * @param active whether it is fetched
 * @param edition what was read last there
 * @param checked when it was read last; empty when it never was
 * @param failures how often in a row it could not be read
 * @param fault what was in the way last; empty when nothing was
 */
public record Source(
        String id,
        String name,
        String address,
        String places,
        PersonId keeper,
        boolean active,
        Edition edition,
        Optional<Instant> checked,
        int failures,
        Optional<Fault> fault) {
    public static final int MOST_NAME = 100;
    public static final int MOST_ADDRESS = 500;
    public static final int MOST_PLACES = 500;
    /** From that many on an official is asked to look: a server may be away for a quarter of an hour. */
    public static final int MANY = 8;

    /**
     * What was in the way.
     *
     * @param detail the address, and the status of HTTP
     * @param since when it began
     */
    public record Fault(Kind kind, String detail, Instant since) {
        static final int MOST_DETAIL = 500;

        /** The first five as a call says them. */
        public enum Kind {
            SCHEME,
            INSIDE,
            NAME,
            CONNECTION,
            ANSWER,
            /** A status other than success. */
            STATUS,
            /** Neither an alert nor a feed. */
            FORMAT
        }
    }

    /** After it could be read. @param now what is there */
    Source read(Edition now, Instant at) {
        return after(now, Optional.of(at), 0, Optional.empty());
    }

    /** After it could not; all of it is read again then. */
    Source failed(Fault.Kind kind, String detail, Instant at) {
        var cut = detail.length() <= Fault.MOST_DETAIL ? detail : detail.substring(0, Fault.MOST_DETAIL);
        var since = fault.map(Fault::since).orElse(at);
        return after(Edition.NONE, checked, failures + 1, Optional.of(new Fault(kind, cut, since)));
    }

    private Source after(Edition now, Optional<Instant> read, int failed, Optional<Fault> trouble) {
        return new Source(id, name, address, places, keeper, active, now, read, failed, trouble);
    }

    public boolean isFailing() {
        return active && failures >= MANY;
    }

    /** Whether an alert for these places concerns the city. */
    public boolean concerns(List<String> named) {
        var words = Stream.of(places.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty()
                || named.stream()
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .anyMatch(each -> words.stream().anyMatch(each::contains));
    }
}
