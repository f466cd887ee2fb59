// SPDX-License-Identifier: Apache-2.0
package city.madang.suggest;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Where the kit reads what a solution's officials have decided. Called by the kit's own threads, on every node. */
@FunctionalInterface
@ConsumerType
public interface DecidedCases {
    /**
     * Decided cases in the order of their ids, without those that nothing may be learnt from: sealed ones, and ones that were
     * erased. It is asked until it gives none; fewer than most do not end it. When there are more than the kit learns from, the
     * first ones count, so ids should say nothing about what a case is like.
     *
     * @param after the last id that was read, empty text at the start
     * @param most how many at once
     */
    List<DecidedCase> decidedAfter(String after, int most);
}
