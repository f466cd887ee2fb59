// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a file of another system becomes rows of a module: one JSON file. What is left out has the value said here.
 *
 * @param format JSON where {@code records} is given, and CSV otherwise
 * @param records where the records of a JSON or XML file are: a path, in which {@code *} stands for every member; absent for a CSV
 *     file
 * @param tree where, within a record of a JSON file, those below it are
 * @param source names the other system; together with a row's key it tells a row that was taken in before
 * @param kind what the module calls these rows
 * @param zone in which the file's times are, for example {@code America/New_York}; UTC
 * @param encoding of a CSV file; UTF-8
 * @param delimiter one character; comma
 * @param empty words that stand for an empty cell in every column, for example {@code N/A}
 * @param apostrophes whether a text that would be a formula has an apostrophe before it, as our own exports have
 * @param fields by the module's names
 */
record Mapping(
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) String kind,
        String zone,
        String encoding,
        String delimiter,
        List<String> empty,
        Format format,
        String records,
        String tree,
        boolean apostrophes,
        @JsonProperty(required = true) Map<String, Source> fields) {

    /** The record above, in a path within a record of a tree. */
    static final String ABOVE = "..";

    /** How the file is written. */
    enum Format {
        @JsonProperty("csv")
        CSV,
        @JsonProperty("json")
        JSON,
        @JsonProperty("xml")
        XML
    }

    /** What is made of a word. */
    enum Form {
        /** A code: see {@link city.madang.intake.Codes}. */
        @JsonProperty("code")
        CODE,
        /** Words as people write them, from CAPITALS or WordsWithoutSpaces. */
        @JsonProperty("words")
        WORDS
    }

    /** What becomes of a word that the table of values does not have. */
    enum Unlisted {
        /** The row is refused, and the word named. */
        @JsonProperty("refuse")
        REFUSE,
        /** The word stays as it is. */
        @JsonProperty("keep")
        KEEP,
        /** The field stays empty. */
        @JsonProperty("leave-out")
        LEAVE_OUT
    }

    /**
     * Where a field comes from: a column or a constant.
     *
     * @param column as the file's first line calls it; in a JSON or XML file a path within the record
     * @param optional whether the file may lack the column
     * @param as what is made of the word, when the table of values does not have it
     * @param abbreviations that keep their capitals when words are made
     * @param constant the same for every row
     * @param time makes it a time: patterns of {@link java.time.format.DateTimeFormatter}, tried in this order
     * @param values a table from the file's words to the module's
     * @param otherwise instead of every word that the table does not have
     * @param unlisted the same, when {@code otherwise} is not given; refuse
     * @param empty words that stand for an empty cell in this column, beside those of the whole file
     */
    record Source(
            String column,
            String constant,
            List<String> time,
            Map<String, String> values,
            String otherwise,
            Unlisted unlisted,
            List<String> empty,
            boolean optional,
            Form as,
            Set<String> abbreviations) {
        Source {
            abbreviations = abbreviations == null ? Set.of() : Set.copyOf(abbreviations);
            time = time == null ? List.of() : List.copyOf(time);
            values = values == null ? Map.of() : Map.copyOf(values);
            unlisted = unlisted == null ? Unlisted.REFUSE : unlisted;
            empty = empty == null ? List.of() : List.copyOf(empty);
        }
    }

    Mapping {
        zone = zone == null ? "UTC" : zone;
        encoding = encoding == null ? "UTF-8" : encoding;
        delimiter = delimiter == null ? "," : delimiter;
        empty = empty == null ? List.of() : List.copyOf(empty);
        records = path(records, "records");
        tree = path(tree, "tree");
        format = format != null ? format : records.isEmpty() ? Format.CSV : Format.JSON;
        if (records.isEmpty() != (format == Format.CSV)) {
            throw new IllegalArgumentException("the mapping names records for JSON and XML, and not for CSV");
        }
        if (!tree.isEmpty() && format != Format.JSON) {
            throw new IllegalArgumentException("the mapping names a tree, which only a JSON file has");
        }
        fields = Map.copyOf(fields);
    }

    /**
     * The columns of a file whose columns are paths within a record.
     *
     * @throws IllegalArgumentException when one is none
     */
    List<String> paths() {
        var paths = fields.values().stream()
                .map(Source::column)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        paths.stream().filter(column -> !isPath(column)).findFirst().ifPresent(column -> {
            throw new IllegalArgumentException("the mapping's column " + column + " is no path such as /data/code");
        });
        return paths;
    }

    private boolean isPath(String column) {
        return column.startsWith("/") || !tree.isEmpty() && column.startsWith(ABOVE + "/");
    }

    private static String path(String given, String what) {
        if (given != null && !given.startsWith("/")) {
            throw new IllegalArgumentException("the mapping's " + what + " is no path such as /*/data");
        }
        return given == null ? "" : given;
    }
}
