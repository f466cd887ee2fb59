// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.domain;

import city.madang.solution.parking.session.domain.Basis;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one car park and one day.
 *
 * @param stays that began or ended on the day, that passed a gate, or for which something was paid or given back on it
 * @param payments taken on the day
 * @param refunds given back on the day
 * @param openBefore how many stays were inside when the day began
 * @param openAfter how many were when it ended
 */
public record DayFacts(
        List<Passage> passages,
        List<Stay> stays,
        List<Moved> payments,
        List<Moved> refunds,
        long openBefore,
        long openAfter) {
    public DayFacts {
        passages = List.copyOf(passages);
        stays = List.copyOf(stays);
        payments = List.copyOf(payments);
        refunds = List.copyOf(refunds);
    }

    /** A vehicle that passed a gate. @param stay empty when nobody knows which it was */
    public record Passage(String id, boolean in, Optional<String> stay) {}

    /**
     * A stay as it is now.
     *
     * @param began whether it began on the day
     * @param ended whether it ended on the day
     * @param over whether it ended on the day or before
     * @param seen whether its entry was seen
     * @param basis on which it ended
     * @param fee as it was told last, in the currency's smallest unit
     * @param before what was paid for it on earlier days
     */
    public record Stay(
            String id,
            boolean began,
            boolean ended,
            boolean over,
            boolean seen,
            Optional<Basis> basis,
            long fee,
            long before) {}

    /** Money of the book. @param stay that it is for, or what stands there in its place @param late whether the vehicle had left by then */
    public record Moved(String id, String stay, long amount, boolean late) {}
}
