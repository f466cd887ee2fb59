// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import city.madang.testkit.TestKit;
import city.madang.vault.Place;
import city.madang.vault.Reach;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What docs/developer/services/trust.md shows. */
class TrustExampleTest {
    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");

    private final Map<String, String> book = new HashMap<>();

    @Test
    void sealsAndFindsAgain() {
        try (var site = Citizens.open(TestKit.onDerby())) {
            var kit = site.kit();
            var place = new Place("complaints_contact", "reach", "6K2M97QX4TB0WVZ");
            var sealed = kit.vault().seal(place, "nomin@example.org");
            assertThat(kit.vault().open(place, sealed)).isEqualTo("nomin@example.org");
            var index = kit.vault().index("reach", Reach.form(" Nomin@Example.org ", ""));
            assertThat(index).isEqualTo(kit.vault().index("reach", "nomin@example.org"));
        }
    }

    final class Visits implements PersonalData {
        @Override
        public List<PersonalRecord> of(DataSubject person, Locale reader) {
            return book.entrySet().stream()
                    .filter(visit -> person.reaches().contains(visit.getKey()))
                    .map(visit -> PersonalRecord.of("visit", NOON).with("words", visit.getValue()))
                    .toList();
        }

        @Override
        public Erased erase(DataSubject person) {
            int before = book.size();
            book.keySet().removeAll(person.reaches());
            return new Erased(before - book.size(), List.of());
        }
    }

    @Test
    void tellsAndForgetsVisits() {
        book.put("nomin@example.org", "A fine museum");
        var nomin = new DataSubject(Set.of(), Set.of("nomin@example.org"));
        assertThat(new Visits().of(nomin, Locale.ENGLISH).get(0).items().get(0).text())
                .isEqualTo("A fine museum");
        assertThat(new Visits().erase(nomin)).isEqualTo(new Erased(1, List.of()));
        assertThat(new Visits().erase(nomin)).isEqualTo(new Erased(0, List.of()));
    }
}
