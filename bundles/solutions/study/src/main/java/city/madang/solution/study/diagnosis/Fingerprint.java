// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.Sealed;
import java.util.stream.Collectors;

/** Tells packs apart. */
final class Fingerprint {
    private static final int SHORT = 12;

    private Fingerprint() {}

    /** The questions that count for levels, with weight and dimension: 12 digits, the same for the same ones in whatever order. */
    static String of(Pack pack) {
        var lines = pack.questions().stream()
                .filter(each -> each.weight() > 0)
                .map(each -> each.key() + " " + each.weight() + " "
                        + each.dimension().map(Enum::name).orElse(""))
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sealed.digest(lines).substring(0, SHORT);
    }
}
