// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.dialogue.Whereabouts;
import city.madang.geo.AreaId;
import city.madang.identity.Official;
import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.intake.Acting;
import city.madang.intake.Deed;
import city.madang.intake.IntakeReply;
import city.madang.intake.Matter;
import city.madang.intake.Matter.Sender;
import city.madang.intake.MatterKind;
import city.madang.intake.Standing;
import city.madang.intake.Taker;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import city.madang.solution.complaints.domain.Step;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Another module hands matters over, and goes on with them, knowing nothing but the kit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HandedOverContract {
    private static final String COMPLAINTS = ComplaintsModule.ID;
    private static final Locale READER = Locale.ENGLISH;
    private Site site;
    private Kit calls;

    abstract TestKit kit();

    /** A call centre, as far as this matters. */
    @SolutionModule(id = "callcentre", roles = "callcentre.agent")
    static final class CallCentre implements Solution {
        @Override
        public Offer open(Kit kit) {
            return Offer.of();
        }
    }

    @BeforeAll
    void open() {
        site = Citizens.open(kit());
        calls = site.also(new CallCentre());
        site.official("agent", Optional.empty(), Role.of("callcentre.agent"));
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Visitor official(Role role, String login, ReceiptNumber... holds) {
        Optional<Official> official = site.organisation().officials(role, Optional.empty()).stream()
                .filter(each -> each.login().equals(login))
                .findFirst();
        assertThat(official).isPresent();
        return new Visitor(official, Set.of(holds));
    }

    private Acting agent(ReceiptNumber... holds) {
        return Acting.of(official(Role.of("callcentre.agent"), "agent", holds), Way.TELEPHONE, READER);
    }

    private static Matter matter(String once) {
        return Matter.of(MatterKind.APPEAL, "The sign was covered by leaves.\nI could not see it.", READER, once)
                .reference("fine 4711");
    }

    private IntakeReply<Receipt> file(Matter matter) {
        return calls.database().inTransaction(tx -> calls.intake().file(tx, COMPLAINTS, matter, agent()));
    }

    private Receipt filed(String once) {
        return file(matter(once)).done().orElseThrow();
    }

    private static <T> String refused(IntakeReply<T> reply) {
        assertThat(reply).isInstanceOf(IntakeReply.Refused.class);
        return ((IntakeReply.Refused<T>) reply).words();
    }

    @Test
    void isToldWhoTakesInWhat() {
        assertThat(calls.intake().takers(MatterKind.COMPLAINT, Locale.KOREAN))
                .extracting(Taker::module)
                .containsExactly(COMPLAINTS);
        assertThat(calls.intake().takers(MatterKind.COMPLAINT, READER).get(0).subjects())
                .extracting("label")
                .contains("Broken road");
        assertThat(calls.intake().takers(new MatterKind("lost-property"), READER))
                .isEmpty();
    }

    @Test
    void isFiledOnceWithAllThatTheCitizenSaid() {
        var whole = matter("call 1")
                .titled("Covered sign")
                .about("roads")
                .at(new Whereabouts(Optional.of(new AreaId("mapo")), Optional.empty(), "at the bridge"))
                .from(new Sender("Kim", "kim@example.org"));
        var receipt = file(whole).done().orElseThrow();
        assertThat(file(whole).done().orElseThrow()).isEqualTo(new Receipt(receipt.number(), receipt.pin(), true));
        var request = new Requests(site.kit()).find(receipt.number()).orElseThrow();
        assertThat(request.report().title()).isEqualTo("Covered sign");
        assertThat(request.report().place().address()).isEqualTo("at the bridge");
        assertThat(request.service().orElseThrow().value()).isEqualTo("roads");
        assertThat(request.channel()).isEqualTo(Way.TELEPHONE);
        site.settle();
        assertThat(site.sent())
                .anyMatch(each -> each.to().value().equals("kim@example.org")
                        && each.text().contains(receipt.number().toString()));
        var steps = new Requests(site.kit()).history(receipt.number()).steps();
        assertThat(steps.get(0).who())
                .as("who took it in")
                .isEqualTo(agent().visitor().official().map(Official::id));
        assertThat(steps.get(1).note()).isEqualTo("Handed over by callcentre: appeal fine 4711");
    }

    @Test
    void isNotFiledWhenTheCallersUnitOfWorkFails() {
        var lost = new ReceiptNumber[1];
        assertThatThrownBy(() -> calls.database().run(tx -> {
                    lost[0] = calls.intake()
                            .file(tx, COMPLAINTS, matter("call 2"), agent())
                            .done()
                            .orElseThrow()
                            .number();
                    throw new IllegalStateException("the line was cut");
                }))
                .hasMessage("the line was cut");
        assertThat(new Requests(site.kit()).find(lost[0])).isEmpty();
        assertThat(filed("call 2").again()).isFalse();
    }

    @Test
    void isReadByWhoShowsThePinAndByOfficialsWithARightToIt() {
        var receipt = filed("call 3");
        var number = receipt.number();
        var intake = calls.intake();
        assertThat(refused(intake.find(number, Acting.of(Visitor.ANYBODY, Way.WEB, READER))))
                .contains("Number and PIN");
        assertThat(refused(intake.find(number, agent()))).contains("complaints.officer");
        assertThat(refused(intake.hold(agent(), number, "000000", "agent"))).contains("do not fit");
        var held = intake.hold(agent(), number, receipt.pin(), "agent").done().orElseThrow();
        var standing = intake.find(number, Acting.of(held, Way.TELEPHONE, Locale.KOREAN))
                .done()
                .orElseThrow();
        assertThat(standing.state()).isEqualTo("접수됨");
        assertThat(standing.title()).isEqualTo("The sign was covered by leaves.");
        assertThat(standing.possible()).containsExactlyInAnyOrder(Deed.Kind.ADD, Deed.Kind.WITHDRAW);
        assertThat(site.holder(number).get(standing.path()).status()).isEqualTo(200);
        var chief = Acting.of(official(Desk.CHIEF, "chief"), Way.DESK, READER);
        assertThat(intake.find(number, chief).done()).isPresent();
        assertThat(site.recorded())
                .anyMatch(each -> each.action().equals("complaints.look")
                        && each.subject().equals(number.toString()));
        var unknown = ReceiptNumber.next(site.now(), new Random(7));
        assertThat(intake.find(unknown, chief)).isInstanceOf(IntakeReply.Nobody.class);
    }

    @Test
    void goesOnOverThere() {
        var receipt = filed("call 4");
        var number = receipt.number();
        var holding = agent(number);
        var added = act(number, new Deed.Add("And the sign is bent.", List.of()), holding);
        assertThat(added.done()).isPresent();
        assertThat(refused(act(number, new Deed.Rate(5, ""), holding))).contains("not been answered yet");
        assertThat(refused(
                        act(number, new Deed.Withdraw(), Acting.of(official(Desk.CHIEF, "chief"), Way.DESK, READER))))
                .contains("Number and PIN");
        var chief = site.official("chief", Optional.empty(), Desk.CHIEF);
        chief.get("/desk/requests/" + number.value());
        chief.post("/desk/requests/" + number.value() + "/answer", Map.of("answer", "The fine stays."));
        var rated = act(number, new Deed.Rate(2, "No."), holding).done().orElseThrow();
        assertThat(rated.replies()).extracting("text").containsExactly("The fine stays.");
        assertThat(rated.possible()).containsExactlyInAnyOrder(Deed.Kind.ADD, Deed.Kind.ASK_AGAIN);
        var again = act(number, new Deed.AskAgain("Look at the photo."), holding)
                .done()
                .orElseThrow();
        assertThat(again.due()).isPresent();
        assertThat(again.replies()).extracting("text").containsExactly("The fine stays.");
        assertThat(act(number, new Deed.Withdraw(), holding)
                        .done()
                        .orElseThrow()
                        .possible())
                .isEmpty();
        assertThat(new Requests(site.kit()).history(number).forCitizen())
                .filteredOn(step -> step.channel().isPresent())
                .allMatch(step ->
                        step.channel().get() == Way.TELEPHONE && step.who().isPresent())
                .extracting(Step::kind)
                .containsExactly(
                        Step.Kind.FILED, Step.Kind.WROTE, Step.Kind.RATED, Step.Kind.REOPENED, Step.Kind.WITHDRAWN);
    }

    private IntakeReply<Standing> act(ReceiptNumber number, Deed deed, Acting who) {
        return calls.database().inTransaction(tx -> calls.intake().act(tx, number, deed, who));
    }

    @Test
    void isAnsweredWhenNobodyIsThere() {
        var city = kit().open(new CallCentre());
        try (city) {
            var alone = city.kit();
            assertThat(alone.intake().takers(MatterKind.APPEAL, READER)).isEmpty();
            var who = Acting.of(Visitor.ANYBODY, Way.WEB, READER);
            assertThat(alone.database()
                            .<IntakeReply<Receipt>>inTransaction(
                                    tx -> alone.intake().file(tx, COMPLAINTS, matter("call 5"), who)))
                    .isInstanceOf(IntakeReply.Nobody.class);
            var complaints = new ComplaintsModule();
            city.also(complaints);
            var number = alone.database()
                    .inTransaction(tx -> alone.intake()
                            .file(tx, COMPLAINTS, matter("call 5"), who)
                            .done()
                            .orElseThrow())
                    .number();
            var holder = Acting.of(new Visitor(Optional.empty(), Set.of(number)), Way.WEB, READER);
            assertThat(alone.intake().find(number, holder).done()).isPresent();
            alone.database().run(tx -> {
                assertThat(alone.intake()
                                .file(tx, COMPLAINTS, matter("call 6"), who)
                                .done())
                        .isPresent();
                city.without(complaints); // it closes while the caller's unit of work is open
                assertThat(alone.intake().file(tx, COMPLAINTS, matter("call 7"), who))
                        .isInstanceOf(IntakeReply.Nobody.class);
            });
            assertThat(alone.intake().find(number, holder)).isInstanceOf(IntakeReply.Nobody.class);
            city.also(new ComplaintsModule());
            assertThat(alone.intake().find(number, holder).done()).isPresent();
            assertThat(alone.database()
                            .inTransaction(tx -> alone.intake()
                                    .file(tx, COMPLAINTS, matter("call 6"), who)
                                    .done()
                                    .orElseThrow())
                            .again())
                    .as("what was filed before it closed was committed with the caller")
                    .isTrue();
        }
    }

    @Test
    void knowsAllWays() {
        assertThat(Stream.of(Way.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Way.values()).map(Enum::name).toList());
    }
}
