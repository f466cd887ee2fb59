// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiTextTest {
    /** Something with a bit of everything. */
    public abstract static class Shop<T extends Comparable<T>> implements Runnable {
        public static final int MOST = 3;
        int hidden;

        protected abstract <E> List<? super T> sell(E buyer, T[] things) throws java.io.IOException;

        void secret() {}
    }

    @Test
    void saysWhatOthersSeeAndNothingElse() {
        var lines = new ArrayList<String>();
        ApiText.describe(Shop.class, lines);
        assertThat(lines)
                .containsExactly(
                        "static class city.madang.checks.ApiTextTest$Shop<T extends java.lang.Comparable<T>> is java.lang.Runnable",
                        "  new()",
                        "  protected <E>sell(E, T[]): java.util.List<? super T> throws java.io.IOException",
                        "  static final MOST: int");
    }

    @Test
    void namesTheTypeOfWhatCameAndWent() {
        assertThat(ApiText.changes(
                        "record A\n  x(): int\nrecord B\n  x(): int\n",
                        "record A\n  x(): long\nrecord B\n  x(): int\n"))
                .containsExactly("- record A: x(): int", "+ record A: x(): long");
    }
}
