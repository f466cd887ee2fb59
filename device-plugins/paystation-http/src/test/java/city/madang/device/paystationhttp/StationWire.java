// SPDX-License-Identifier: Apache-2.0
package city.madang.device.paystationhttp;

import city.madang.device.Money;
import city.madang.device.paystationhttp.Station.Asked;
import city.madang.device.testkit.WireSimulator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plays a station: HTTP written by hand, after the README. It keeps money, gives change, and a journal of what it has to tell. */
final class StationWire extends WireSimulator {
    static final String SECRET = "a-secret-of-the-tests";

    private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d{1,6})");
    private static final Pattern ASK =
            Pattern.compile("\\{\"amount\":(\\d{1,18}),\"currency\":\"([A-Z]{3})\",\"seconds\":(\\d{2,4})}");

    private final Map<String, Asked> asks = new LinkedHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> journal = new ArrayList<>();
    private String asking = "";
    private Money amount = Money.of(0, "KRW");
    private long inside;
    private long kept;
    private long givenOut;
    private int sequence;
    private int answersBeforeSilence = Integer.MAX_VALUE;
    private String station = "";
    private String levels = ",\"paper\":\"ENOUGH\",\"cash\":\"ENOUGH\"";
    private Optional<String> instead = Optional.empty();

    /** What it asks for; empty for nothing. */
    synchronized Optional<Money> shown() {
        return asking.isEmpty() ? Optional.empty() : Optional.of(amount);
    }

    synchronized long kept() {
        return kept;
    }

    synchronized long givenOut() {
        return givenOut;
    }

    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    synchronized void silentAfter(int answers) {
        answersBeforeSilence = answers;
    }

    /** Its state from now on, with a part of the answer. */
    synchronized void is(String other, String more) {
        station = other;
        levels = more;
    }

    /** The status and body of every answer from now on. */
    synchronized void answers(String statusAndBody) {
        instead = Optional.ofNullable(statusAndBody);
    }

    synchronized void putIn(long minor) {
        inside += minor;
        tell("\"event\":\"CASH\",\"amount\":" + minor + ",\"currency\":\"KRW\"");
        if (!asking.isEmpty() && inside >= amount.minor()) {
            kept += amount.minor();
            inside -= amount.minor();
            tell("\"event\":\"PAID\",\"id\":\"" + asking + "\",\"amount\":" + amount.minor()
                    + ",\"currency\":\"KRW\",\"means\":\"CASH\",\"reference\":\"R" + sequence + "\"");
            end(Asked.PAID);
        }
    }

    /** What it does when its time is over. */
    synchronized void expire() {
        end(Asked.EXPIRED);
    }

    private void end(Asked how) {
        asks.put(asking, how);
        asking = "";
        givenOut += inside;
        if (inside > 0) {
            tell("\"event\":\"CASH\",\"amount\":-" + inside + ",\"currency\":\"KRW\"");
        }
        inside = 0;
    }

    synchronized void tell(String fields) {
        sequence++;
        journal.add("{\"sequence\":" + sequence + ",\"at\":\"2026-11-23T10:00:" + String.format("%02d", sequence)
                + "Z\"," + fields + "}");
    }

    /** What it has to tell; it would send it again and again until it was taken. */
    synchronized List<String> told() {
        var all = List.copyOf(journal);
        journal.clear();
        return all;
    }

    @Override
    protected synchronized Optional<byte[]> answer(byte[] received) {
        var request = new String(received, StandardCharsets.UTF_8);
        int head = request.indexOf("\r\n\r\n");
        var length = LENGTH.matcher(request);
        if (head < 0 || received.length < head + 4 + (length.find() ? Integer.parseInt(length.group(1)) : 0)) {
            return Optional.empty();
        }
        requests.add(request);
        if (--answersBeforeSilence < 0) {
            mode(Mode.SILENT);
        }
        var words = request.split(" ", 3);
        var said = instead.orElseGet(() -> said(words[0], words[1], request));
        var body = said.substring(said.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        out.writeBytes(("HTTP/1.1 " + said.substring(0, said.indexOf('\n')) + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return Optional.of(out.toByteArray());
    }

    private String said(String method, String path, String request) {
        if (!request.contains("\r\nAuthorization: Bearer " + SECRET + "\r\n")) {
            return "401 No\n";
        }
        if (method.equals("GET") && path.equals("/pay/state")) {
            var now = asking.isEmpty() ? "READY" : "ASKING\",\"id\":\"" + asking;
            return "200 OK\n{\"station\":\"" + (station.isEmpty() ? now : station) + "\"" + levels
                    + ",\"firmware\":\"wire 1\",\"media\":[\"CARD\",\"TRANSIT_CARD\",\"QR_CODE\"]}";
        }
        var id = path.replace("/pay/asks/", "");
        if (method.equals("PUT") && !asks.containsKey(id)) {
            var wanted = ASK.matcher(request.substring(request.indexOf("\r\n\r\n") + 4));
            if (!wanted.matches()) {
                return "422 Odd\n";
            } else if (!asking.isEmpty()) {
                return "409 Busy\n";
            }
            amount = Money.of(Long.parseLong(wanted.group(1)), wanted.group(2));
            asking = id;
            asks.put(id, Asked.SHOWN);
        } else if (method.equals("DELETE") && id.equals(asking)) {
            end(Asked.CANCELLED);
        }
        return asks.containsKey(id) ? "200 OK\n{\"ask\":\"" + asks.get(id) + "\"}" : "404 Nothing\n";
    }
}
