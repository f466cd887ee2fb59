// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.geo.AreaId;
import city.madang.identity.Action;
import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.Guarded;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.kit.Permissions.Decision;
import city.madang.l10n.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HousePermissionsTest {
    private static final Role OFFICER = Role.of("complaints.officer");
    private static final Action ANSWER = Action.of("complaints.answer", OFFICER, Role.of("complaints.chief"));
    private static final ReceiptNumber NUMBER =
            ReceiptNumber.next(Instant.parse("2026-01-01T00:00:00Z"), new Random(1));
    private static HousePermissions permissions;

    @BeforeAll
    static void makeDepartments() {
        var kit = Town.DERBY.services();
        kit.tables.database().run(tx -> {
            var mapper = tx.mapper(DepartmentMapper.class);
            mapper.insertIfAbsent(department("city", Optional.empty()));
            mapper.insertIfAbsent(department("roads", Optional.of("city")));
            mapper.insertIfAbsent(department("parks", Optional.of("city")));
        });
        permissions = new HousePermissions(kit.organisation, new Districts());
    }

    /** Every combination of what an official is limited to and what a record belongs to; {@code -} is nothing. */
    @ParameterizedTest(name = "{0} of {1} in {2}, record of {3} in {4}: {5}")
    @CsvSource({
        "complaints.officer,     -,     -,  -,     -,  allowed",
        "complaints.chief,       -,     -,  roads, d1, allowed",
        "complaints.officer,     city,  -,  roads, d1, allowed",
        "complaints.officer,     roads, -,  roads, d1, allowed",
        "complaints.officer,     roads, -,  -,     d1, allowed",
        "complaints.officer,     parks, -,  roads, d1, refused.department",
        "complaints.officer,     roads, -,  city,  d1, refused.department",
        "complaints.officer,     roads, -,  gone,  d1, refused.department",
        "complaints.officer,     -,     c,  roads, d1, allowed",
        "complaints.officer,     -,     d1, roads, d1, allowed",
        "complaints.officer,     -,     d1, roads, -,  allowed",
        "complaints.officer,     -,     d2, roads, d1, refused.area",
        "complaints.officer,     -,     d1, roads, c,  refused.area",
        "complaints.officer,     roads, d1, roads, d1, allowed",
        "complaints.officer,     parks, d2, roads, d1, refused.department",
        "complaints.officer,     roads, d2, roads, d1, refused.area",
        "kit.administrator,      -,     -,  -,     -,  refused.role",
        "kit.administrator,      -,     -,  roads, d1, refused.role",
        "complaintsx.officer,    city,  c,  roads, d1, refused.role",
    })
    void decidesByRoleThenDepartmentThenArea(
            String role, String department, String area, String ofDepartment, String inArea, String expected) {
        var visitor = official(role, department, area);
        var record = new Guarded(
                part(ofDepartment).map(DepartmentId::new), part(inArea).map(AreaId::new), "x", true);
        assertThat(outcome(permissions.decide(visitor, ANSWER, Optional.of(record), Optional.empty())))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "PUBLIC,   nobody,   allowed",
        "PUBLIC,   official, allowed",
        "PUBLIC,   holder,   allowed",
        "HOLDER,   nobody,   show receipt",
        "HOLDER,   official, show receipt",
        "HOLDER,   holder,   allowed",
        "OFFICIAL, nobody,   sign in",
        "OFFICIAL, official, allowed",
        "OFFICIAL, holder,   sign in",
        "ANSWER,   nobody,   sign in",
        "ANSWER,   official, allowed",
        "ANSWER,   holder,   sign in",
    })
    void decidesByAudienceWhenOnlyTheRouteIsKnown(String action, String who, String expected) {
        var decision =
                permissions.decide(visitor(who), action(action), Optional.empty(), Optional.of(NUMBER.toString()));
        assertThat(outcome(decision)).isEqualTo(expected);
    }

    @Test
    void holderOfOneNumberDoesNotHoldAnother() {
        var other = ReceiptNumber.next(Instant.parse("2026-01-01T00:00:00Z"), new Random(2));
        for (var path : List.of(other.toString(), "junk", "")) {
            var decision = permissions.decide(visitor("holder"), Action.HOLDER, Optional.empty(), Optional.of(path));
            assertThat(outcome(decision)).isEqualTo("show receipt");
        }
        assertThat(outcome(permissions.decide(visitor("holder"), Action.HOLDER, Optional.empty(), Optional.empty())))
                .isEqualTo("show receipt");
    }

    @Test
    void actionOfNoRoleIsForNobody() {
        var decision = permissions.decide(
                official("complaints.officer", "-", "-"),
                Action.of("complaints.none"),
                Optional.empty(),
                Optional.empty());
        assertThat(outcome(decision)).isEqualTo("refused.role");
    }

    @Test
    void refusalNamesWhatIsInTheWay() {
        var record = new Guarded(Optional.of(new DepartmentId("roads")), Optional.empty(), "x", false);
        var decision = permissions.decide(
                official("complaints.officer", "parks", "-"), ANSWER, Optional.of(record), Optional.empty());
        assertThat(decision)
                .isEqualTo(new Decision.Refused("refused.department", List.of(LocalText.of("roads department"))));
    }

    private static String outcome(Decision decision) {
        if (decision instanceof Decision.Refused refused) {
            return refused.reason();
        }
        return decision instanceof Decision.Allowed
                ? "allowed"
                : decision instanceof Decision.SignIn ? "sign in" : "show receipt";
    }

    private static Action action(String name) {
        return switch (name) {
            case "PUBLIC" -> Action.PUBLIC;
            case "HOLDER" -> Action.HOLDER;
            case "OFFICIAL" -> Action.OFFICIAL;
            default -> ANSWER;
        };
    }

    private static Visitor visitor(String who) {
        return switch (who) {
            case "official" -> official("complaints.officer", "-", "-");
            case "holder" -> new Visitor(Optional.empty(), Set.of(NUMBER));
            default -> Visitor.ANYBODY;
        };
    }

    private static Visitor official(String role, String department, String area) {
        var official = new Official(
                new PersonId("00000000-0000-0000-0000-000000000001"),
                "kim",
                "Kim",
                part(department).map(DepartmentId::new),
                part(area).map(AreaId::new),
                Set.of(Role.of(role)));
        return new Visitor(Optional.of(official), Set.of());
    }

    private static Optional<String> part(String text) {
        return Optional.of(text).filter(t -> !t.equals("-"));
    }

    private static Department department(String id, Optional<String> parent) {
        return new Department(
                new DepartmentId(id),
                parent.map(DepartmentId::new),
                LocalText.of(id + " department"),
                Optional.empty());
    }
}
