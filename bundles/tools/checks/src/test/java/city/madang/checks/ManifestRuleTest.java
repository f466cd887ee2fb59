// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestRuleTest {
    private final ManifestRule rule = new ManifestRule(new LibraryList(Map.of("com.ibm.icu", List.of("l10n"))));
    private final BundleModule solution = new BundleModule(BundleModule.Kind.SOLUTION, "lost", Path.of("lost"));
    private final BundleModule kit = new BundleModule(BundleModule.Kind.KIT, "l10n", Path.of("l10n"));
    private final BundleModule api = new BundleModule(BundleModule.Kind.KIT, "api", Path.of("api"));

    @Test
    void letsASolutionImportTheContractsTheJdkAndTheLogger() {
        assertThat(
                        imports(
                                solution,
                                "city.madang.web;version=\"[1,2)\",city.madang.device.role,java.util,javax.xml.parsers,org.slf4j"))
                .isEmpty();
    }

    @Test
    void letsASolutionImportNothingElse() {
        for (var name : List.of(
                "city.madang.kit",
                "city.madang.kit.web",
                "city.madang.device.spi",
                "city.madang.device.gatemodbus",
                "city.madang.solution.parking",
                "org.osgi.framework",
                "com.fasterxml.jackson.databind",
                "jakarta.servlet",
                "javax.servlet",
                "org.apache.ibatis.annotations",
                "org.slf4j.spi")) {
            assertThat(imports(solution, name)).as(name).containsExactly("solution-lost: may not import " + name);
        }
    }

    @Test
    void refusesExportsOfAllButTheContracts() {
        var exports = Sample.attributes("Export-Package", "city.madang.lost");
        assertThat(rule.problems(solution, exports)).hasSize(1);
        assertThat(rule.problems(kit, exports)).hasSize(1);
        assertThat(rule.problems(api, exports)).isEmpty();
    }

    @Test
    void refusesWhatMakesResolvingFragile() {
        for (var header : List.of("DynamicImport-Package", "Require-Bundle", "Fragment-Host", "Bundle-Activator")) {
            assertThat(rule.problems(kit, Sample.attributes(header, "x")))
                    .as(header)
                    .hasSize(1);
        }
        assertThat(imports(kit, "com.ibm.icu.text;resolution:=optional")).hasSize(1);
        assertThat(rule.problems(kit, Sample.attributes("Require-Capability", "osgi.extender;resolution:=optional")))
                .hasSize(1);
    }

    @Test
    void letsAKitBundleImportTheLibrariesNamedForIt() {
        assertThat(imports(kit, "com.ibm.icu.text")).isEmpty();
        assertThat(imports(kit, "com.ibm.icux")).hasSize(1);
        assertThat(imports(new BundleModule(BundleModule.Kind.KIT, "data", Path.of("data")), "com.ibm.icu.text"))
                .hasSize(1);
        assertThat(imports(api, "com.ibm.icu.text")).hasSize(1);
    }

    @Test
    void letsADriverImportWhatIsForDevicesAndNothingElse() {
        var driver = new BundleModule(BundleModule.Kind.DRIVER, "gate-modbus", Path.of("gate-modbus"));

        assertThat(
                        imports(
                                driver,
                                "city.madang.device,city.madang.device.spi,city.madang.device.role,city.madang.device.event,java.net,org.slf4j"))
                .isEmpty();
        for (var name : List.of("city.madang.web", "city.madang.kit", "city.madang.device.simulator", "com.ghgande")) {
            assertThat(imports(driver, name)).as(name).hasSize(1);
        }
        assertThat(driver.symbolicName()).isEqualTo("city.madang.device.gatemodbus");
    }

    private List<String> imports(BundleModule module, String packages) {
        return rule.problems(module, Sample.attributes("Import-Package", packages));
    }
}
