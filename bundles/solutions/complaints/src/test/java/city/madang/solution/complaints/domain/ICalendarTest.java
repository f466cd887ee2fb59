// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ICalendarTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static ICalendar of(String name, String summary) {
        var address = "https://city.example/complaints/desk/requests/1";
        return new ICalendar(name, NOW, List.of(new ICalendar.Event(address, NOW.plusSeconds(3600), summary, address)));
    }

    /** As a program that reads it undoes folding and escaping (RFC 5545, 3.1 and 3.3.11). */
    private static String read(String calendar, String property) {
        var unfolded = calendar.replace("\r\n ", "");
        var line = unfolded.lines()
                .filter(each -> each.startsWith(property + ":"))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("\\\\(.)")
                .matcher(line.substring(property.length() + 1))
                .replaceAll(each -> switch (each.group(1)) {
                    case "n", "N" -> "\n";
                    case "\\" -> "\\\\";
                    default -> each.group(1);
                });
    }

    @Property
    void isReadAsItWasMeantWhateverTheWords(@ForAll String name, @ForAll String summary) {
        var calendar = of(name, summary).text();
        assertThat(read(calendar, "NAME")).isEqualTo(plain(name));
        assertThat(read(calendar, "SUMMARY")).isEqualTo(plain(summary));
    }

    @Property
    void hasShortLinesOfWholeCharactersAndNoWordsMakeALine(@ForAll String summary) {
        var calendar = of("Due", summary).text();
        assertThat(calendar).endsWith("END:VCALENDAR\r\n");
        var lines = calendar.split("\r\n");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n").doesNotContain("\r");
        });
        assertThat(lines).filteredOn(line -> line.startsWith("BEGIN:")).hasSize(2);
        assertThat(lines).filteredOn(line -> line.startsWith("SUMMARY:")).hasSize(1);
    }

    @Test
    void foldsBetweenCharactersOfSeveralOctets() {
        var calendar = of("Due", "가로등 ".repeat(30) + "😀".repeat(30)).text();
        assertThat(read(calendar, "SUMMARY")).isEqualTo("가로등 ".repeat(30) + "😀".repeat(30));
        assertThat(new String(calendar.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(calendar);
    }

    @Test
    void saysTimesInUtc() {
        assertThat(of("Due", "x").text())
                .contains("DTSTAMP:20261122T080000Z\r\n")
                .contains("DTSTART:20261122T090000Z\r\n");
    }

    /** What a text may hold: line ends of one kind, and no other control characters. */
    private static String plain(String text) {
        var plain = new StringBuilder();
        text.replace("\r\n", "\n")
                .codePoints()
                .map(each -> each != '\n' && Character.isISOControl(each) ? ' ' : each)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
