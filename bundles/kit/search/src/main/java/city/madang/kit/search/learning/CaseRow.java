// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import city.madang.suggest.DecidedCase;
import city.madang.suggest.Subject;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A row of {@code search_case}. */
public record CaseRow(
        String module,
        int place,
        String words,
        String tag,
        Optional<String> service,
        Optional<String> department,
        String facts) {

    static CaseRow of(String module, int place, DecidedCase decided) {
        var subject = decided.subject();
        return new CaseRow(
                module,
                place,
                subject.text(),
                subject.language().toLanguageTag(),
                decided.service(),
                decided.department(),
                subject.facts().entrySet().stream()
                        .map(fact -> fact.getKey() + "\t" + fact.getValue())
                        .collect(Collectors.joining("\n")));
    }

    DecidedCase toCase() {
        var known = new TreeMap<String, String>();
        facts.lines()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> known.put(parts[0], parts[1]));
        var subject = new Subject(words, Locale.forLanguageTag(tag), known);
        return new DecidedCase("file-" + place, subject, service, department);
    }
}
