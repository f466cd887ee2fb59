// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.funding;

import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Funding;
import city.madang.solution.study.domain.Grant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A source of money in one reader's language. Public, because templates read it.
 *
 * @param known what is said of it, in the order of {@link Trait}
 * @param printed its ceilings; empty when the list has it no more
 * @param grant what the plan counts on from it
 * @param amount of the grant, in words; empty text without one
 * @param above whether that is more than the ceiling, as far as it can be reckoned in the city's money
 */
public record Source(
        String key,
        String name,
        List<Known> known,
        Optional<Funding> printed,
        Optional<Grant> grant,
        String amount,
        boolean above) {

    /** What a donor's list says besides its ceiling. */
    public enum Trait {
        PROGRAMME,
        RECIPIENTS,
        LETTER
    }

    /** Public, because templates read it. */
    public record Known(Trait trait, String words) {}

    /** All of the list, and those that the plan counts on though the list has them no more. */
    static List<Source> all(Grants.Read read, Reading reading) {
        var listed = reading.answers().pack().funding().stream()
                .collect(Collectors.toMap(Funding::key, Function.identity()));
        var granted = read.financing().grants().stream().collect(Collectors.toMap(Grant::source, Function.identity()));
        return Stream.concat(
                        reading.answers().pack().funding().stream().map(Funding::key),
                        granted.keySet().stream()
                                .filter(key -> !listed.containsKey(key))
                                .sorted())
                .map(key -> of(
                        key,
                        Optional.ofNullable(listed.get(key)),
                        Optional.ofNullable(granted.get(key)),
                        read,
                        reading))
                .toList();
    }

    // longer: everything that one source is made of
    private static Source of(
            String key, Optional<Funding> printed, Optional<Grant> grant, Grants.Read read, Reading reading) {
        boolean above = grant.flatMap(given ->
                        printed.flatMap(each -> each.ceiling(read.prices())).map(most -> given.amount() > most))
                .orElse(false);
        return new Source(
                key,
                reading.funding(key),
                Arrays.stream(Trait.values())
                        .flatMap(trait -> reading.funding(key, trait.name().toLowerCase(Locale.ROOT)).stream()
                                .map(words -> new Known(trait, words)))
                        .toList(),
                printed,
                grant,
                grant.map(each -> reading.words().money(each.amount())).orElse(""),
                above);
    }
}
