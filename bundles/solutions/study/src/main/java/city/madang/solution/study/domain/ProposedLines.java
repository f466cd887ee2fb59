// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import city.madang.l10n.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the facts of the recommended modules say that has to be paid, and that it brings: quantity and price are open. */
public final class ProposedLines {
    /** Benefits are proposed from the year after the beginning. */
    private static final int BENEFIT_YEARS = 5;

    private ProposedLines() {}

    /** @param there lines of the plan: what is among them for the same module is not proposed again */
    public static List<Line> of(List<Recommendation> found, List<Line> there, Locale language) {
        return found.stream()
                .filter(Recommendation::isNeeded)
                .flatMap(each -> of(each, language))
                .filter(line -> there.stream()
                        .noneMatch(each -> each.module().equals(line.module())
                                && each.sort() == line.sort()
                                && each.name().equals(line.name())))
                .toList();
    }

    private static Stream<Line> of(Recommendation found, Locale language) {
        return found.module().facts().stream()
                .flatMap(facts -> Stream.concat(
                        facts.costs().stream()
                                .map(each -> line(
                                        found,
                                        Item.Sort.COST,
                                        each.unit(),
                                        texts(language, each.item(), each.basis()))),
                        facts.benefits().stream()
                                .map(each -> line(
                                        found,
                                        Item.Sort.BENEFIT,
                                        each.unit(),
                                        texts(language, each.item(), each.basis())))));
    }

    private static List<String> texts(Locale language, LocalText item, LocalText basis) {
        return List.of(
                Shortened.to(Line.LONGEST_NAME, item.in(language)),
                Shortened.to(Line.LONGEST_BASIS, basis.in(language)));
    }

    private static Line line(Recommendation found, Item.Sort sort, String unit, List<String> texts) {
        boolean isCost = sort == Item.Sort.COST;
        return new Line(
                "",
                sort,
                Shortened.to(Line.LONGEST_HEADING, found.module().title()),
                "",
                texts.get(0),
                Optional.empty(),
                Shortened.to(Line.LONGEST_UNIT, unit),
                Optional.empty(),
                "",
                "",
                isCost ? 0 : 1,
                isCost ? 1 : BENEFIT_YEARS,
                found.module().id(),
                texts.get(1));
    }
}
