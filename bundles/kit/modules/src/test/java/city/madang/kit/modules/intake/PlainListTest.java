// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainListTest {
    private static final String TREE = """
            {"source": "x", "kind": "areas", "records": "/*/data/top", "tree": "/children/*", "fields": {
              "id": {"column": "/code", "as": "code"},
              "parent": {"column": "../code", "as": "code"},
              "name": {"column": "/name", "as": "words", "abbreviations": ["ECD"]},
              "drawn": {"column": "/drawn", "values": {"true": "yes"}}}}
            """;

    @TempDir
    Path folder;

    private List<String> list(String json, String mapping) throws IOException {
        var file = Files.writeString(folder.resolve("file.json"), json);
        var rules = Files.writeString(folder.resolve("mapping.json"), mapping);
        var list = folder.resolve("list.csv");
        Files.deleteIfExists(list);
        var said = PlainList.make(file, rules, list);
        var lines = Files.readAllLines(list);
        assertThat(said).startsWith(lines.size() - 1 + " rows in ");
        return lines;
    }

    @Test
    void walksATreeOfAnyDepth() throws IOException {
        assertThat(list("""
                        [{"data": {"top": {"code": "A 1", "name": "WHOLE CITY", "children": [
                          {"code": "B", "name": "ECD and more", "drawn": true, "children": [{"code": "C", "name": "InnerWard"}]},
                          {"code": "D", "name": null}]}}}]""", TREE))
                .containsExactly(
                        "drawn,id,name,parent",
                        "\"\",A-1,Whole city,",
                        "yes,B,ECD and more,A-1",
                        "\"\",C,Inner ward,B",
                        "\"\",D,,A-1");
    }

    @Test
    void leavesOutWhatTheMappingRefusesAndSaysWhich() throws IOException {
        var file = Files.writeString(
                folder.resolve("a.json"), "[{\"data\": {\"top\": {\"code\": \"A\", \"drawn\": false}}}]");
        var mapping = Files.writeString(folder.resolve("m.json"), TREE);
        assertThat(PlainList.make(file, mapping, folder.resolve("l.csv")).lines())
                .contains("left out 1: drawn: the mapping's table does not have 'false'");
        assertThatThrownBy(() -> PlainList.make(file, mapping, folder.resolve("l.csv")))
                .hasMessageEndingWith("is there already");
    }

    @Test
    void readsNamesOfMembersAndPlainWords() throws IOException {
        var mapping = """
                {"source": "x", "kind": "areas", "records": "/parts/*", "tree": "/items/*",
                 "fields": {"id": {"column": "/name", "as": "code"}, "above": {"column": "../name"}}}
                """;
        assertThat(list("{\"parts\": {\"North\": [\"Hill/Top\", \"Lake\"], \"South\": []}}", mapping))
                .containsExactly("above,id", "\"\",North", "North,Hill-Top", "North,Lake", "\"\",South");
    }

    @Test
    void saysWhatIsWrongWithFileAndMapping() {
        assertThatThrownBy(() -> list("{\"broken\":\n", TREE)).hasMessageContaining("is not JSON, line ");
        assertThatThrownBy(() -> list("[]", TREE.replace("/code", "code"))).hasMessageContaining("is no path such as");
        assertThatThrownBy(() -> list("[]", TREE.replace("/*/data/top", "data")))
                .hasMessageContaining("records is no path");
    }

    @Test
    void aTreeWithoutEndIsRefused() {
        var deep = "{\"code\": \"A\", \"children\": [".repeat(60) + "]}".repeat(60);
        assertThatThrownBy(() -> list("[{\"data\": {\"top\": " + deep + "}}]", TREE))
                .hasMessageContaining("deeper than 50 levels");
    }
}
