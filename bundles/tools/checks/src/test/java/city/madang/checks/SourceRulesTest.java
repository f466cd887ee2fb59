// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules on what is written in sources, templates and features files. */
class SourceRulesTest {
    private static final String INFO = "/** Start at {@link A}. */ package city.madang.solution.lost;";

    @TempDir
    Path folder;

    @Test
    void findsAuthorsAndPromises() throws IOException {
        assertThat(words("/** @author me */ class A {}")).hasSize(1);
        assertThat(words("class A {} // TODO later")).hasSize(1);
        assertThat(words("class A {} // TODO(#12) later")).isEmpty();
    }

    @Test
    void findsNamesThatSayNothing() throws IOException {
        for (var name : List.of("ItemUtil", "ItemHelper", "ItemsImpl", "DefaultItems")) {
            var sample = Sample.solution(folder.resolve(name))
                    .java("package-info.java", INFO)
                    .java(name + ".java", "");
            assertThat(new WordsRule().problems(sample.module())).as(name).hasSize(1);
        }
    }

    @Test
    void findsARootPackageThatDoesNotSayWhereToStart() throws IOException {
        var sample = Sample.solution(folder).java("A.java", "");
        assertThat(new WordsRule().problems(sample.module()))
                .singleElement()
                .asString()
                .contains("package-info");
    }

    @Test
    void findsAContractPackageThatIsNotExplained() throws IOException {
        var api = Sample.of(BundleModule.Kind.KIT, "api", folder).file("src/main/java/city/madang/geo/Point.java", "");
        assertThat(new WordsRule().problems(api.module())).hasSize(1);
        api.file(
                "src/main/java/city/madang/geo/package-info.java",
                "/** {@link Point} " + "word ".repeat(40) + "*/ @Version(\"1.0.0\") package city.madang.geo;");
        assertThat(new WordsRule().problems(api.module())).isEmpty();
    }

    @Test
    void findsStylesAndScriptsInPages() throws IOException {
        var sample = Sample.solution(folder)
                .java("package-info.java", INFO)
                .resource("web/lost/a.html", "<p style=\"color: red\"></p>")
                .resource("web/lost/b.html", "<script>alert(1)</script>");
        assertThat(new WordsRule().problems(sample.module())).hasSize(2);
    }

    @Test
    void findsWordsInPages() throws IOException {
        var sample = Sample.solution(folder)
                .resource("web/lost/a.html", "{# A comment #}<p class=\"lead\">{{ t(\"a.b\") }} · 1</p>");
        assertThat(new TemplateRule().problems(sample.module())).isEmpty();
        sample.resource("web/lost/a.html", "<p>Hello</p><img alt=\"A bag\">");
        assertThat(new TemplateRule().problems(sample.module())).hasSize(2);
    }

    @Test
    void findsLongFilesAndMethods() throws IOException {
        var body = "x();\n".repeat(31);
        assertThat(sizes("class A { void x() {\n" + body + "} }"))
                .singleElement()
                .asString()
                .contains("x has 31 lines");
        assertThat(sizes("class A { void x() {\n // longer: one table\n" + body + "} }"))
                .isEmpty();
        assertThat(sizes("class A { void x() {} \n" + "\n".repeat(400) + "}")).hasSize(1);
    }

    @Test
    void findsLibrariesOutsideOfTheBase() throws IOException {
        var file = Files.writeString(folder.resolve("features.xml"), """
                <feature name="madang-base"><bundle start-level="30">mvn:org.slf4j/slf4j-api/2</bundle></feature>
                <feature name="madang-kit"><bundle>mvn:city.madang/kit-api/1</bundle></feature>
                """);
        assertThat(new FeatureRule().problems(List.of(file))).isEmpty();
        Files.writeString(file, "<feature name=\"madang-solution-x\"><bundle>mvn:org.json/json/1</bundle></feature>");
        assertThat(new FeatureRule().problems(List.of(file))).hasSize(1);
    }

    @Test
    void findsASolutionThatIsNotExplainedUnderTheCommonHeadings() throws IOException {
        var sample = Sample.solution(folder);
        assertThat(new ReadmeRule().problems(sample.module()))
                .singleElement()
                .asString()
                .contains("no README.md");
        var readme = "# Lost\n## What it is for\n## Who uses it\n## What it needs\n## Settings\n## Roles\n"
                + "## What it shows to others\n## Data it keeps, how long\n## Known limits\n";
        assertThat(new ReadmeRule().problems(sample.file("README.md", readme).module()))
                .isEmpty();
        sample.file("README.md", readme.replace("## Settings\n", ""));
        assertThat(new ReadmeRule().problems(sample.module())).hasSize(1);
    }

    @Test
    void findsClassesWithoutParameterNames() {
        var problems = new ArrayList<String>();
        var module = new BundleModule(BundleModule.Kind.KIT, "web", folder);
        ParameterNamesRule.check(module, Sample.class, problems);
        assertThat(problems).isEmpty();
        ParameterNamesRule.check(module, Comparable.class, problems);
        assertThat(problems).hasSize(1);
    }

    private List<String> words(String source) throws IOException {
        return new WordsRule()
                .problems(Sample.solution(folder)
                        .java("package-info.java", INFO)
                        .java("A.java", source)
                        .module());
    }

    private List<String> sizes(String source) throws IOException {
        return new SizeRule()
                .problems(Sample.solution(folder).java("A.java", source).module());
    }
}
