// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.DepartmentId;
import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.l10n.LocalText;
import city.madang.solution.complaints.domain.DueTime;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.links.ServiceImport;
import city.madang.solution.complaints.links.ServiceSetUp;
import city.madang.solution.complaints.store.ServiceMapper;
import city.madang.testkit.TestKit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What complaints was set up with begins a city elsewhere. */
class SetUpTest {
    private static final List<Service> SERVICES = List.of(
            new Service(
                    new ServiceCode("a-lamp"),
                    new LocalText(Map.of("en", "Lamp", "ko", "가로등")),
                    Optional.of(new DepartmentId("roads")),
                    3,
                    Optional.empty(),
                    Optional.of(new ServiceCode("streets")),
                    "dark,light",
                    true,
                    "LAMP_7",
                    false),
            new Service(
                    new ServiceCode("flood"),
                    LocalText.of("Flood"),
                    Optional.empty(),
                    DueTime.WITHOUT_SERVICE,
                    Optional.of(4),
                    Optional.empty(),
                    "",
                    false,
                    "FLOOD",
                    true),
            Service.of(new ServiceCode("streets"), LocalText.of("Streets"), Optional.empty(), 5));

    @Test
    void servicesGoIntoAnEmptyCityAsTheyWere() {
        List<Map<String, String>> rows;
        try (var site = TestKit.onDerby().open(new ComplaintsModule())) {
            site.kit().database().run(tx -> SERVICES.forEach(tx.mapper(ServiceMapper.class)::insert));
            rows = new ServiceSetUp(new Services(site.kit())).rows();
        }
        assertThat(rows).extracting(row -> row.get("key")).containsExactly("flood", "streets", "a-lamp");
        try (var site = TestKit.onDerby().open(new ComplaintsModule())) {
            var kit = site.kit();
            kit.organisation().ensureDepartment(new DepartmentId("roads"), LocalText.of("Roads"));
            var batch =
                    rows.stream().map(row -> new ImportRow(1, row, Map.of())).toList();
            assertThat(new ServiceImport(kit).accept("set-up", batch)).containsOnly(ImportResult.TAKEN);
            assertThat(new Services(kit).all())
                    .usingRecursiveComparison()
                    .ignoringFields("oldCode")
                    .isEqualTo(SERVICES);
            assertThat(new Services(kit)
                            .find(new ServiceCode("a-lamp"))
                            .orElseThrow()
                            .oldCode())
                    .isEqualTo("LAMP_7");
        }
    }
}
