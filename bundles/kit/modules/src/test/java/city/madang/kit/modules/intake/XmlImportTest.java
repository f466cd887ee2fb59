// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records in XML, also from who means harm. */
class XmlImportTest {
    private static final String MAPPING = """
            {
              "source": "s", "kind": "items", "format": "xml", "records": "/list/items/item",
              "fields": {
                "key": {"column": "/no"},
                "what": {"column": "/what"},
                "place": {"column": "/where/name"}
              }
            }
            """;

    @TempDir
    Path folder;

    private final TargetInMemory target = new TargetInMemory("key", "what", "place");
    private final List<String> told = new ArrayList<>();

    @Test
    void readsWhatIsBelowTheRecordByItsPath() throws IOException {
        var summary = read("""
                <?xml version="1.0"?>
                <!-- from the old register -->
                <o:list xmlns:o="urn:old">
                  <head><item><no>0</no></item></head>
                  <items>
                    <item id="x"><no>1</no><what>hat &amp; <![CDATA[<cap>]]> &#x1F3A9;</what>
                      <where><code>7</code><name> cellar </name></where></item>
                    <item><no>2</no><what/><what>scarf</what><what>glove</what><where>a <b>mixed</b> text</where></item>
                  </items>
                  <items><item><no>3</no><!-- no more --></item></items>
                </o:list>
                """);
        assertThat(summary).isEqualTo("3 rows read: 3 taken in, 0 known already, 0 refused");
        assertThat(target.rows().get("1").fields())
                .isEqualTo(Map.of("key", "1", "what", "hat & <cap> \uD83C\uDFA9", "place", "cellar"));
        assertThat(target.rows().get("2").fields()).isEqualTo(Map.of("key", "2", "what", "scarf"));
        assertThat(target.rows().get("3").fields()).isEqualTo(Map.of("key", "3"));
        assertThat(target.rows().get("3").line()).isEqualTo(3);
    }

    @Test
    void readsTheEncodingThatTheFileNamesAndUnpacksIt() throws IOException {
        write("<?xml version='1.0' encoding='EUC-KR'?>" + items("모자"), Charset.forName("EUC-KR"));
        assertThat(run()).startsWith("1 rows read: 1 taken in");
        assertThat(target.rows().get("1").text("what")).contains("모자");
        target.rows().clear();
        write("<?xml version='1.0' encoding='UTF-16'?>" + items("모자"), UTF_16);
        assertThat(run()).startsWith("1 rows read: 1 taken in");
        target.rows().clear();
        try (var packed = new GZIPOutputStream(Files.newOutputStream(file()))) {
            packed.write(items("모자").getBytes(UTF_8));
        }
        assertThat(run()).startsWith("1 rows read: 1 taken in");
        assertThat(target.rows().get("1").text("what")).contains("모자");
    }

    @Test
    void readsAnyNumberOfRecordsOnOneLine() throws IOException {
        var items = new StringBuilder("<list><items>");
        for (int i = 0; i < 60_000; i++) {
            items.append("<item><no>").append(i).append("</no><what>").append("&lt;hat&gt; ".repeat(20));
            items.append("</what></item>");
        }
        assertThat(read(items + "</items></list>")).startsWith("60000 rows read: 60000 taken in");
        assertThat(target.batches()).hasSize(120);
    }

    @Test
    void keepsTheRecordsBeforeABrokenEnd() {
        assertStopped(
                "<list><items><item><no>1</no></item><item><no>2</no></item><item><no>3</n",
                "near record 3, line 1: ",
                "Stopped there; 2 rows read: 2 taken in, 0 known already, 0 refused");
        assertThat(target.rows()).containsOnlyKeys("1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE list [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>",
                "<!DOCTYPE list [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE list SYSTEM \"http://127.0.0.1:9/list.dtd\">"
            })
    void refusesADocumentType(String type) {
        assertStopped(
                type + "<list><items><item><no>1</no><what>&a;</what></item></items></list>",
                "the file has a document type",
                "0 taken in, 0 known already, 0 refused");
    }

    @Test
    void stopsWhatWouldFillTheMemory() {
        var most = "a record has more than 8388608 bytes; is the end of an element missing?";
        var one = "<list><items><item><no>1</no></item><item><no>2</no>";
        assertStopped(one + "<what>" + "x".repeat(9_000_000), most, " 1 taken in");
        assertStopped(one + "<!--" + "x".repeat(9_000_000), most, " 1 known already");
        assertStopped(one + "<what id='" + "x".repeat(9_000_000), most, "");
        assertStopped(one + "<a>".repeat(100), "a record is deeper than 50 levels", "");
        assertStopped("<list>" + "<a>".repeat(100), "a record is deeper than 50 levels", "");
    }

    @Test
    void saysThatItIsAnotherFile() {
        assertStopped(
                "<html><body>Sign in</body></html>",
                "the file begins with <html> where the mapping has <list>",
                "0 rows read");
        assertStopped("<list><items><item><no>1</no><what>&nbsp;</what>", "near record 1, line 1: ", "0 rows read");
        assertStopped("No,Thing\n1,hat\n", "near record 1, line 1: ", "0 rows read");
        assertStopped("", "near record 1, line 1: ", "0 rows read");
    }

    @Test
    void refusesAMappingThatContradictsItself() {
        assertWrong(MAPPING.replace("\"/no\"", "\"no\""), "the mapping's column no is no path such as /data/code");
        assertWrong(MAPPING.replace("\"/no\"", "\"../no\""), "the mapping's column ../no is no path");
        assertWrong(
                MAPPING.replace("\"records\": \"/list/items/item\",", ""),
                "the mapping names records for JSON and XML, and not for CSV");
        assertWrong(MAPPING.replace("\"xml\"", "\"csv\""), "and not for CSV");
        assertWrong(MAPPING.replace("\"xml\"", "\"xml\", \"tree\": \"/item\""), "a tree, which only a JSON file has");
        assertWrong(MAPPING.replace("\"xml\"", "\"yaml\""), "mapping.json, line 2: ");
    }

    private void assertStopped(String content, String why, String summary) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageContaining(summary);
    }

    private void assertWrong(String mapping, String why) {
        assertThatThrownBy(() -> run(mapping))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static String items(String what) {
        return "<list><items><item><no>1</no><what>" + what + "</what></item></items></list>";
    }

    private String read(String content) throws IOException {
        write(content, UTF_8);
        return run();
    }

    private void write(String content, Charset encoding) throws IOException {
        Files.writeString(file(), content, encoding);
    }

    private Path file() {
        return folder.resolve("file.xml");
    }

    private String run() throws IOException {
        return run(MAPPING);
    }

    private String run(String mapping) throws IOException {
        if (!Files.exists(file())) {
            Files.writeString(file(), items("hat"));
        }
        var written = Files.writeString(folder.resolve("mapping.json"), mapping);
        return CsvImport.run(target.open("items"), file(), written, told::add);
    }
}
