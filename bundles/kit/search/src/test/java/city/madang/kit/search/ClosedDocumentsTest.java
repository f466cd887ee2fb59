// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Slice;
import city.madang.identity.Action;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.search.Hit;
import city.madang.search.Readers;
import city.madang.search.SearchAnswer;
import city.madang.search.SearchQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of a closed document reaches somebody who may not read it: no hit, no count, no facet, no word. */
class ClosedDocumentsTest {
    private static final Role OFFICER = Role.of("desk.officer");
    private static final Action LOOK = Action.of("desk.look", OFFICER);
    private static final ReceiptNumber NUMBER =
            ReceiptNumber.next(Instant.EPOCH.plusSeconds(2_000_000_000L), new Random(1));

    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void openTheTown() throws Exception {
        town = new Town(folder)
                .put("1", "en", "Broken lamp", "The lamp is dark.")
                .only("2", "Embezzlement in the lamp office", "A lamp and a whistleblower.", officers("roads"))
                .only("3", "Lamp of a neighbour", "The confidential lamp.", Readers.holder(NUMBER))
                .start()
                .open("1.0.0");
    }

    @AfterEach
    void closeTheTown() {
        town.close();
    }

    @Test
    void findsForEverybodyWhatEverybodyMayRead() {
        var answer = answer(Visitor.ANYBODY, "lamp");
        assertThat(ids(answer)).containsExactly("1");
        assertThat(answer.hits().total()).isEqualTo(1);
    }

    @Test
    void findsForOfficialsOfTheDepartmentAndForNoOther() {
        assertThat(ids(answer(official("roads", OFFICER), "lamp"))).containsExactlyInAnyOrder("1", "2");
        assertThat(ids(answer(official("parks", OFFICER), "lamp"))).containsExactly("1");
        assertThat(ids(answer(official("roads", Role.of("desk.clerk")), "lamp")))
                .containsExactly("1");
    }

    @Test
    void findsForWhoeverHoldsTheNumber() {
        var holder = new Visitor(Optional.empty(), Set.of(NUMBER));
        assertThat(ids(answer(holder, "lamp"))).containsExactlyInAnyOrder("1", "3");
    }

    @Test
    void countsNothingOfThemInFacets() {
        assertThat(answer(Visitor.ANYBODY, "lamp").facets())
                .as("years and areas of closed documents would make more than one value")
                .isEmpty();
        assertThat(answer(official("roads", OFFICER), "lamp").facets())
                .extracting(SearchAnswer.Facet::by)
                .contains(SearchAnswer.By.YEAR);
    }

    @Test
    void suggestsNothingOfThem() {
        assertThat(suggested(Visitor.ANYBODY, "embez")).isEmpty();
        assertThat(suggested(Visitor.ANYBODY, "la")).containsExactly("Broken lamp");
        assertThat(suggested(official("roads", OFFICER), "embez")).containsExactly("Embezzlement in the lamp office");
    }

    @Test
    void meansNoWordOfThem() {
        assertThat(answer(Visitor.ANYBODY, "embezzlemnt").meant()).isEmpty();
        assertThat(answer(Visitor.ANYBODY, "lamp whistlblower").meant()).isEmpty();
        assertThat(answer(official("roads", OFFICER), "embezzlemnt").meant()).contains("embezzlement");
    }

    private SearchAnswer answer(Visitor visitor, String words) {
        return town.search.answer(
                new SearchQuery(words, Locale.ENGLISH, Optional.empty(), Optional.empty(), new Slice(1, 10))
                        .askedBy(visitor));
    }

    private List<String> suggested(Visitor visitor, String typed) {
        return town.search.suggest(typed, Locale.ENGLISH, visitor, 10);
    }

    private static List<String> ids(SearchAnswer answer) {
        return answer.hits().items().stream().map(Hit::id).toList();
    }

    private static Visitor official(String department, Role role) {
        var official = new Official(
                new PersonId("00000000-0000-0000-0000-000000000001"),
                "kim",
                "Kim",
                Optional.of(new DepartmentId(department)),
                Optional.empty(),
                Set.of(role));
        return new Visitor(Optional.of(official), Set.of());
    }

    private static Readers officers(String department) {
        return Readers.who(LOOK, Optional.of(new DepartmentId(department)), Optional.empty());
    }
}
