// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Lets the first of a row through, and those behind it for as long as all together cost no more than the limit. For one row. */
final class Budget<T> implements Predicate<T> {
    private final long limit;
    private final ToLongFunction<T> cost;
    private boolean begun;
    private long spent;

    Budget(long limit, ToLongFunction<T> cost) {
        this.limit = limit;
        this.cost = cost;
    }

    @Override
    public boolean test(T one) {
        var first = !begun;
        begun = true;
        spent += cost.applyAsLong(one);
        return first || spent <= limit;
    }
}
