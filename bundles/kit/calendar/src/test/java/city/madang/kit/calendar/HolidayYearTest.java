// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayYearTest {
    @Test
    void knowsKoreasYearsAsTheyWere() {
        assertThat(days("KR", 2024))
                .isEqualTo(dates("2024-01-01 2024-02-09 2024-02-10 2024-02-11 2024-02-12 2024-03-01 2024-05-05"
                        + " 2024-05-06 2024-05-15 2024-06-06 2024-08-15 2024-09-16 2024-09-17 2024-09-18"
                        + " 2024-10-03 2024-10-09 2024-12-25"));
        assertThat(days("KR", 2025))
                .as("Children's Day and Buddha's Birthday on one day: one substitute; Chuseok from a Sunday on")
                .isEqualTo(dates("2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-03-01 2025-03-03 2025-05-05"
                        + " 2025-05-06 2025-06-06 2025-08-15 2025-10-03 2025-10-05 2025-10-06 2025-10-07"
                        + " 2025-10-08 2025-10-09 2025-12-25"));
    }

    @Test
    void knowsKoreasActOf2026() {
        // As in python-holidays 0.105, without the elections of 2026 and 2028; Labour Day and Constitution Day are new.
        assertThat(days("KR", 2026))
                .isEqualTo(year(
                        2026,
                        "01-01 02-16 02-17 02-18 03-01 03-02 05-01 05-05 05-24 05-25 06-06 07-17 08-15 08-17"
                                + " 09-24 09-25 09-26 10-03 10-05 10-09 12-25"));
        assertThat(days("KR", 2027))
                .isEqualTo(year(
                        2027,
                        "01-01 02-06 02-07 02-08 02-09 03-01 05-01 05-03 05-05 05-13 06-06 07-17 07-19 08-15"
                                + " 08-16 09-14 09-15 09-16 10-03 10-04 10-09 10-11 12-25 12-27"));
        assertThat(days("KR", 2028))
                .isEqualTo(year(
                        2028,
                        "01-01 01-26 01-27 01-28 03-01 05-01 05-02 05-05 06-06 07-17 08-15 10-02 10-03 10-04"
                                + " 10-05 10-09 12-25"));
    }

    @Test
    void followsKoreasMoon() {
        // The new moon of February 2027 is at 00:56 in Seoul.
        assertThat(DayRule.parse("dangi 01-01").in(2027)).containsExactly(LocalDate.of(2027, 2, 7));
    }

    @Test
    void observesFederalHolidaysOnTheNearestWeekday() {
        assertThat(days("US", 2026))
                .isEqualTo(year(2026, "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25"));
        assertThat(days("US", 2027))
                .isEqualTo(year(
                        2027,
                        "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31"));
    }

    @Test
    void worksOutTheFeastsByTheUmmAlQuraCalendar() {
        // As in python-holidays 0.105: four working days at a feast; a national day on a Saturday is kept on Sunday.
        assertThat(days("SA", 2025))
                .isEqualTo(year(2025, "02-22 02-23 03-30 03-31 04-01 04-02 06-05 06-06 06-07 06-08 06-09 06-10 09-23"));
        assertThat(days("SA", 2026))
                .isEqualTo(year(2026, "02-22 03-19 03-20 03-21 03-22 03-23 03-24 05-26 05-27 05-28 05-29 05-31 09-23"));
        assertThat(days("SA", 2027))
                .isEqualTo(year(2027, "02-22 03-09 03-10 03-11 03-12 03-14 05-15 05-16 05-17 05-18 05-19 09-23"));
        assertThat(days("SA", 2028))
                .isEqualTo(year(
                        2028, "02-22 02-26 02-27 02-28 02-29 03-01 05-04 05-05 05-06 05-07 05-08 05-09 09-23 09-24"));
        assertThat(DayRule.parse("hijri 10-01").in(2025)).containsExactly(LocalDate.of(2025, 3, 30));
        assertThat(DayRule.parse("hijri 01-01").in(2008))
                .as("two lunar years began")
                .hasSize(2);
    }

    @Test
    void tellsWhichHolidaysNobodyHasListed() {
        var mongolia = Packs.of("MN");
        assertThat(days("MN", 2025))
                .isEqualTo(year(
                        2025,
                        "01-01 03-01 03-02 03-03 03-08 06-01 06-11 07-10 07-11 07-12 07-13 07-14 07-15 11-21"
                                + " 11-26 12-29"));
        assertThat(days("MN", 2027))
                .isEqualTo(year(
                        2027,
                        "01-01 02-07 02-08 02-09 03-08 05-20 06-01 07-10 07-11 07-12 07-13 07-14 07-15 11-26"
                                + " 11-29 12-29"));
        assertThat(mongolia.unknownIn(2040)).isEmpty();
        assertThat(mongolia.unknownIn(2041))
                .extracting(Holiday::id)
                .containsExactly("tsagaan-sar", "buddha", "chinggis");
        assertThat(Packs.of("KR").unknownIn(2031)).isEmpty();
    }

    /** MN from 2014 to 2040, US from 1986 to 2050. */
    @ParameterizedTest
    @ValueSource(strings = {"MN", "US"})
    void isTheSameAsAnotherLibraryDayByDay(String country) throws IOException {
        try (var file = HolidayYearTest.class.getResourceAsStream("/compared/" + country + ".txt")) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            assertThat(lines).hasSizeGreaterThan(25);
            assertThat(Packs.of(country).from())
                    .isEqualTo(Integer.parseInt(lines.get(0).substring(0, 4)));
            for (var line : lines) {
                int year = Integer.parseInt(line.substring(0, 4));
                assertThat(days(country, year)).as(line).isEqualTo(year(year, line.substring(5)));
            }
        }
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
        assertThatThrownBy(() -> Substitute.parse("always", Set.of())).hasMessageContaining("always");
    }

    private static List<LocalDate> days(String country, int year) {
        return HolidayYear.of(Packs.of(country), year).keySet().stream()
                .sorted()
                .toList();
    }

    private static List<LocalDate> year(int year, String days) {
        return Stream.of(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
    }

    private static List<LocalDate> dates(String all) {
        return Stream.of(all.split(" ")).map(LocalDate::parse).toList();
    }
}
