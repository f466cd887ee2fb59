// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.indicator.Unit;
import city.madang.solution.study.diagnosis.Level.Scope;
import city.madang.solution.study.domain.Dimension;
import city.madang.solution.study.domain.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the file of another city says. The form is written down in docs/city/study.md; {@link SentCity} writes it.
 *
 * @param seen what that city's kit saw by itself; files of version 1 say nothing of it
 * @param unknown keys of questions that are not asked here; their levels are left out
 */
record CityFile(OtherCity about, List<Level> levels, List<Seen> seen, List<String> unknown) {
    static final String FORMAT = "madang-diagnosis";
    static final String VERSION = "2";
    static final String MODULE = "module";
    static final String INDICATOR = "indicator";

    /** The other one that is read; it knows nothing of what a kit sees. */
    private static final String FIRST_VERSION = "1";

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_NAME = 120;
    private static final int CELLS = 5;
    private static final int SHOWN = 40;
    /** Of these there are several, each with a name of its own. */
    private static final Set<String> MANY = Set.of("dimension", "question", MODULE, INDICATOR);

    private static final Pattern LEVEL = Pattern.compile("[0-4](?:\\.\\d{1,3})?");
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern MODULE_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern INDICATOR_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}\\.[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern AMOUNT =
            Pattern.compile("-?[0-9]{1," + Seen.DIGITS + "}(?:\\.[0-9]{1," + Seen.PLACES + "})?");
    private static final Pattern PACK = Pattern.compile("[0-9a-f]{1,20}");

    /**
     * @param rows as they stand in the file; {@link #mustBeOne} took them
     * @param today in this city; a diagnosis is not of a day after tomorrow
     * @param isAsked whether a question's key is known here
     * @throws BadFile saying what is wrong, and where
     */
    static CityFile read(List<List<String>> rows, LocalDate today, Predicate<String> isAsked) throws BadFile {
        var reader = new Reader(today, isAsked);
        for (int at = 1; at < rows.size(); at++) {
            reader.take(rows.get(at), at + 1);
        }
        return reader.whole();
    }

    /** @throws BadFile when it is something else altogether */
    static void mustBeOne(List<List<String>> rows) throws BadFile {
        if (rows.isEmpty() || !cell(rows.get(0), 0).equals(FORMAT)) {
            throw new BadFile("format");
        }
        var version = cell(rows.get(0), 1);
        if (!version.equals(VERSION) && !version.equals(FIRST_VERSION)) {
            throw new BadFile("version", shortened(version));
        }
    }

    private static String cell(List<String> row, int at) {
        return at < row.size() ? row.get(at) : "";
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(SHOWN, text.length()));
    }

    /** Takes one row after the other. */
    private static final class Reader {
        private final String id = UUID.randomUUID().toString();
        private final LocalDate today;
        private final Predicate<String> isAsked;
        private final List<Level> levels = new ArrayList<>();
        private final List<Seen> seen = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
        private final Set<String> said = new HashSet<>();
        private String city = "";
        private String date = "";
        private String pack = "";
        private int answers;
        private boolean complete;

        private Reader(LocalDate today, Predicate<String> isAsked) {
            this.today = today;
            this.isAsked = isAsked;
        }

        private void take(List<String> row, int number) throws BadFile {
            var kind = cell(row, 0);
            var name = cell(row, 1);
            if (row.size() > CELLS || !said.add(MANY.contains(kind) ? kind + " " + name : kind)) {
                throw new BadFile("row", number);
            }
            switch (kind) {
                case "city" -> city = name;
                case "date" -> date = name;
                case "answers" -> answers = whole(name, number);
                case "panel" -> complete = panel(name, number);
                case "pack" -> pack = fits(PACK, name, number);
                case "whole" -> levels.add(level(Scope.WHOLE, "", cell(row, 2), number));
                case "dimension" -> levels.add(level(Scope.DIMENSION, dimension(name, number), cell(row, 2), number));
                case "question" -> question(fits(KEY, name, number), cell(row, 2), number);
                case MODULE -> seen.add(module(row, number));
                case INDICATOR -> seen.add(indicator(row, number));
                case "sha256" -> {}
                default -> throw new BadFile("row", number);
            }
        }

        private void question(String key, String level, int number) throws BadFile {
            var read = level(Scope.QUESTION, key, level, number);
            if (isAsked.test(key)) {
                levels.add(read);
            } else {
                unknown.add(key);
            }
        }

        private Level level(Scope scope, String name, String level, int number) throws BadFile {
            int thousandths = Level.thousandths(Double.parseDouble(fits(LEVEL, level, number)));
            if (thousandths > Level.thousandths(Kind.MOST)) {
                throw new BadFile("row", number);
            }
            return new Level(id, scope, name, "", thousandths, 0, 0);
        }

        private Seen module(List<String> row, int number) throws BadFile {
            var module = fits(MODULE_ID, cell(row, 1), number);
            return new Seen(id, module, "", "", Optional.empty(), Optional.empty(), moment(cell(row, 4), number));
        }

        private Seen indicator(List<String> row, int number) throws BadFile {
            var names = fits(INDICATOR_ID, cell(row, 1), number).split("\\.");
            var value = new BigDecimal(fits(AMOUNT, cell(row, 2), number));
            var unit = Arrays.stream(Unit.values())
                    .filter(each -> each.name().equals(cell(row, 3)))
                    .findFirst();
            if (unit.isEmpty()) {
                throw new BadFile("row", number);
            }
            return new Seen(id, names[0], names[1], "", unit, Optional.of(value), moment(cell(row, 4), number));
        }

        private Instant moment(String text, int number) throws BadFile {
            try {
                var moment = Instant.parse(text);
                if (isPossible(moment.atZone(ZoneOffset.UTC).toLocalDate())) {
                    return moment;
                }
            } catch (DateTimeException e) {
                throw new BadFile("row", number);
            }
            throw new BadFile("row", number);
        }

        private boolean isPossible(LocalDate day) {
            return !day.isBefore(FIRST) && !day.isAfter(today.plusDays(1));
        }

        private static String dimension(String name, int number) throws BadFile {
            if (Arrays.stream(Dimension.values()).noneMatch(each -> each.name().equals(name))) {
                throw new BadFile("dimension", number, shortened(name));
            }
            return name;
        }

        private static boolean panel(String name, int number) throws BadFile {
            return fits(Pattern.compile("complete|incomplete"), name, number).equals("complete");
        }

        private static int whole(String name, int number) throws BadFile {
            return Integer.parseInt(fits(Pattern.compile("\\d{1,6}"), name, number));
        }

        private static String fits(Pattern form, String text, int number) throws BadFile {
            if (!form.matcher(text).matches()) {
                throw new BadFile("row", number);
            }
            return text;
        }

        private CityFile whole() throws BadFile {
            var taken = taken();
            if (city.isBlank() || city.codePointCount(0, city.length()) > LONGEST_NAME || pack.isEmpty()) {
                throw new BadFile("city");
            }
            if (seen.size() > Seen.MOST) {
                throw new BadFile("seen", Seen.MOST);
            }
            if (!said.contains("whole") || levels.stream().noneMatch(each -> each.scope() == Scope.DIMENSION)) {
                throw new BadFile("levels");
            }
            return new CityFile(new OtherCity(id, city, taken, answers, complete, pack), levels, seen, unknown);
        }

        private LocalDate taken() throws BadFile {
            try {
                var taken = LocalDate.parse(date);
                if (isPossible(taken)) {
                    return taken;
                }
            } catch (DateTimeException e) {
                throw new BadFile("date");
            }
            throw new BadFile("date");
        }
    }
}
