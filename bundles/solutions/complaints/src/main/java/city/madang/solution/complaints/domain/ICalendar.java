// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A calendar that programs subscribe to (RFC 5545; how often they ask, RFC 7986).
 *
 * @param name as programs show it
 * @param made when it was put together
 */
public record ICalendar(String name, Instant made, List<Event> events) {
    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private static final String LINE_END = "\r\n";
    /** Octets of a line without its end (RFC 5545, 3.1). */
    private static final int MOST_OCTETS = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * A moment.
     *
     * @param uid the same for ever, in all the world
     * @param address of a page about it, an ASCII URI
     */
    public record Event(String uid, Instant at, String summary, String address) {}

    public ICalendar {
        events = List.copyOf(events);
    }

    /** As it is sent. */
    public String text() {
        var lines = new StringBuilder();
        add(lines, "BEGIN:VCALENDAR");
        add(lines, "VERSION:2.0");
        add(lines, "PRODID:-//Madang//complaints//EN");
        add(lines, "METHOD:PUBLISH");
        add(lines, "NAME:" + escaped(name));
        add(lines, "X-WR-CALNAME:" + escaped(name));
        add(lines, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        for (var event : events) {
            add(lines, "BEGIN:VEVENT");
            add(lines, "UID:" + escaped(event.uid()));
            add(lines, "DTSTAMP:" + UTC.format(made));
            add(lines, "DTSTART:" + UTC.format(event.at()));
            add(lines, "SUMMARY:" + escaped(event.summary()));
            add(lines, "URL:" + event.address());
            add(lines, "TRANSP:TRANSPARENT");
            add(lines, "END:VEVENT");
        }
        add(lines, "END:VCALENDAR");
        return lines.toString();
    }

    /** A value of the type TEXT (3.3.11); control characters, which it cannot hold, become spaces. */
    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.replace(LINE_END, "\n").codePoints().forEach(each -> {
            switch (each) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(each);
                case '\n' -> escaped.append("\\n");
                default -> escaped.appendCodePoint(Character.isISOControl(each) ? ' ' : each);
            }
        });
        return escaped.toString();
    }

    /** Folds the line after so many octets, between characters: what follows begins with a space. */
    private static void add(StringBuilder lines, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            var each = Character.toString(line.codePointAt(at));
            int size = each.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                lines.append(LINE_END).append(' ');
                octets = 1;
            }
            lines.append(each);
            octets += size;
        }
        lines.append(LINE_END);
    }
}
