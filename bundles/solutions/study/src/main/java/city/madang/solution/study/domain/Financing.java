// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import city.madang.solution.study.domain.Grant.Stage;
import java.util.List;

/**
 * Who pays for a plan, in minor units of the city's currency.
 *
 * @param cost of all its years, as far as it is known
 */
public record Financing(long cost, List<Grant> grants) {
    public Financing {
        grants = List.copyOf(grants);
    }

    /** What sources give that are this sure. */
    public long of(Stage stage) {
        return grants.stream()
                .filter(each -> each.stage() == stage)
                .mapToLong(Grant::amount)
                .sum();
    }

    /** What nobody is even planned to pay; 0 when there is enough. */
    public long open() {
        return Math.max(0, cost - all());
    }

    /** By how much all together are more than it costs; 0 when they are not. */
    public long over() {
        return Math.max(0, all() - cost);
    }

    private long all() {
        return grants.stream().mapToLong(Grant::amount).sum();
    }
}
