// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.DepartmentId;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.intake.ImportTarget;
import city.madang.l10n.LocalText;
import city.madang.solution.complaints.domain.AnswerTemplate;
import city.madang.solution.complaints.domain.AnswerType;
import city.madang.solution.complaints.domain.DueTime;
import city.madang.solution.complaints.domain.EscalationLevel;
import city.madang.solution.complaints.domain.Faq;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.Superior;
import city.madang.solution.complaints.links.ServiceImport;
import city.madang.solution.complaints.links.ServiceSetUp;
import city.madang.solution.complaints.open311.Attribute;
import city.madang.solution.complaints.open311.Attributes;
import city.madang.solution.complaints.store.ServiceMapper;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            assertThat(taken(site, new ServiceImport(kit), batch)).containsOnly(ImportResult.TAKEN);
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

    @Test
    void textsAndLevelsGoIntoAnEmptyCityAsTheyWere() {
        Map<String, List<Map<String, String>>> lists;
        var template = new AnswerTemplate(
                0, Optional.of(new ServiceCode("a-lamp")), Locale.KOREAN, "가로등", "{officer} 드림\n\"확인\", {due}");
        var faq = new Faq(
                "lamp.ko",
                "lamp",
                Locale.KOREAN,
                "누가 고칩니까?",
                "도로과.",
                Instant.parse("2026-11-01T00:00:00Z"),
                Optional.of(LocalDate.of(2027, 5, 1)),
                false);
        var levels = List.of(
                new EscalationLevel(Optional.empty(), 1, 0, Superior.DEPARTMENT, false),
                new EscalationLevel(Optional.empty(), 2, 3, Superior.CITY, true));
        try (var site = TestKit.onDerby().open(new ComplaintsModule())) {
            var kit = site.kit();
            var role = Role.of("complaints.chief");
            site.official("planted", Optional.empty(), role);
            var chief = new Visitor(
                    Optional.of(
                            kit.organisation().officials(role, Optional.empty()).get(0)),
                    Set.of());
            new AnswerTemplates(kit, new Services(kit)).save(chief, template);
            new Faqs(kit).add(chief, faq);
            new Faqs(kit)
                    .add(
                            chief,
                            new Faq(
                                    "gone",
                                    "gone",
                                    Locale.ENGLISH,
                                    "Old?",
                                    "Old.",
                                    faq.reviewed(),
                                    Optional.empty(),
                                    true));
            new Escalations(kit).save(chief, Optional.empty(), levels);
            lists = site.offer().setUp().entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, list -> list.getValue().rows()));
        }
        assertThat(lists.toString()).doesNotContain("planted").doesNotContain("Old?");
        try (var site = TestKit.onDerby().open(new ComplaintsModule())) {
            for (var kind : List.of("templates", "faqs", "escalations")) {
                var batch = lists.get(kind).stream()
                        .map(row -> new ImportRow(1, row, Map.of()))
                        .toList();
                var target = site.offer().imports().get(kind);
                assertThat(target.fields())
                        .containsAll(batch.stream()
                                .flatMap(row -> row.fields().keySet().stream())
                                .toList());
                assertThat(taken(site, target, batch)).containsOnly(ImportResult.TAKEN);
                assertThat(taken(site, target, batch)).containsOnly(ImportResult.KNOWN);
                assertThat(taken(site, target, List.of(new ImportRow(2, Map.of(), Map.of()))))
                        .extracting(ImportResult::outcome)
                        .containsOnly(ImportResult.Outcome.REFUSED);
            }
            for (var kind : List.of("templates", "faqs")) {
                var row = new HashMap<>(lists.get(kind).get(0));
                row.put("language", "no language!");
                row.replace("key", "other");
                assertThat(taken(site, site.offer().imports().get(kind), List.of(new ImportRow(3, row, Map.of()))))
                        .extracting(ImportResult::reason)
                        .containsExactly("the field language is no tag of a language: no language!");
            }
            var kit = site.kit();
            assertThat(new AnswerTemplates(kit, new Services(kit)).all())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                    .containsExactly(template);
            assertThat(new Faqs(kit).all()).containsExactly(faq);
            assertThat(new Escalations(kit).all()).isEqualTo(levels);
        }
    }

    @Test
    void questionsOfServicesGoIntoAnEmptyCityAsTheyWere() {
        var lamp = new ServiceCode("lamp");
        var service = Service.of(lamp, LocalText.of("Lamp"), Optional.empty(), 5);
        var listed = new Attribute(
                lamp,
                "WHERE",
                1,
                AnswerType.SINGLEVALUELIST,
                true,
                true,
                new LocalText(Map.of("en", "Where?", "ko", "어디?")),
                Optional.of(LocalText.of("On the pole")),
                List.of(
                        new Attribute.Choice("top", new LocalText(Map.of("en", "Top", "ko", "위"))),
                        new Attribute.Choice("foot", LocalText.of("Foot"))));
        var told = new Attribute(
                lamp,
                "TOLD",
                2,
                AnswerType.TEXT,
                false,
                false,
                LocalText.of("Do not touch, \"please\""),
                Optional.empty(),
                List.of());
        List<ImportRow> rows;
        try (var site = TestKit.onDerby().open(new ComplaintsModule())) {
            site.kit().database().run(tx -> tx.mapper(ServiceMapper.class).insert(service));
            var attributes = new Attributes(site.kit());
            attributes.add(Visitor.ANYBODY, listed);
            attributes.add(Visitor.ANYBODY, told);
            rows = site.offer().setUp().get("questions").rows().stream()
                    .map(row -> new ImportRow(1, row, Map.of()))
                    .toList();
        }
        try (var site = TestKit.onDerby().open(new ComplaintsModule())) {
            var target = site.offer().imports().get("questions");
            assertThat(taken(site, target, rows))
                    .hasSize(4)
                    .containsOnly(ImportResult.refused("the city has no service lamp"));
            site.kit().database().run(tx -> tx.mapper(ServiceMapper.class).insert(service));
            assertThat(taken(site, target, rows)).hasSize(4).containsOnly(ImportResult.TAKEN);
            assertThat(taken(site, target, rows)).hasSize(4).containsOnly(ImportResult.KNOWN);
            assertThat(new Attributes(site.kit()).of(lamp)).containsExactly(listed, told);
            assertThat(taken(site, target, List.of(rows.get(1), rows.get(0))))
                    .extracting(ImportResult::outcome)
                    .as("a choice without its question, and a list without choices")
                    .containsOnly(ImportResult.Outcome.REFUSED);
        }
    }

    private static List<ImportResult> taken(Site site, ImportTarget target, List<ImportRow> rows) {
        return site.database().inTransaction(tx -> target.accept(tx, "set-up", rows));
    }
}
