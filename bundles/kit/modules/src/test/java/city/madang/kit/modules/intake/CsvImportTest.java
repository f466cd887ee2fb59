// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {
    private static final String MAPPING = """
            // A register on paper, typed in
            {
              "source": "register", "kind": "items", "zone": "Asia/Seoul", "empty": ["-"],
              "fields": {
                "key": {"column": "No"},
                "what": {"column": "Thing", "empty": ["nothing"]},
                "state": {"column": "State", "values": {"in": "KEPT", "out": "GONE"}},
                "when": {"column": "Date", "time": ["yyyy-MM-dd HH:mm", "dd.MM.yyyy"]},
                "place": {"constant": "cellar"}
              }
            }
            """;

    @TempDir
    Path folder;

    private final TargetInMemory target = new TargetInMemory("key", "what", "state", "when", "place");
    private final List<String> progress = new ArrayList<>();

    @Test
    void readsColumnsTablesConstantsAndTimes() throws IOException {
        var summary = read("No,Thing,State,Date\n1, umbrella ,in,2026-03-01 09:30\n2,nothing,-,31.12.2025\n");
        assertThat(summary).isEqualTo("2 rows read: 2 taken in, 0 known already, 0 refused");
        assertThat(target.rows().get("1").fields())
                .isEqualTo(Map.of("key", "1", "what", "umbrella", "state", "KEPT", "place", "cellar"));
        assertThat(target.rows().get("1").time("when")).contains(Instant.parse("2026-03-01T00:30:00Z"));
        assertThat(target.rows().get("2").fields()).isEqualTo(Map.of("key", "2", "place", "cellar"));
        assertThat(target.rows().get("2").time("when")).contains(Instant.parse("2025-12-30T15:00:00Z"));
    }

    @Test
    void refusesRowsOneByOneWithTheirLines() throws IOException {
        var summary = read("No,Thing,State,Date\n"
                + "1,\"an umbrella\nwith a handle\",in,\n"
                + "\n"
                + "2,hat,lost,\n"
                + "3,hat,in,yesterday\n"
                + "4,hat,in\n"
                + "5,hat,in,\n");
        assertThat(summary.lines())
                .containsExactly(
                        "5 rows read: 2 taken in, 0 known already, 3 refused",
                        "line 5: state: the mapping's table does not have 'lost'",
                        "line 6: when: 'yesterday' is no time like yyyy-MM-dd HH:mm or dd.MM.yyyy",
                        "line 7: has 3 cells where the first line has 4");
        assertThat(target.rows().get("1").line()).isEqualTo(2);
        assertThat(target.rows().get("5").line()).isEqualTo(8);
    }

    @Test
    void listsTheFirstFiftyRefusalsAndCountsAll() throws IOException {
        var summary = read("No,Thing,State,Date\n" + "1,hat,lost,\n".repeat(70));
        assertThat(summary).startsWith("70 rows read: 0 taken in, 0 known already, 70 refused");
        assertThat(summary.lines()).hasSize(52).last().asString().startsWith("and 20 more; all are listed in ");
        var list = folder.resolve("file.csv.refused.csv");
        assertThat(Files.readAllLines(list))
                .hasSize(71)
                .startsWith("line,reason", "2,state: the mapping's table does not have 'lost'");
        read("No,Thing,State,Date\n1,hat,in,\n");
        assertThat(list).doesNotExist();
    }

    @Test
    void handsOverInBatchesAndTellsHowFarItIs() throws IOException {
        var rows = new StringBuilder("No,Thing,State,Date\n");
        for (int i = 0; i < 5_250; i++) {
            rows.append(i).append(",hat,in,\n");
        }
        read(rows.toString());
        assertThat(target.batches()).hasSize(11).endsWith(500, 250);
        assertThat(progress).containsExactly("5000 rows read: 5000 taken in, 0 known already, 0 refused");
    }

    @Test
    void canBeRunAgain() throws IOException {
        read("No,Thing,State,Date\n1,hat,in,\n");
        assertThat(read("No,Thing,State,Date\n1,hat,in,\n2,cap,in,\n"))
                .isEqualTo("2 rows read: 1 taken in, 1 known already, 0 refused");
    }

    @Test
    void readsAnotherDelimiterEncodingAndAByteOrderMark() throws IOException {
        var file = folder.resolve("file.csv");
        Files.write(file, "No;Thing;State;Date\n1;Schlüssel;in;\n".getBytes(ISO_8859_1));
        run(file, MAPPING.replace("\"kind\"", "\"delimiter\": \";\", \"encoding\": \"ISO-8859-1\", \"kind\""));
        assertThat(target.rows().get("1").text("what")).contains("Schlüssel");
        assertThat(read("\uFEFFNo,Thing,State,Date\n2,hat,in,\n")).startsWith("1 rows read: 1 taken in");
    }

    @Test
    void saysThatAFileIsInAnotherEncoding() throws IOException {
        var file = folder.resolve("file.csv");
        Files.write(file, "No,Thing,State,Date\n1,Schlüssel,in,\n".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> run(file, MAPPING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not in UTF-8; name the file's encoding in the mapping");
    }

    @Test
    void takesTheApostropheAwayThatKeepsSpreadsheetsFromReckoning() throws IOException {
        var mapping = MAPPING.replace("\"kind\"", "\"apostrophes\": true, \"kind\"");
        run(file("No,Thing,State,Date\n'-1,'=hat,in,\n'2,''=hat,in,\n"), mapping);
        assertThat(target.rows()).containsOnlyKeys("-1", "'2");
        assertThat(target.rows().get("-1").fields()).containsValue("=hat");
        assertThat(target.rows().get("'2").fields()).containsValue("'=hat");
    }

    @Test
    void stopsARecordThatDoesNotEnd() {
        assertThatThrownBy(
                        () -> read("No,Thing,State,Date\n1,hat,in,\n2,\"hat,in,\n" + "3,hat,in,\n".repeat(1_000_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("near line 3: a record has more than 8388608 bytes; is a quotation mark missing?")
                .hasMessageEndingWith("Stopped there; 1 rows read: 1 taken in, 0 known already, 0 refused");
    }

    @Test
    void stopsAtBrokenQuotation() {
        assertThatThrownBy(() -> read("No,Thing,State,Date\n1,\"hat\"x,in,\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("near line 2: ");
    }

    @Test
    void refusesAFileThatDoesNotFitTheMapping() {
        assertRefused("", "the file is empty");
        assertRefused("No,Thing,Date\n", "the file has no column State; it has Date, No, Thing");
        assertRefused("No,Thing,State,Date,No\n", "the file's first line has a column twice: No");
    }

    @Test
    void refusesAMappingThatDoesNotFitTheModule() {
        assertWrong(MAPPING.replace("\"what\":", "\"colour\":"), "the module has no field colour; it has key, place");
        assertWrong(MAPPING.replace("\"key\":", "\"place \":"), "the module has no field place ");
        assertWrong(MAPPING.replace("\"key\": {\"column\": \"No\"},", ""), "the mapping has no field key");
        assertWrong(MAPPING.replace("\"items\"", "\"requests\""), "takes in no requests; it takes in items");
        assertWrong(MAPPING.replace("Asia/Seoul", "Seoul"), "the mapping's zone 'Seoul' is none");
        assertWrong(MAPPING.replace("dd.MM.yyyy", "{day}"), "the mapping's pattern of time '{day}' is none");
        assertWrong(MAPPING.replace("\"kind\"", "\"encoding\": \"Klingon\", \"kind\""), "'Klingon' is not known here");
        assertWrong(MAPPING.replace("\"kind\"", "\"delimiter\": \"tab\", \"kind\""), "delimiter is one character");
    }

    @Test
    void saysWhereAMappingIsWrong() {
        assertWrong(
                MAPPING.replace("\"constant\"", "\"constent\""),
                "mapping.json, line 9: Unrecognized field \"constent\"");
        assertWrong(
                MAPPING.replace("{\"constant\": \"cellar\"}", "{}"),
                "the field place has either a column or a constant");
        assertWrong(MAPPING.replace("\"source\": \"register\",", ""), "'source'");
        assertWrong("[]", "mapping.json, line 1: ");
        assertWrong("{\"source\": ", "mapping.json, line 1: Unexpected end-of-input");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> run(folder.resolve("nowhere.csv"), MAPPING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere.csv cannot be read: there is no such file");
    }

    private void assertRefused(String content, String why) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private void assertWrong(String mapping, String why) {
        assertThatThrownBy(() -> run(file("No,Thing,State,Date\n"), mapping))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private String read(String content) throws IOException {
        return run(file(content), MAPPING);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), content);
    }

    private String run(Path file, String mapping) throws IOException {
        var written = Files.writeString(folder.resolve("mapping.json"), mapping);
        return CsvImport.run(target.open("items"), file, written, progress::add);
    }
}
