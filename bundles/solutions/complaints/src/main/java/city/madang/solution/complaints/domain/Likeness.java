// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.text.Normalizer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How much two reports are about the same thing: what is said, the kind of matter, and how near they are. Only what was filed
 * within {@link #WITHIN} and lies within {@value #METRES} m, or somewhere in the same area, is compared at all.
 *
 * @param score 0 (nothing in common) to 1
 * @param metres between the two; empty when one has no position
 */
public record Likeness(double score, Optional<Double> metres) {
    public static final double METRES = 300;
    public static final Duration WITHIN = Duration.ofDays(60);

    /** From here up somebody is asked whether it is the same. */
    private static final double ENOUGH = 0.35;

    private static final double WORDS = 0.6;
    private static final double KIND = 0.2;
    private static final double NEARNESS = 0.2;
    private static final int LETTERS = 3;

    public static Likeness between(
            Report one, Optional<ServiceCode> service, Report other, Optional<ServiceCode> otherService) {
        var metres = one.place().point().flatMap(from -> other.place().point().map(to -> from.metresTo(to)));
        if (metres.filter(far -> far > METRES).isPresent()) {
            return new Likeness(0, metres);
        }
        double words = Math.max(
                inCommon(one.title(), other.title()),
                inCommon(one.title() + " " + one.details(), other.title() + " " + other.details()));
        double kind = service.isPresent() && service.equals(otherService) ? 1 : 0;
        double nearness = metres.map(far -> 1 - far / METRES).orElse(0.0);
        double score = WORDS * words + KIND * kind + NEARNESS * nearness;
        return new Likeness(one.title().isBlank() ? withoutWords(kind, nearness, metres) : score, metres);
    }

    /** Nothing is said yet: kind and place decide, and where the place is not known either nothing does. */
    private static double withoutWords(double kind, double nearness, Optional<Double> metres) {
        return metres.isEmpty() ? 0 : (KIND * kind + NEARNESS * nearness) / (KIND + NEARNESS);
    }

    public boolean isEnough() {
        return score >= ENOUGH;
    }

    /** Dice's coefficient of runs of three letters, which needs no dictionary and holds in any script. */
    static double inCommon(String one, String other) {
        var ours = runs(one);
        var theirs = runs(other);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        var both = new HashSet<>(ours);
        both.retainAll(theirs);
        return 2.0 * both.size() / (ours.size() + theirs.size());
    }

    private static Set<String> runs(String text) {
        var letters = new StringBuilder(" ");
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(each -> Character.isLetterOrDigit(each) ? each : ' ')
                .filter(each -> each != ' ' || letters.charAt(letters.length() - 1) != ' ')
                .forEachOrdered(letters::appendCodePoint);
        var runs = new HashSet<String>();
        for (int i = 0; i + LETTERS <= letters.length(); i++) {
            runs.add(letters.substring(i, i + LETTERS));
        }
        return runs;
    }
}
