// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import city.madang.l10n.LocalText;
import city.madang.solution.study.domain.BadPack.Why;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the files of a pack, line by line. */
final class PackReader {
    /** Lines of one file that say something. */
    private static final int MOST = 400;

    private static final int LONGEST_KEY = 39;
    private static final int LONGEST_TEXT = 500;
    private static final int HEAVIEST = 5;
    /** Months. */
    private static final int LONGEST_STEP = 24;

    private PackReader() {}

    /**
     * @param lines of each file
     * @throws BadPack naming the first line that is wrong
     */
    static Pack read(Function<PackFile, List<String>> lines) {
        var questions = rows(PackFile.QUESTIONS, lines, PackReader::question, Question::key);
        var kinds = questions.stream().collect(Collectors.toMap(Question::key, Question::kind));
        var rules = rows(PackFile.RULES, lines, row -> rule(row, kinds), Rule::id);
        var conditions = rows(PackFile.CONDITIONS, lines, row -> condition(row, kinds), Condition::key);
        var functions = functions(lines, kinds);
        var texts = new TreeMap<String, Map<String, String>>();
        rows(PackFile.TEXTS, lines, Row::text, text -> text.key() + " " + text.tag())
                .forEach(each -> texts.computeIfAbsent(each.key(), key -> new TreeMap<>())
                        .put(each.tag(), each.words()));
        return new Pack(
                questions,
                rules,
                conditions,
                texts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> new LocalText(each.getValue()))),
                Funding.all(rows(PackFile.FUNDING, lines, PackReader::ceilings, Funding.Ceilings::key)),
                rows(PackFile.CRITERIA, lines, row -> bearing(row, kinds), Bearing::criterion).stream()
                        .collect(Collectors.toMap(Bearing::criterion, Bearing::questions)),
                functions,
                rows(PackFile.WORK_PLAN, lines, PackReader::step, WorkStep::key),
                rows(PackFile.COST_ITEMS, lines, PackReader::cost, each -> each.list() + "." + each.key()));
    }

    private static FunctionPack functions(Function<PackFile, List<String>> lines, Map<String, Kind> kinds) {
        var categories = rows(PackFile.CATEGORIES, lines, row -> row.key(0), Function.identity());
        var keys = Set.copyOf(rows(PackFile.FUNCTIONS, lines, row -> row.key(0), Function.identity()));
        var functions = rows(
                PackFile.FUNCTIONS,
                lines,
                row -> {
                    row.refuse(!categories.contains(row.cell(1)), Why.CATEGORY, row.cell(1));
                    row.needs().forEach(each -> row.refuse(!keys.contains(each), Why.FUNCTION, each));
                    return function(row, kinds);
                },
                CityFunction::key);
        var pack = new FunctionPack(categories, functions);
        pack.circles().stream().findFirst().ifPresent(each -> {
            throw new BadPack(PackFile.FUNCTIONS, 0, Why.CIRCLE, String.join(" → ", each));
        });
        return pack;
    }

    private static CityFunction function(Row row, Map<String, Kind> kinds) {
        var question = row.keyOrNone(3);
        question.ifPresent(each -> row.refuse(!kinds.containsKey(each), Why.QUESTION, each));
        return new CityFunction(row.key(0), row.cell(1), row.keyOrNone(2), question, row.needs());
    }

    private static WorkStep step(Row row) {
        int months = row.number(1, LONGEST_STEP);
        row.refuse(months == 0, Why.VALUE, row.cell(1));
        return new WorkStep(row.key(0), months);
    }

    private static CostItem cost(Row row) {
        var currency = row.cell(7);
        return new CostItem(
                row.key(0),
                row.key(1),
                row.key(2),
                Item.Sort.valueOf(row.cell(3)),
                row.decimal(4, Line.MOST_UNITS),
                row.keyOrNone(5).orElse(""),
                row.decimal(6, CostItem.MOST),
                currency.isEmpty() ? "" : Currency.getInstance(currency).getCurrencyCode(),
                row.number(8, Item.LAST_YEAR),
                row.number(9, Item.LAST_YEAR));
    }

    private record Bearing(Criterion criterion, List<String> questions) {}

    private static Bearing bearing(Row row, Map<String, Kind> kinds) {
        var questions = List.of(row.cell(1).split(" "));
        for (var question : questions) {
            row.refuse(!kinds.containsKey(question), Why.QUESTION, question);
            row.refuse(kinds.get(question) != Kind.CHOICE, Why.KIND, question);
        }
        return new Bearing(Criterion.valueOf(row.cell(0)), questions);
    }

    private static Funding.Ceilings ceilings(Row row) {
        return new Funding.Ceilings(row.key(0), row.amount(1), row.amount(2));
    }

    private static <T> List<T> rows(
            PackFile file, Function<PackFile, List<String>> lines, Function<Row, T> read, Function<T, ?> name) {
        var found = new LinkedHashMap<Object, T>();
        int number = 0;
        for (var line : lines.apply(file)) {
            number++;
            if (Pack.isComment(line)) {
                continue;
            }
            var row = new Row(file, number, line.split(",", file == PackFile.TEXTS ? file.columns() : -1));
            row.refuse(row.cells().length != file.columns(), Why.COLUMNS, line);
            var one = row.read(read);
            row.refuse(
                    found.putIfAbsent(name.apply(one), one) != null,
                    Why.TWICE,
                    name.apply(one).toString());
            row.refuse(found.size() > MOST, Why.MANY, "");
        }
        return List.copyOf(found.values());
    }

    /** A line between its commas. */
    private record Row(PackFile file, int number, String[] cells) {
        String cell(int place) {
            return cells[place].strip();
        }

        String key(int place) {
            var key = cell(place);
            boolean fits = key.chars()
                    .allMatch(each -> each == '-' || each >= 'a' && each <= 'z' || each >= '0' && each <= '9');
            refuse(!fits || key.isEmpty() || key.length() > LONGEST_KEY, Why.VALUE, key);
            return key;
        }

        Optional<String> keyOrNone(int place) {
            return cell(place).isEmpty() ? Optional.empty() : Optional.of(key(place));
        }

        /** Keys between spaces. */
        Set<String> needs() {
            return Arrays.stream(cell(4).split(" "))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.toSet());
        }

        int number(int place, int most) {
            int value = Integer.parseInt(cell(place));
            refuse(value < 0 || value > most, Why.VALUE, cell(place));
            return value;
        }

        /** From 0; empty when nothing stands there. */
        Optional<BigDecimal> decimal(int place, BigDecimal most) {
            return Optional.of(cell(place))
                    .filter(cell -> !cell.isEmpty())
                    .map(cell -> Typed.number(cell, most, Line.PLACES));
        }

        /** Whole units of a currency, above 0; empty when nothing is printed. */
        Optional<Long> amount(int place) {
            refuse(!cell(place).matches("([1-9][0-9]{0,14})?"), Why.VALUE, cell(place));
            return Optional.of(cell(place)).filter(cell -> !cell.isEmpty()).map(Long::valueOf);
        }

        Text text() {
            var words = cell(2);
            refuse(words.isEmpty() || words.length() > LONGEST_TEXT, Why.VALUE, cell(0));
            var tag = Locale.forLanguageTag(cell(1)).toLanguageTag();
            refuse(tag.equals("und"), Why.VALUE, cell(1));
            return new Text(cell(0), tag, words);
        }

        void refuse(boolean wrong, Why why, String what) {
            if (wrong) {
                throw new BadPack(file, number, why, what);
            }
        }

        <T> T read(Function<Row, T> reader) {
            try {
                return reader.apply(this);
            } catch (BadPack e) {
                throw e;
            } catch (IllegalArgumentException e) {
                throw new BadPack(file, number, Why.VALUE, String.join(",", cells));
            }
        }
    }

    private record Text(String key, String tag, String words) {}

    private static Question question(Row row) {
        var groups = Arrays.stream(row.cell(5).split(" ")).map(Group::valueOf).collect(Collectors.toSet());
        var dimension =
                row.cell(4).isEmpty() ? Optional.<Dimension>empty() : Optional.of(Dimension.valueOf(row.cell(4)));
        return new Question(
                row.key(0),
                Part.valueOf(row.cell(1)),
                Kind.valueOf(row.cell(2)),
                row.number(3, HEAVIEST),
                dimension,
                groups);
    }

    private static Rule rule(Row row, Map<String, Kind> kinds) {
        var rule = new Rule(row.key(0), row.key(1), row.number(2, HEAVIEST), Rule.Sign.valueOf(row.cell(3)));
        row.refuse(!kinds.containsKey(rule.question()), Why.QUESTION, rule.question());
        row.refuse(kinds.get(rule.question()) != rule.sign().kind(), Why.KIND, rule.question());
        return rule;
    }

    private static Condition condition(Row row, Map<String, Kind> kinds) {
        var condition = new Condition(row.key(0), row.key(1), row.number(2, Kind.MOST));
        row.refuse(!kinds.containsKey(condition.question()), Why.QUESTION, condition.question());
        row.refuse(kinds.get(condition.question()) != Kind.CHOICE, Why.KIND, condition.question());
        return condition;
    }
}
