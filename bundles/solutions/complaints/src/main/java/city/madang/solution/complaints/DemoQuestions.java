// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.identity.Visitor;
import city.madang.l10n.LocalText;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.AnswerType;
import city.madang.solution.complaints.domain.Given;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.open311.Attribute;
import city.madang.solution.complaints.open311.Attributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What services of the demo ask besides, and what was answered. */
final class DemoQuestions {
    private static final int CHOICES = 10;
    private static final int POLES = 9000;

    private final Attributes attributes;

    DemoQuestions(Kit kit) {
        this.attributes = new Attributes(kit);
    }

    void add(Visitor chief) {
        DemoTable.read("questions").forEach(row -> attributes.add(chief, attribute(row)));
    }

    private static Attribute attribute(List<String> row) {
        boolean asks = !row.get(3).equals("tells");
        return new Attribute(
                new ServiceCode(row.get(0)),
                row.get(1),
                0,
                AnswerType.valueOf(row.get(2)),
                row.get(3).equals("required"),
                asks,
                text(row.subList(4, 7)),
                row.get(7).equals("-") ? Optional.empty() : Optional.of(text(row.subList(7, CHOICES))),
                row.get(CHOICES).equals("-") ? List.of() : choices(row.get(CHOICES)));
    }

    private static List<Attribute.Choice> choices(String cell) {
        return Arrays.stream(cell.split(" ; "))
                .map(each -> each.split(": ", 2))
                .map(each -> new Attribute.Choice(each[0], text(List.of(each[1].split(" / ")))))
                .toList();
    }

    private static LocalText text(List<String> words) {
        return new LocalText(Map.of("en", words.get(0), "ko", words.get(1), "ar", words.get(2)));
    }

    /** The first choice of a list and some number on a pole, the same for the same words; nothing else is answered. */
    List<Given> answers(Optional<ServiceCode> service, String words) {
        return service.map(attributes::of).orElse(List.of()).stream()
                .filter(Attribute::variable)
                .flatMap(each -> answer(each, words).map(each::given).stream())
                .toList();
    }

    private static Optional<String> answer(Attribute asked, String words) {
        if (asked.datatype().isList()) {
            return Optional.of(asked.choices().get(0).code());
        }
        return asked.datatype() == AnswerType.STRING
                ? Optional.of("M-" + (1000 + Math.floorMod(words.hashCode(), POLES)))
                : Optional.empty();
    }
}
