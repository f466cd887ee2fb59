// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.suggest;

import city.madang.suggest.DecidedCase;
import city.madang.suggest.Subject;
import java.util.List;
import java.util.function.Function;

/** Another way to guess what was decided. */
interface Rival {
    void learn(List<DecidedCase> from, Function<DecidedCase, String> decided);

    /** At most three, likeliest first. */
    List<String> guess(Subject subject);
}
