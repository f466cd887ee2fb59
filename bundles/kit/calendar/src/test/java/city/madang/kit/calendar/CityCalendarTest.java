// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.calendar.WorkingCalendar;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.l10n.LocalText;
import city.madang.testcity.TestCity;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CityCalendarTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static DataStore store;
    private static CityCalendar korea;

    @BeforeContainer
    static void open() {
        store = DataStore.derbyInMemory("calendar-properties");
        korea = in("KR", store);
    }

    @AfterContainer
    static void close() {
        korea.close();
        store.close();
    }

    private static CityCalendar in(String country, DataStore store) {
        var city = new TestCity();
        city.country = country;
        return new CityCalendar(
                store, new CountryPacks(Packs.of("KR"), Packs.of("MN"), Packs.of("SA"), Packs.of("US")), city);
    }

    @Property
    void neverEndsOnAClosedDayAndCountsBack(
            @ForAll @IntRange(max = 3000) int day, @ForAll @IntRange(max = 60) int workingDays) {
        var from = START.plusDays(day);
        var to = korea.plus(from, workingDays);
        assertThat(korea.works(to)).isTrue();
        assertThat(to).isAfterOrEqualTo(from);
        assertThat(korea.between(from, to)).isEqualTo(workingDays == 0 && !korea.works(from) ? 1 : workingDays);
    }

    @Property
    void isMonotone(
            @ForAll @IntRange(max = 3000) int day,
            @ForAll @IntRange(max = 30) int later,
            @ForAll @IntRange(min = 1, max = 60) int workingDays) {
        var from = START.plusDays(day);
        assertThat(korea.plus(from.plusDays(later), workingDays)).isAfterOrEqualTo(korea.plus(from, workingDays));
        assertThat(korea.plus(from, workingDays + 1)).isAfter(korea.plus(from, workingDays));
    }

    @Test
    void countsWorkingDaysOverChristmas() {
        try (var derby = DataStore.derbyInMemory("calendar-example")) {
            WorkingCalendar calendar = in("KR", derby);
            var thursday = LocalDate.of(2026, 12, 24);
            assertThat(calendar.works(thursday.plusDays(1))).isFalse();
            assertThat(calendar.holiday(thursday.plusDays(1)).orElseThrow().in(Locale.KOREAN))
                    .isEqualTo("기독탄신일");
            assertThat(calendar.plus(thursday, 2)).isEqualTo(LocalDate.of(2026, 12, 29));
            assertThat(calendar.between(thursday, LocalDate.of(2026, 12, 31))).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheCitysOwnDays(TestDatabase on) {
        try (var database = on.open()) {
            keepsTheCitysOwnDays(database);
        }
    }

    private static void keepsTheCitysOwnDays(DataStore database) {
        var calendar = in("KR", database);
        var election = LocalDate.of(2026, 6, 3);
        var christmas = LocalDate.of(2026, 12, 25);
        assertThat(calendar.works(election)).isTrue();
        calendar.decide(new OwnDay(election, true, LocalText.of("Local elections")));
        calendar.decide(new OwnDay(christmas, false, LocalText.of("Counting the votes")));
        assertThat(calendar.works(election)).isFalse();
        assertThat(calendar.holiday(election).orElseThrow().in(Locale.KOREAN)).isEqualTo("Local elections");
        assertThat(calendar.works(christmas)).isTrue();
        assertThat(calendar.holiday(christmas)).isEmpty();
        calendar.decide(new OwnDay(election, false, LocalText.of("Not after all")));
        assertThat(in("KR", database).works(election)).as("another node").isTrue();
        calendar.undecide(christmas);
        assertThat(calendar.works(christmas)).isFalse();
        calendar.close();
    }

    @Test
    void restsOnFridayAndSaturdayWhereTheCountryDoes() {
        try (var derby = DataStore.derbyInMemory("calendar-riyadh")) {
            var riyadh = in("SA", derby);
            assertThat(riyadh.works(LocalDate.of(2026, 11, 20))).isFalse();
            assertThat(riyadh.works(LocalDate.of(2026, 11, 22))).isTrue();
        }
    }

    @Test
    void knowsOnlyWeekendsOfACountryWithoutAPack() {
        try (var derby = DataStore.derbyInMemory("calendar-nowhere")) {
            var nowhere = in("AQ", derby);
            assertThat(nowhere.works(LocalDate.of(2026, 12, 25))).isTrue();
            assertThat(nowhere.works(LocalDate.of(2026, 12, 26))).isFalse();
        }
    }
}
