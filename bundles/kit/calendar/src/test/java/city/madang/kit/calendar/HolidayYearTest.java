// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HolidayYearTest {
    @Test
    void knowsKoreasYearsAsTheyWere() {
        assertThat(days("KR", 2024))
                .isEqualTo(
                        dates(
                                "2024-01-01 2024-02-09 2024-02-10 2024-02-11 2024-02-12 2024-03-01 2024-05-05 2024-05-06 2024-05-15"
                                        + " 2024-06-06 2024-08-15 2024-09-16 2024-09-17 2024-09-18 2024-10-03 2024-10-09 2024-12-25"));
        assertThat(days("KR", 2025))
                .as("Children's Day and Buddha's Birthday on one day: one substitute; Chuseok from a Sunday on")
                .isEqualTo(
                        dates(
                                "2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-03-01 2025-03-03 2025-05-05 2025-05-06 2025-06-06"
                                        + " 2025-08-15 2025-10-03 2025-10-05 2025-10-06 2025-10-07 2025-10-08 2025-10-09 2025-12-25"));
    }

    @Test
    void followsKoreasMoon() {
        // The new moon of February 2027 is at 00:56 in Seoul.
        assertThat(DayRule.parse("dangi 01-01").in(2027)).containsExactly(LocalDate.of(2027, 2, 7));
    }

    @Test
    void observesFederalHolidaysOnTheNearestWeekday() {
        assertThat(days("US", 2026)).contains(LocalDate.of(2026, 7, 3), LocalDate.of(2026, 11, 26));
        assertThat(days("US", 2027)).contains(LocalDate.of(2027, 12, 31)).as("New Year's Day 2028 is a Saturday");
        assertThat(days("US", 2026)).hasSize(12);
    }

    @Test
    void worksOutTheFeastsByTheUmmAlQuraCalendar() {
        assertThat(days("SA", 2025)).contains(LocalDate.of(2025, 6, 6)).as("Eid al-Adha 1446");
        assertThat(DayRule.parse("hijri 10-01").in(2025)).containsExactly(LocalDate.of(2025, 3, 30));
        assertThat(DayRule.parse("hijri 01-01").in(2008))
                .as("two lunar years began")
                .hasSize(2);
    }

    @Test
    void tellsWhichHolidaysNobodyHasListed() {
        var mongolia = Packs.of("MN");
        assertThat(HolidayYear.of(mongolia, 2026)).containsKey(LocalDate.of(2026, 2, 20));
        assertThat(mongolia.unknownIn(2026)).extracting(Holiday::id).containsExactly("buddha", "chinggis");
        assertThat(mongolia.unknownIn(2027)).extracting(Holiday::id).contains("tsagaan-sar");
        assertThat(Packs.of("KR").unknownIn(2030)).isEmpty();
    }

    @Test
    void findsEaster() {
        assertThat(Stream.of(2024, 2025, 2026, 2038).map(Easter::western))
                .containsExactlyElementsOf(dates("2024-03-31 2025-04-20 2026-04-05 2038-04-25"));
        assertThat(Stream.of(2024, 2025, 2026).map(Easter::orthodox))
                .containsExactlyElementsOf(dates("2024-05-05 2025-04-20 2026-04-12"));
        assertThat(DayRule.parse("easter-2").in(2026)).containsExactly(LocalDate.of(2026, 4, 3));
    }

    @Test
    void speaksTheCountrysLanguage() {
        var name = HolidayYear.of(Packs.of("KR"), 2026).get(LocalDate.of(2026, 9, 25));
        assertThat(name.in(Locale.KOREAN)).isEqualTo("추석");
        assertThat(name.in(Locale.FRENCH)).isEqualTo("Chuseok");
    }

    @Test
    void refusesRulesThatItCannotRead() {
        assertThatThrownBy(() -> DayRule.parse("first monday")).hasMessageContaining("first monday");
        assertThatThrownBy(() -> Substitute.parse("always")).hasMessageContaining("always");
    }

    private static List<LocalDate> days(String country, int year) {
        return HolidayYear.of(Packs.of(country), year).keySet().stream()
                .sorted()
                .toList();
    }

    private static List<LocalDate> dates(String all) {
        return Stream.of(all.split(" ")).map(LocalDate::parse).toList();
    }
}
