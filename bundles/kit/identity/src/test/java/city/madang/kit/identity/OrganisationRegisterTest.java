// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.madang.identity.Action;
import city.madang.identity.Assignment;
import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.Duty;
import city.madang.identity.Guarded;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Post;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.kit.OrganisationAdmin.Problem;
import city.madang.kit.Permissions.Decision;
import city.madang.l10n.LocalText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

class OrganisationRegisterTest {
    private static final Role CLERK = Role.of("lostproperty.clerk");
    private static final Role SORTER = Role.of("lostproperty.sorter");
    private static final Action GIVE_BACK = Action.of("lostproperty.return", CLERK);

    @OnBoth
    void standsInFromTheFirstDayToTheLastInTheCitysZone(Town on) {
        var kit = on.services();
        var absent = create(kit, "absent", "roads-" + on, CLERK);
        var deputy = create(kit, "deputy", "parks-" + on, SORTER);
        var today = LocalDate.ofInstant(kit.clock.instant(), kit.cities.city().zone());
        kit.departments.appoint(absent, deputy, today.plusDays(1), today.plusDays(2));

        assertThat(official(kit, deputy).duties()).isEmpty();
        kit.clock.pass(Duration.ofDays(1));
        var standing = official(kit, deputy);
        assertThat(standing.duties())
                .extracting(Duty::of, Duty::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(absent, today.plusDays(2)));
        assertThat(standing.roles()).as("their own").containsExactly(SORTER);
        assertThat(standing.holds(CLERK)).isTrue();
        assertThat(kit.organisation.officials(CLERK, Optional.of(new DepartmentId("roads-" + on))))
                .extracting(Official::id)
                .contains(absent, deputy);
        kit.clock.pass(Duration.ofDays(1));
        assertThat(official(kit, deputy).holds(CLERK)).isTrue();
        kit.clock.pass(Duration.ofDays(1));
        assertThat(official(kit, deputy).holds(CLERK)).isFalse();
    }

    @OnBoth
    void holdsAFurtherPostFromTheFirstDayToTheLastWithoutSigningInAgain(Town on) {
        var kit = on.services();
        var roads = new DepartmentId("roads3-" + on);
        var parks = new DepartmentId("parks3-" + on);
        var person = create(kit, "acting", parks.value(), SORTER);
        kit.organisation.ensureDepartment(roads, LocalText.of("Roads"));
        var post = new Post(Optional.of(roads), Optional.empty(), Set.of(CLERK));
        var today = LocalDate.ofInstant(kit.clock.instant(), kit.cities.city().zone());
        var made = kit.departments.assign(person, post, today.plusDays(1), today.plusDays(2));
        assertThat(kit.departments.assignments(person)).containsExactly(made);
        assertThat(kit.departments.assigned(made.id())).contains(made);

        var session = new SessionStore(kit.tables, kit.cities, kit.clock, Duration.ofDays(9), Duration.ofDays(9));
        var token = session.signIn(Optional.empty(), person);
        var permissions = new HousePermissions(kit.organisation, new Districts());
        Function<DepartmentId, Object> mayIn = department -> permissions
                .decide(
                        session.visitor(token),
                        GIVE_BACK,
                        Optional.of(new Guarded(Optional.of(department), Optional.empty(), "umbrella", false)),
                        Optional.empty())
                .getClass();
        assertThat(mayIn.apply(roads)).isEqualTo(Decision.Refused.class);
        kit.clock.pass(Duration.ofDays(1));
        assertThat(mayIn.apply(roads)).isEqualTo(Decision.Allowed.class);
        assertThat(mayIn.apply(parks))
                .as("the role is for the other department only")
                .isEqualTo(Decision.Refused.class);
        assertThat(session.visitor(token).official().orElseThrow().assignments())
                .extracting(Assignment::until)
                .containsExactly(today.plusDays(2));
        assertThat(kit.organisation.officials(CLERK, Optional.of(roads)))
                .extracting(Official::id)
                .contains(person);
        kit.clock.pass(Duration.ofDays(1));
        assertThat(mayIn.apply(roads)).isEqualTo(Decision.Allowed.class);
        kit.clock.pass(Duration.ofDays(1));
        assertThat(mayIn.apply(roads)).as("the day after the last").isEqualTo(Decision.Refused.class);
        assertThat(kit.departments.assignments(person)).isEmpty();
    }

    @OnBoth
    void aFurtherPostEndsAtOnceWhenItIsTakenAwayAndIsNoDeputys(Town on) {
        var kit = on.services();
        var person = create(kit, "shortly", "roads4-" + on, SORTER);
        var deputy = create(kit, "deputy4", "roads4-" + on, SORTER);
        var today = LocalDate.ofInstant(kit.clock.instant(), kit.cities.city().zone());
        var made = kit.departments.assign(
                person, new Post(Optional.empty(), Optional.empty(), Set.of(CLERK)), today, today);
        kit.departments.appoint(person, deputy, today, today);
        assertThat(official(kit, person).holds(CLERK)).isTrue();
        assertThat(official(kit, deputy).holds(CLERK)).isFalse();
        kit.departments.endAssignment(made.id());
        assertThat(official(kit, person).holds(CLERK)).isFalse();
        kit.departments.assign(person, made.post(), today, today);
        kit.register.remove(person);
        assertThat(kit.departments.assignments(person)).isEmpty();
    }

    @OnBoth
    void takesFurtherPostsFromAFileOnce(Town on) {
        var kit = on.services();
        var person = create(kit, "filed", "roads6-" + on, SORTER);
        kit.organisation.ensureDepartment(new DepartmentId("roads6-" + on), LocalText.of("Roads"));
        var login = official(kit, person).login();
        var today = LocalDate.ofInstant(kit.clock.instant(), kit.cities.city().zone());
        var good = login + ";lostproperty.clerk lostproperty.sorter;roads6-" + on + ";" + today + ";" + today + "\n";
        var csv = "login;roles;department;from;until\n" + good + "nobody;lostproperty.clerk;;" + today + ";" + today
                + "\n" + login + ";clerk;;" + today + ";" + today + "\n" + login + ";lostproperty.clerk;nowhere;"
                + today
                + ";" + today + "\n" + login + ";lostproperty.clerk;;31.3.;" + today + "\n" + login
                + ";lostproperty.clerk;;" + today + ";" + today.minusDays(1) + "\n";
        var report = kit.departments.importAssignments(csv);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(Problem::key)
                .containsExactly(
                        "assignment-import.login",
                        "assignment-import.roles",
                        "department-import.parent",
                        "assignment-import.day",
                        "assignment.until.order");
        assertThat(official(kit, person).assignments())
                .singleElement()
                .satisfies(each -> assertThat(each.post().roles()).containsExactlyInAnyOrder(CLERK, SORTER));
        assertThat(kit.departments.importAssignments(csv).unchanged()).isEqualTo(1);
        assertThat(kit.departments.importAssignments("login,roles\n").problems())
                .extracting(Problem::key)
                .containsExactly("assignment-import.heading");
    }

    @OnBoth
    void refusesFurtherPostsThatCannotBe(Town on) {
        var kit = on.services();
        var person = create(kit, "picky", "roads5-" + on, SORTER);
        var today = LocalDate.ofInstant(kit.clock.instant(), kit.cities.city().zone());
        var clerk = new Post(Optional.empty(), Optional.empty(), Set.of(CLERK));
        refusesPost(() -> kit.departments.assign(person, clerk, today, today.minusDays(1)), "assignment.until.order");
        refusesPost(
                () -> kit.departments.assign(person, clerk, today.minusDays(3), today.minusDays(1)),
                "assignment.until.past");
        refusesPost(
                () -> kit.departments.assign(
                        person, clerk, today, today.plusYears(3).plusDays(1)),
                "assignment.until.long");
        var nothing = new Post(Optional.empty(), Optional.empty(), Set.of());
        refusesPost(() -> kit.departments.assign(person, nothing, today, today), "assignment.roles.none");
        var nobody = new PersonId("00000000-0000-0000-0000-000000000000");
        refusesPost(() -> kit.departments.assign(nobody, clerk, today, today), "assignment.person.invalid");
    }

    private static void refusesPost(Runnable act, String reason) {
        assertThatIllegalArgumentException().isThrownBy(act::run).withMessage(reason);
    }

    @OnBoth
    void deputyMayWhatTheAbsentMayAndTheExplanationSaysSo(Town on) {
        var kit = on.services();
        var roads = new DepartmentId("roads2-" + on);
        var parks = new DepartmentId("parks2-" + on);
        var absent = create(kit, "absent2", roads.value(), CLERK);
        var deputy = create(kit, "deputy2", parks.value(), SORTER);
        var today = LocalDate.ofInstant(kit.clock.instant(), kit.cities.city().zone());
        kit.departments.appoint(absent, deputy, today, today);
        var rule = new HousePermissions(kit.organisation, new Districts());
        var visitor = new Visitor(Optional.of(official(kit, deputy)), Set.of());

        assertThat(rule.decide(visitor, GIVE_BACK, Optional.of(record(roads)), Optional.empty()))
                .isInstanceOfSatisfying(
                        Decision.Allowed.class,
                        allowed -> assertThat(allowed.inPlaceOf()).map(Duty::of).contains(absent));
        assertThat(rule.decide(visitor, GIVE_BACK, Optional.of(record(parks)), Optional.empty()))
                .as("the colleague's role does not reach the deputy's own department")
                .isEqualTo(new Decision.Refused(
                        "refused.role.standing-in", List.of("lostproperty.clerk", "Name of absent2")));
    }

    @OnBoth
    void dutiesDoNotPassOn(Town on) {
        var kit = on.services();
        var first = create(kit, "first", "a-" + on, CLERK);
        var second = create(kit, "second", "a-" + on, SORTER);
        var third = create(kit, "third", "a-" + on);
        var today = LocalDate.ofInstant(kit.clock.instant(), kit.cities.city().zone());
        kit.departments.appoint(first, second, today, today);
        kit.departments.appoint(second, third, today, today);
        assertThat(official(kit, third).holds(SORTER)).isTrue();
        assertThat(official(kit, third).holds(CLERK)).isFalse();
    }

    @OnBoth
    void refusesDutiesThatMakeNoSense(Town on) {
        var kit = on.services();
        var one = create(kit, "one", "b-" + on);
        var two = create(kit, "two", "b-" + on);
        var today = LocalDate.ofInstant(kit.clock.instant(), kit.cities.city().zone());
        refuses(() -> kit.departments.appoint(one, two, today, today.minusDays(1)), "duty.until.order");
        refuses(() -> kit.departments.appoint(one, two, today.minusDays(2), today.minusDays(1)), "duty.until.past");
        refuses(() -> kit.departments.appoint(one, two, today, today.plusDays(400)), "duty.until.long");
        refuses(() -> kit.departments.appoint(one, one, today, today), "duty.deputy.same");
        kit.register.remove(two);
        refuses(() -> kit.departments.appoint(one, two, today, today), "duty.deputy.invalid");
    }

    @OnBoth
    void takesInATreeWhosePartsStandBeforeTheirParents(Town on) {
        var kit = on.services();
        var report = kit.departments.importDepartments(text(
                on,
                "\ufeffid;parent;name;name:ko;area",
                "#lamps;#streets;Lamps;가로등;d1",
                "#streets;;\"Streets; lanes\";;"));
        assertThat(report.problems()).isEmpty();
        assertThat(report.added()).isEqualTo(2);
        var lamps = kit.organisation.department(new DepartmentId(on + "lamps")).orElseThrow();
        assertThat(lamps.name().in(Locale.KOREAN)).isEqualTo("가로등");
        assertThat(kit.organisation.department(new DepartmentId(on + "streets")))
                .map(d -> d.name().in(Locale.ENGLISH))
                .contains("Streets; lanes");
        assertThat(kit.organisation.within(lamps.id(), new DepartmentId(on + "streets")))
                .isTrue();
        var given = kit.departments
                .departments()
                .lines()
                .filter(line -> line.contains("parent") || line.startsWith(on.toString()))
                .collect(Collectors.joining("\n"));
        assertThat(given).contains(on + "lamps", on + "streets");
        var taken = kit.departments.importDepartments(given);
        assertThat(taken.problems()).isEmpty();
        assertThat(taken.added() + taken.changed())
                .as("what was given away is known")
                .isZero();

        var again = kit.departments.importDepartments(
                text(on, "id,parent,name", "#lamps,,Lamps", "#streets,,\"Streets; lanes\"", "#new,#lamps,New"));
        assertThat(again.added()).isEqualTo(1);
        assertThat(again.changed()).isEqualTo(1);
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @OnBoth
    void refusesBadLinesOneByOneAndSavesTheOthers(Town on) {
        var kit = on.services();
        var report = kit.departments.importDepartments(text(
                on,
                "id,parent,name,area",
                "#good,,Good,",
                "not a code,,Bad,",
                "#orphan,#nowhere,Orphan,",
                "#child-of-orphan,#orphan,Child,",
                "#ring-a,#ring-b,A,",
                "#ring-b,#ring-a,B,",
                "#good,,Again,",
                "#no-name,,,",
                "#atlantis,,Atlantis,atlantis"));
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.lines()).isEqualTo(9);
        assertThat(report.problems())
                .extracting(Problem::line, Problem::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "department-import.id"),
                        org.assertj.core.groups.Tuple.tuple(4L, "department-import.parent"),
                        org.assertj.core.groups.Tuple.tuple(5L, "department-import.parent"),
                        org.assertj.core.groups.Tuple.tuple(6L, "department-import.ring"),
                        org.assertj.core.groups.Tuple.tuple(7L, "department-import.ring"),
                        org.assertj.core.groups.Tuple.tuple(8L, "department-import.twice"),
                        org.assertj.core.groups.Tuple.tuple(9L, "department-import.name"),
                        org.assertj.core.groups.Tuple.tuple(10L, "department-import.area"));
        assertThat(kit.organisation.department(new DepartmentId(on + "orphan"))).isEmpty();
    }

    @OnBoth
    void refusesWhatIsNoSuchFile(Town on) {
        var kit = on.services();
        for (var csv : List.of("", "name\nx", "id,name\n\"open", "id,id,name\n1,2,3", "\u0000\u0001")) {
            var report = kit.departments.importDepartments(csv);
            assertThat(report.added()).as(csv).isZero();
            assertThat(report.problems()).as(csv).hasSize(1);
        }
    }

    @OnBoth
    void keepsTheTreeATree(Town on) {
        var kit = on.services();
        var top = department("top-" + on, null);
        var part = department("part-" + on, top.id());
        kit.departments.save(top);
        kit.departments.save(part);
        refuses(() -> kit.departments.save(department("top-" + on, part.id())), "department.parent.ring");
        refuses(() -> kit.departments.save(department("top-" + on, top.id())), "department.parent.ring");
        refuses(
                () -> kit.departments.save(department("x-" + on, new DepartmentId("nowhere"))),
                "department.parent.unknown");
        refuses(() -> kit.departments.remove(top.id()), "department.remove.used");
        create(kit, "of-part", part.id().value());
        refuses(() -> kit.departments.remove(part.id()), "department.remove.used");
    }

    private static String text(Town on, String... lines) {
        return String.join("\r\n", lines).replace("#", on.toString());
    }

    private static Department department(String id, DepartmentId parent) {
        return new Department(new DepartmentId(id), Optional.ofNullable(parent), LocalText.of(id), Optional.empty());
    }

    private static Guarded record(DepartmentId department) {
        return new Guarded(Optional.of(department), Optional.empty(), "x", false);
    }

    private static Official official(Town.Services kit, PersonId id) {
        return kit.organisation.official(id).orElseThrow();
    }

    private static PersonId create(Town.Services kit, String login, String department, Role... roles) {
        return kit.accounts.create(
                login,
                "Name of " + login,
                "four plain words here",
                Optional.of(new DepartmentId(department)),
                Optional.empty(),
                Set.of(roles));
    }

    private static void refuses(Runnable act, String key) {
        assertThatIllegalArgumentException().isThrownBy(act::run).withMessage(key);
    }
}
