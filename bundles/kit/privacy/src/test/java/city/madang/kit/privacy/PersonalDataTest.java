// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.job.JobRun;
import city.madang.kit.Device;
import city.madang.kit.PersonalHoldings;
import city.madang.kit.data.RawRows;
import city.madang.kit.data.TestDatabase;
import city.madang.message.Address;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the kit's own bundles hold about a person: shown, erased, kept with a reason, and removed in time. */
class PersonalDataTest {
    private static final String MAIL = "nomin@example.org";
    private static final String PHONE = "+821012345678";
    private static final String AT = "cast('2026-11-16 01:00:00' as timestamp)";

    @TempDir
    Path folder;

    private static DataSubject typed(Town town, String reach) {
        return town.subjects.typed(Optional.empty(), Optional.of(reach));
    }

    private static List<Outcome> erase(Town town, DataSubject person) {
        return town.office.erase(Visitor.ANYBODY, person, Locale.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource
    void everythingUnderAnAddressIsShownAndErased(TestDatabase on) throws Exception {
        try (var town = new Town(on, folder)) {
            var citizen = town.citizen(MAIL);
            town.sessions.signIn(Optional.empty(), citizen, new Device("192.0.2.7", "Browser of Nomin"));
            town.send(Address.email("Nomin@Example.org"), "The lamp will be mended.", "x");
            town.send(Address.person(citizen), "It was mended.", "x");
            town.arrive(Address.email(MAIL), "Thank you!");
            town.send(Address.email("bold@example.org"), "Something for Bold.", "x");
            town.arrive(Address.email("bold@example.org"), "Bold wrote this.");

            var person = typed(town, " NOMIN@example.org");
            assertThat(person.accounts()).containsExactly(citizen);
            assertThat(town.texts(person)).contains("The lamp will be mended.", "It was mended.");
            assertThat(town.held(person, "arrival"))
                    .extracting(Object::toString)
                    .anyMatch(each -> each.contains("Thank you!"));
            assertThat(town.held(person, "account")).hasSize(1);
            assertThat(town.held(person, "session"))
                    .extracting(Object::toString)
                    .anyMatch(each -> each.contains("Browser of Nomin"));

            erase(town, person);
            assertThat(town.office.find(Visitor.ANYBODY, person, Locale.ENGLISH))
                    .allSatisfy(kind -> assertThat(kind.lines()).isEmpty());
            assertThat(town.rows())
                    .noneMatch(row -> row.contains(citizen.value()))
                    .noneMatch(row -> row.contains("192.0.2.7"))
                    .noneMatch(row -> row.contains("n…@example.org"));
            assertThat(erase(town, person)).isEmpty();

            var bold = typed(town, "bold@example.org");
            assertThat(town.texts(bold)).containsExactly("Something for Bold.");
            assertThat(town.held(bold, "arrival")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void textsOfAPhoneAreFoundHoweverTheNumberIsTyped(TestDatabase on) throws Exception {
        try (var town = new Town(on, folder)) {
            talk(town, PHONE, "t1");
            talk(town, "+821099999999", "t2");
            var person = typed(town, "010-1234-5678");
            assertThat(town.held(person, "text")).hasSize(1);
            assertThat(town.held(person, "talk"))
                    .extracting(Object::toString)
                    .anyMatch(each -> each.contains("behind the library"))
                    .anyMatch(each -> each.contains("draft of t1"))
                    .hasSize(2);
            assertThat(typed(town, "+82 10 1234 5678").addresses()).isEqualTo(person.addresses());

            assertThat(erase(town, person)).extracting(Outcome::records).containsExactly(1, 2);
            assertThat(RawRows.of(town.store, "sms"))
                    .noneMatch(row -> row.contains("12345678"))
                    .anyMatch(row -> row.contains("+821099999999"));
            assertThat(erase(town, person)).isEmpty();
        }
    }

    private static void talk(Town town, String phone, String id) {
        RawRows.run(
                town.store,
                "insert into sms_sender (phone, lang, seen_at, counted_at, answered) values ('" + phone + "', 'en', "
                        + AT + ", " + AT + ", 1)",
                "insert into sms_talk (id, phone, module, dialogue, step, answers, trail, draft, narrowed, page, misses, spoken,"
                        + " waiting, created_at, due_at) values ('" + id + "', '" + phone
                        + "', 'booth', 'report', 'what',"
                        + " '{\"where\":[\"x\",\"behind the library\"]}', 'where', 'draft of " + id
                        + "', '', 0, 0, true, false, "
                        + AT + ", " + AT + ")",
                "insert into sms_triage (id, phone, lang, said, reason, module, dialogue, step, created_at, state, closed_at,"
                        + " closed_by) values ('" + id + "', '" + phone + "', 'en', 'hm', 'LOST', '', '', '', " + AT
                        + ", 'CLOSED', "
                        + AT + ", 'kim')");
    }

    @ParameterizedTest
    @EnumSource
    void aReceiptLeadsToWhatWasSentOutsideAboutItAndToNothingElseOfTheAddress(TestDatabase on) throws Exception {
        try (var town = new Town(on, folder)) {
            var number = ReceiptNumber.next(town.clock.instant(), new Random(7));
            var official = new PersonId("00000000-0000-0000-0000-000000000001");
            town.send(Address.email(MAIL), "About your request.", number.value());
            town.send(Address.email(MAIL), "About something else.", "other");
            town.send(Address.person(official), "For the official only.", number.value());
            var holder = town.subjects.self(new Visitor(Optional.empty(), Set.of(number)));
            assertThat(town.texts(holder)).containsExactly("About your request.");
            erase(town, holder);
            assertThat(town.texts(holder)).isEmpty();
            assertThat(town.texts(typed(town, MAIL))).containsExactly("About something else.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusalsAndTheRecordOfActsAreKeptAndSayWhy(TestDatabase on) throws Exception {
        try (var town = new Town(on, folder)) {
            var number = ReceiptNumber.next(town.clock.instant(), new Random(8));
            town.audit.record("complaints", Visitor.ANYBODY, "complaints.look", number.toString());
            town.send(Address.email(MAIL), "Something.", "x");
            town.notify.database().run(tx -> town.recipients.stop(tx, Address.email(MAIL)));
            var person = town.subjects.typed(Optional.of(number), Optional.of(MAIL));
            var stays = erase(town, person).stream()
                    .flatMap(outcome -> outcome.stays().stream())
                    .toList();
            assertThat(stays)
                    .anySatisfy(each -> assertThat(each.reason()).contains("the city would send again"))
                    .anySatisfy(each -> assertThat(each.reason()).contains("prove who did what"))
                    .hasSize(2);
            assertThat(town.recipients.stopped(Address.email(MAIL))).isTrue();
            assertThat(town.held(person, "trace")).hasSize(1);
            assertThat(town.audit.latest(10))
                    .filteredOn(entry -> entry.action().startsWith("kit.privacy"))
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain("nomin"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheAddressOfTheAccountOpensItsMessages(TestDatabase on) throws Exception {
        try (var town = new Town(on, folder)) {
            var citizen = town.citizen(MAIL);
            var visitor = town.sessions.visitor(town.sessions.signIn(Optional.empty(), citizen));
            assertThat(town.subjects
                            .with(visitor, "Nomin@example.org")
                            .orElseThrow()
                            .addresses())
                    .containsExactly(Address.email(MAIL));
            assertThat(town.subjects.with(visitor, "bold@example.org")).isEmpty();
            assertThat(town.subjects.with(Visitor.ANYBODY, MAIL)).isEmpty();
            town.citizen("bold@example.org");
            assertThat(town.subjects.with(visitor, "bold@example.org")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAccountGoesLastSoThatErasingCanBeDoneAgain(TestDatabase on) throws Exception {
        try (var town = new Town(on, folder)) {
            var citizen = town.citizen(MAIL);
            var broken = new Broken();
            town.mount.bindHoldings(broken);
            var person = typed(town, MAIL);
            assertThatThrownBy(() -> erase(town, person)).hasMessage("no disk");
            assertThat(town.citizens.find(Address.email(MAIL))).contains(citizen);
            town.mount.unbindHoldings(broken);
            erase(town, person);
            assertThat(town.citizens.find(Address.email(MAIL))).isEmpty();
        }
    }

    /** Fails while erasing. */
    private static final class Broken implements PersonalHoldings, PersonalData {
        @Override
        public String name() {
            return "jobs";
        }

        @Override
        public Map<String, PersonalData> personal() {
            return Map.of("broken", this);
        }

        @Override
        public List<PersonalRecord> of(DataSubject person, Locale reader) {
            return List.of();
        }

        @Override
        public Erased erase(DataSubject person) {
            throw new IllegalStateException("no disk");
        }
    }

    @ParameterizedTest
    @EnumSource
    void removesWithoutAChoiceWhatTheKitNeverKeptForEver(TestDatabase on) throws Exception {
        try (var town = new Town(on, folder)) {
            town.citizen(MAIL);
            town.arrive(Address.email(MAIL), "Old.");
            talk(town, PHONE, "t1");
            var person =
                    new DataSubject(Set.of(), Set.of(), Set.of(Address.email(MAIL), Address.phone(PHONE)), Set.of());
            town.clock.pass(Duration.ofDays(89));
            assertThat(run(town)).isEqualTo("nothing was over");
            town.clock.pass(Duration.ofDays(2));
            assertThat(run(town)).isEqualTo("sms texts 1");
            assertThat(town.held(person, "talk")).hasSize(2);

            var messages = town.mount.rule("notify", "messages").orElseThrow();
            town.plan.choose(messages, Optional.of(Period.ofYears(1)));
            town.clock.pass(Duration.ofDays(250));
            assertThat(run(town)).isEqualTo("nothing was over");
            town.plan.erase(messages.module());
            assertThat(town.plan.chosen(messages)).isEmpty();
            town.plan.choose(messages, Optional.empty());
            town.clock.pass(Duration.ofDays(400));
            assertThat(run(town)).contains("identity citizens 1");
            assertThat(town.citizens.find(Address.email(MAIL))).isEmpty();
        }
    }

    private static String run(Town town) {
        var notes = new ArrayList<String>();
        town.job.run(new JobRun() {
            @Override
            public Instant due() {
                return town.clock.instant();
            }

            @Override
            public boolean stopping() {
                return false;
            }

            @Override
            public void note(String text) {
                notes.add(text);
            }
        });
        return notes.get(0);
    }
}
