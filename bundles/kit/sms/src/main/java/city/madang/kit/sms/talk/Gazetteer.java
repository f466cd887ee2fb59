// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Said;
import city.madang.dialogue.Whereabouts;
import city.madang.geo.Area;
import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.geo.Landmark;
import city.madang.geo.Landmarks;
import city.madang.geo.Point;
import city.madang.kit.sms.text.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Finds what somebody means by a place: degrees, code or name of an area (with words around it), a landmark. */
public final class Gazetteer {
    private static final Pattern DEGREES = Pattern.compile("(-?[0-9]{1,2}\\.[0-9]+)[ ,;]+(-?[0-9]{1,3}\\.[0-9]+)");
    private static final int MOST = 8;
    private static final int NAME_WORDS = 3;
    private static final int SHOWN = 40;

    private final Areas areas;
    private final Supplier<Optional<Landmarks>> landmarks;

    public Gazetteer(Areas areas, Supplier<Optional<Landmarks>> landmarks) {
        this.areas = areas;
        this.landmarks = landmarks;
    }

    /**
     * What was found.
     *
     * @param sure when there is no doubt
     * @param candidates what else it may be
     */
    record Found(Optional<Said> sure, List<Said> candidates) {}

    Found look(String text, Locale locale) {
        var read = Spelling.read(text);
        var degrees = degrees(read);
        if (degrees.isPresent()) {
            return sure(degrees.get(), read);
        }
        var all = areas.all();
        var exact =
                all.stream().filter(area -> isCalled(area, Spelling.bare(read))).toList();
        if (exact.size() == 1) {
            return sure(
                    new Whereabouts(Optional.of(exact.get(0).id()), Optional.empty(), ""), name(exact.get(0), locale));
        }
        var coded = coded(read, locale);
        if (exact.isEmpty() && coded.isPresent()) {
            return new Found(coded, List.of());
        }
        var within = within(all, read, locale);
        if (exact.isEmpty() && within.isPresent()) {
            return new Found(within, List.of());
        }
        return listed(exact.isEmpty() ? like(all, Spelling.bare(read)) : exact, text, locale);
    }

    /** A code such as stands on a lamp post leaves no doubt. */
    private Optional<Said> coded(String read, Locale locale) {
        var code = letters(read);
        return code.chars().noneMatch(Character::isDigit)
                ? Optional.empty()
                : landmarks
                        .get()
                        .flatMap(known -> known.find(read, locale, 1).stream().findFirst())
                        .filter(found -> found.point().isPresent()
                                && letters(found.name()).endsWith(code))
                        .map(found -> new Said(where(found).encoded(), Shortened.to(found.name(), SHOWN)));
    }

    /** Case, blanks and hyphens do not count in a code. */
    private static String letters(String text) {
        return text.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Whereabouts where(Landmark landmark) {
        var area = landmark.area().or(() -> landmark.point().flatMap(areas::at).map(Area::id));
        return new Whereabouts(area, landmark.point(), landmark.name());
    }

    private Found listed(List<Area> alike, String text, Locale locale) {
        var candidates = new ArrayList<Said>();
        alike.forEach(area -> candidates.add(said(area, "", locale)));
        landmarks
                .get()
                .map(known -> known.find(text, locale, MOST))
                .orElse(List.of())
                .forEach(landmark -> candidates.add(said(landmark, locale)));
        var few = candidates.stream().distinct().limit(MOST).toList();
        return few.size() == 1 && alike.size() == 1
                ? new Found(Optional.of(few.get(0)), List.of())
                : new Found(Optional.empty(), few);
    }

    /** The sender's own words as a place. */
    static Said written(String words) {
        return new Said(
                new Whereabouts(Optional.empty(), Optional.empty(), words).encoded(), Shortened.to(words, SHOWN));
    }

    private Optional<Whereabouts> degrees(String read) {
        var found = DEGREES.matcher(read);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            var point = new Point(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2)));
            var rest = read.replace(found.group(), "").strip();
            return Optional.of(new Whereabouts(areas.at(point).map(Area::id), Optional.of(point), rest));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** "Jongno-gu behind the library", "behind the library, Jongno-gu": an area's whole name at one end of the words. */
    private static Optional<Said> within(List<Area> all, String read, Locale locale) {
        var words = read.split("[ ,;]+");
        for (int count = Math.min(NAME_WORDS, words.length - 1); count > 0; count--) {
            var first = Spelling.bare(String.join(" ", Arrays.copyOf(words, count)));
            var last = Spelling.bare(String.join(" ", Arrays.copyOfRange(words, words.length - count, words.length)));
            for (var area : all) {
                if (isCalled(area, first)) {
                    return Optional.of(said(area, tail(read, count), locale));
                }
                if (isCalled(area, last)) {
                    return Optional.of(said(area, head(read, words.length - count), locale));
                }
            }
        }
        return Optional.empty();
    }

    private static String tail(String read, int words) {
        return read.replaceFirst("^(?:[^ ,;]+[ ,;]+){" + words + "}", "").strip();
    }

    private static String head(String read, int words) {
        var found = Pattern.compile("^(?:[^ ,;]+[ ,;]+){" + words + "}").matcher(read);
        return found.find() ? withoutEnd(found.group()) : read;
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && " ,;".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static List<Area> like(List<Area> all, String words) {
        if (words.codePointCount(0, words.length()) < 2) {
            return List.of();
        }
        var beginning = all.stream()
                .filter(area -> names(area).anyMatch(name -> name.startsWith(words)))
                .toList();
        return beginning.isEmpty()
                ? all.stream()
                        .filter(area -> names(area).anyMatch(name -> name.contains(words)))
                        .toList()
                : beginning;
    }

    private static boolean isCalled(Area area, String bare) {
        return !bare.isEmpty()
                && (Spelling.bare(area.id().value()).equals(bare) || names(area).anyMatch(bare::equals));
    }

    private static java.util.stream.Stream<String> names(Area area) {
        return area.name().byLanguage().values().stream().map(Spelling::bare);
    }

    private static String name(Area area, Locale locale) {
        return area.name().in(locale);
    }

    private static Said said(Area area, String words, Locale locale) {
        var where = new Whereabouts(Optional.of(area.id()), Optional.empty(), words);
        var shown = words.isEmpty() ? name(area, locale) : name(area, locale) + ", " + words;
        return new Said(where.encoded(), Shortened.to(shown, SHOWN));
    }

    private Said said(Landmark landmark, Locale locale) {
        var where = where(landmark);
        var shown = where.area()
                .flatMap(areas::find)
                .map(in -> landmark.name() + ", " + name(in, locale))
                .orElse(landmark.name());
        return new Said(where.encoded(), Shortened.to(shown, SHOWN));
    }

    private Found sure(Whereabouts where, String read) {
        return new Found(Optional.of(new Said(where.encoded(), Shortened.to(read, SHOWN))), List.of());
    }

    /** An area's name, for showing. */
    Optional<String> name(AreaId area, Locale locale) {
        return areas.find(area).map(found -> name(found, locale));
    }
}
