// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.suggest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import city.madang.suggest.DecidedCase;
import city.madang.suggest.Subject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What was most often decided for exactly this text, and for any text where it is new. */
final class Lookup implements Rival {
    private final Map<String, List<String>> byText = new HashMap<>();
    private List<String> otherwise = List.of();

    @Override
    public void learn(List<DecidedCase> from, Function<DecidedCase, String> decided) {
        from.stream()
                .collect(groupingBy(each -> each.subject().text()))
                .forEach((text, cases) -> byText.put(text, commonest(cases, decided)));
        otherwise = commonest(from, decided);
    }

    private static List<String> commonest(List<DecidedCase> cases, Function<DecidedCase, String> decided) {
        return cases.stream().collect(groupingBy(decided, counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(3)
                .toList();
    }

    @Override
    public List<String> guess(Subject subject) {
        return byText.getOrDefault(subject.text(), otherwise);
    }
}
