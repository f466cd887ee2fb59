// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.Role;
import city.madang.l10n.LocalText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class OrganisationChartTest {
    private static final LocalText NAME = new LocalText(Map.of("en", "Roads", "ko", "도로과"));

    @OnBoth
    void makesADepartmentOnce(Town on) {
        var chart = on.services().organisation;
        var id = new DepartmentId("o1-roads");
        var made = chart.ensureDepartment(id, NAME);
        assertThat(made).isEqualTo(new Department(id, Optional.empty(), NAME, Optional.empty()));
        assertThat(chart.ensureDepartment(id, LocalText.of("Other"))).isEqualTo(made);
        assertThat(chart.departments()).contains(made);
        assertThat(chart.department(new DepartmentId("o1-nothing"))).isEmpty();
    }

    @OnBoth
    void knowsWhatBelongsToWhat(Town on) {
        var kit = on.services();
        departments(kit, "o2");
        var chart = kit.organisation;
        assertThat(chart.within(id("o2-signs"), id("o2-city"))).isTrue();
        assertThat(chart.within(id("o2-signs"), id("o2-signs"))).isTrue();
        assertThat(chart.within(id("o2-city"), id("o2-signs"))).isFalse();
        assertThat(chart.within(id("o2-parks"), id("o2-roads"))).isFalse();
    }

    @OnBoth
    void ringOfDepartmentsEnds(Town on) {
        var kit = on.services();
        insert(kit, "o3-a", Optional.of("o3-b"));
        insert(kit, "o3-b", Optional.of("o3-a"));
        assertThat(kit.organisation.within(id("o3-a"), id("o3-c"))).isFalse();
    }

    @OnBoth
    void listsOfficialsOfTheDepartmentAndAboveByName(Town on) {
        var kit = on.services();
        departments(kit, "o4");
        var role = Role.of("chart.clerk");
        official(kit, "o4-d", "Dora", Optional.of("o4-signs"), role);
        official(kit, "o4-a", "Anna", Optional.of("o4-roads"), role);
        official(kit, "o4-c", "Carl", Optional.empty(), role);
        official(kit, "o4-p", "Paul", Optional.of("o4-parks"), role);
        official(kit, "o4-x", "Xena", Optional.of("o4-signs"), Role.of("chart.other"));
        assertThat(kit.organisation.officials(role, Optional.of(id("o4-signs"))))
                .extracting(Official::name)
                .containsExactly("Anna", "Carl", "Dora");
        assertThat(kit.organisation.officials(role, Optional.empty()))
                .hasSize(4)
                .allMatch(o -> o.roles().equals(Set.of(role)));
    }

    /** city, with roads (with signs) and parks below it. */
    private static void departments(Town.Services kit, String prefix) {
        insert(kit, prefix + "-city", Optional.empty());
        insert(kit, prefix + "-roads", Optional.of(prefix + "-city"));
        insert(kit, prefix + "-signs", Optional.of(prefix + "-roads"));
        insert(kit, prefix + "-parks", Optional.of(prefix + "-city"));
    }

    private static void insert(Town.Services kit, String id, Optional<String> parent) {
        kit.tables
                .database()
                .run(tx -> tx.mapper(DepartmentMapper.class)
                        .insertIfAbsent(new Department(
                                id(id), parent.map(DepartmentId::new), LocalText.of(id), Optional.empty())));
    }

    private static void official(Town.Services kit, String login, String name, Optional<String> department, Role role) {
        kit.accounts.create(
                login,
                name,
                "four plain words here",
                department.map(DepartmentId::new),
                Optional.empty(),
                Set.of(role));
    }

    private static DepartmentId id(String id) {
        return new DepartmentId(id);
    }
}
