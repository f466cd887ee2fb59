// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Kind;
import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.Question;
import city.madang.solution.study.domain.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one installation's officials have answered, as it is handed to another.
 *
 * @param currency in whose minor units money is
 * @param pack the {@link #fingerprint} of the questions that were asked
 * @param made when it was written
 * @param people names by their id there
 */
record LaptopFile(
        Sender from, String currency, String pack, Instant made, Map<String, String> people, List<Told> answers) {
    /** Longer names are nobody's. */
    static final int LONGEST_NAME = 120;

    LaptopFile {
        people = Map.copyOf(people);
        answers = List.copyOf(answers);
    }

    /** An installation. @param id made by chance, once @param name in the words of who wrote the file */
    record Sender(String id, String name, String city) {}

    /** An answer. @param person the id there @param said as it is stored */
    record Told(String question, String person, Group speaksFor, String said, Instant changed) {}

    /** The same for packs that ask the same of the same groups. */
    static String fingerprint(Pack pack) {
        var asked = pack.questions().stream()
                .map(each -> each.key() + " " + each.part() + " " + each.kind() + " "
                        + each.groups().stream().sorted().toList())
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sealed.digest(asked);
    }

    /** Whether an answer can be one to the question here. */
    boolean fits(Told told, Question question, String currencyHere) {
        return question.groups().contains(told.speaksFor())
                && question.kind().takes(told.said())
                && (question.kind() != Kind.MONEY || currency.equals(currencyHere));
    }
}
