// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.geo.NamedPlace;
import city.madang.geo.PlaceId;
import city.madang.geo.Point;
import city.madang.l10n.LocalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** Reads one line of a list of places. */
final class PlaceLine {
    private static final String NAME_IN = "name:";
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(?:[.,][0-9]{1,15})?");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int MOST_NAME = 200;
    private static final int MOST_NAMES = 3500;
    private static final int MOST_ADDRESS = 300;
    private static final int SHOWN = 40;

    private final PlaceRules rules;
    /** Columns with names, and their languages. */
    private final Map<String, String> names = new LinkedHashMap<>();

    /** @throws Refused when a column is missing or names no language */
    PlaceLine(PlaceRules rules, List<String> heading) {
        this.rules = rules;
        var columns =
                heading.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
        for (var column : columns) {
            if (column.equals("name")) {
                names.put(column, rules.plain().toLanguageTag());
            } else if (column.startsWith(NAME_IN)) {
                names.put(column, language(column.substring(NAME_IN.length())));
            }
        }
        for (var column : List.of("id", "lat", "lon")) {
            if (!columns.contains(column)) {
                throw new Refused("places.file.column", column);
            }
        }
        if (names.isEmpty()) {
            throw new Refused("places.file.column", "name");
        }
    }

    private static String language(String written) {
        var tag = Locale.forLanguageTag(written).toLanguageTag();
        if (!tag.equalsIgnoreCase(written)) {
            throw new Refused("places.file.language", shown(written));
        }
        return tag;
    }

    /** @throws Refused when it is not good */
    NamedPlace read(CSVRecord row) {
        if (!row.isConsistent()) {
            throw new Refused("places.line.cells", row.size());
        }
        var id = id(cell(row, "id"));
        var kind = cell(row, "kind").toLowerCase(Locale.ROOT);
        if (!kind.isEmpty() && !KIND.matcher(kind).matches()) {
            throw new Refused("places.line.kind", shown(kind));
        }
        var point = point(cell(row, "lat"), cell(row, "lon"));
        if (!rules.near().test(point)) {
            throw new Refused("places.line.far", point.latitude() + ", " + point.longitude());
        }
        var area = rules.area(cell(row, "area"), point);
        var address = text(cell(row, "address"), "places.line.address", MOST_ADDRESS);
        return new NamedPlace(id, kind.isEmpty() ? "place" : kind, name(row), address, point, area);
    }

    private static PlaceId id(String cell) {
        try {
            return new PlaceId(cell);
        } catch (IllegalArgumentException e) {
            throw new Refused("places.line.id", shown(cell));
        }
    }

    private LocalText name(CSVRecord row) {
        var found = new TreeMap<String, String>();
        names.forEach((column, language) -> {
            var name = text(cell(row, column), "places.line.name", MOST_NAME);
            if (!name.isEmpty()) {
                found.put(language, name);
            }
        });
        if (found.isEmpty()) {
            throw new Refused("places.line.nameless");
        }
        var name = new LocalText(found);
        if (name.encoded().length() > MOST_NAMES) {
            throw new Refused("places.line.name", shown(name.encoded()), MOST_NAME);
        }
        return name;
    }

    private static Point point(String latitude, String longitude) {
        if (!DEGREES.matcher(latitude).matches() || !DEGREES.matcher(longitude).matches()) {
            throw new Refused("places.line.degrees", shown(latitude) + " / " + shown(longitude));
        }
        try {
            return new Point(
                    Double.parseDouble(latitude.replace(',', '.')), Double.parseDouble(longitude.replace(',', '.')));
        } catch (IllegalArgumentException e) {
            throw new Refused("places.line.degrees", latitude + " / " + longitude);
        }
    }

    /** One line of readable signs: a name must not turn the words around it or end the line it stands in. */
    private static String text(String cell, String key, int most) {
        if (cell.length() > most) {
            throw new Refused(key, shown(cell), most);
        }
        if (!cell.codePoints().allMatch(PlaceLine::isReadable)) {
            throw new Refused("places.line.signs", shown(cell));
        }
        return cell;
    }

    private static boolean isReadable(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // Joiners belong to the writing of Persian and Indian languages; other signs of format steer what stands
            // around.
            case Character.FORMAT -> sign == 0x200C || sign == 0x200D;
            default -> true;
        };
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column) : "";
    }

    /** The beginning, without signs that steer. */
    static String shown(String cell) {
        var readable = new StringBuilder();
        cell.codePoints().limit(SHOWN).forEach(sign -> readable.appendCodePoint(isReadable(sign) ? sign : '\ufffd'));
        return cell.codePointCount(0, cell.length()) > SHOWN
                ? readable.append('…').toString()
                : readable.toString();
    }
}
