// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.devices;

import city.madang.benchmarks.Table;
import city.madang.benchmarks.volume.Pace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each round says of the city and of the bare work beside it. The first round warms up and does not count. */
final class Figures {
    private static final int ROUNDS = 6;

    private final Map<Key, List<Pair>> rounds = new LinkedHashMap<>();

    private record Key(String what, String unit) {}

    private record Pair(double ours, double bare) {}

    /** One round of both. */
    interface Round {
        void run() throws Exception;
    }

    void rounds(Round round) throws Exception {
        round.run();
        rounds.clear();
        for (int i = 1; i < ROUNDS; i++) {
            round.run();
        }
    }

    void add(String what, String unit, double ours, double bare) {
        rounds.computeIfAbsent(new Key(what, unit), key -> new ArrayList<>()).add(new Pair(ours, bare));
    }

    void waits(String what, Pace.Waits ours, Pace.Waits bare) {
        add(what + ", p50", "ms", ours.p50(), bare.p50());
        add(what + ", p99", "ms", ours.p99(), bare.p99());
    }

    /** Puts the medians into the table. */
    void into(Table table) {
        rounds.forEach((key, pairs) -> table.add(
                key.what(),
                key.unit(),
                pairs.stream().mapToDouble(Pair::ours).toArray(),
                pairs.stream().mapToDouble(Pair::bare).toArray()));
    }
}
