// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The rules of the house, on the product as it was built. */
class HouseCheck {
    /** The product's own languages beside English. */
    private static final Set<String> COMPLETE = Set.of("ko", "ar");

    private final Product product = new Product(Path.of(System.getProperty("madang.root")));
    private final List<BundleModule> modules;

    HouseCheck() throws IOException {
        modules = product.modules();
    }

    /** A rule that looks at one module at a time. */
    private interface Rule {
        List<String> problems(BundleModule module) throws IOException;
    }

    @Test
    void bundlesImportAndExportWhatTheyMay() throws IOException {
        var rule = new ManifestRule(LibraryList.ofTheKit());
        holds(module -> rule.problems(module, module.manifest()));
    }

    @Test
    void referencesComeByConstructor() throws IOException {
        holds(module -> {
            try (var jar = new JarFile(module.jar().toFile())) {
                return new ComponentRule().problems(module, jar);
            }
        });
    }

    @Test
    void oneIdEverywhere() throws IOException {
        holds(new IdRule()::problems);
    }

    @Test
    void solutionsKeepTheirRooms() throws IOException {
        for (var module : product.modules(BundleModule.Kind.SOLUTION)) {
            try (var jar = new JarFile(module.jar().toFile())) {
                assertThat(new LayerRule().problems(module, new ClassFileImporter().importJar(jar)))
                        .isEmpty();
            }
        }
    }

    @Test
    void modulesTouchTheirOwnTablesOnly() throws IOException {
        holds(new SqlRule()::problems);
    }

    @Test
    void mappersNameTheirParameters() throws IOException {
        holds(new ParameterNamesRule()::problems);
    }

    @Test
    void librariesAreInstalledOnce() throws IOException {
        try (var files = Files.walk(product.root().resolve("features"), 4)) {
            assertThat(new FeatureRule()
                            .problems(files.filter(file -> file.endsWith("src/main/features.xml"))
                                    .toList()))
                    .isEmpty();
        }
    }

    @Test
    void everyTextIsThereAndUsed() throws IOException {
        assertThat(new MessageRule().problems(modules)).isEmpty();
    }

    @Test
    void translationsFitTheirSource() throws IOException {
        var rule = new TranslationRule(COMPLETE);
        rule.missing(modules).forEach(text -> System.out.println("not translated yet: " + text));
        assertThat(rule.problems(modules)).isEmpty();
    }

    @Test
    void pagesHoldNoWords() throws IOException {
        holds(new TemplateRule()::problems);
    }

    @Test
    void sourcesAreWrittenAsAgreed() throws IOException {
        holds(new WordsRule()::problems);
    }

    @Test
    void expressionsAreNoBurden() throws IOException {
        var own = "reads files of the installation or of the product itself";
        var whole = "is asked whether the whole fits, never where";
        holds(
                new PatternRule(Map.of(
                        "CityText",
                        own,
                        "Stylesheet",
                        own,
                        "Icons",
                        own,
                        "DemoTable",
                        own,
                        "Assets",
                        whole,
                        "Typed",
                        whole))::problems);
    }

    @Test
    void solutionsExplainThemselvesAlike() throws IOException {
        holds(new ReadmeRule()::problems);
    }

    @Test
    void examplesAreWhatTestsRun() throws IOException {
        assertThat(new ExampleRule().problems(product.root(), product.root().resolve("docs/developer")))
                .isEmpty();
    }

    @Test
    void classesAndMethodsAreSmall() throws IOException {
        holds(new SizeRule()::problems);
    }

    @Test
    void contractsAreAsCommitted() throws IOException {
        for (var api : modules.stream().filter(BundleModule::isApi).toList()) {
            isAsCommitted(api);
        }
    }

    private static void isAsCommitted(BundleModule api) throws IOException {
        var committed = api.folder().resolve("api.txt");
        var now = ApiText.of(api.jar());
        if (Boolean.getBoolean("madang.api.renew")) {
            Files.writeString(committed, now);
        }
        assertThat(ApiText.changes(Files.readString(committed), now))
                .as(
                        "The public contracts changed. If that is meant, write %s anew with "
                                + "./mvnw -pl bundles/tools/checks -am verify -Dmadang.api.renew=true, look at the difference, "
                                + "raise the versions in package-info, and commit both",
                        committed)
                .isEmpty();
    }

    private void holds(Rule rule) throws IOException {
        var problems = new ArrayList<String>();
        for (var module : modules) {
            problems.addAll(rule.problems(module));
        }
        assertThat(problems).isEmpty();
    }
}
