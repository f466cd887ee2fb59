// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An open page, which keeps its banners fresh just as kit.js does: it asks when its stream tells of a change; without a stream it asks
 * every three seconds, and for a stream again after half a minute. Any thread may look at it; the rest is for its {@link OpenPages}.
 */
final class OpenPage {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final OpenPages all;
    private final InetAddress address;
    private final StringBuilder told = new StringBuilder();
    private final StringBuilder answer = new StringBuilder();
    private Optional<Line> stream = Optional.empty();
    private Optional<Line> calls = Optional.empty();
    private long streamAgain;
    private int turn;
    private volatile boolean greeted;
    private volatile boolean looked;
    private volatile long seen;

    OpenPage(OpenPages all, InetAddress address) {
        this.all = all;
        this.address = address;
    }

    /** Whether it has a stream. */
    boolean follows() {
        return greeted;
    }

    /** Whether it has a stream, or asks. */
    boolean isUp() {
        return greeted || looked;
    }

    /** When it had the words first, by {@link System#nanoTime}; 0 before. */
    long seen() {
        return seen;
    }

    void follow() throws IOException {
        told.setLength(0);
        var line = all.line(address, this::tells, this::streamLost);
        line.send(call(all.stream(), "text/event-stream"));
        stream = Optional.of(line);
    }

    private void tells(String more) {
        told.append(more);
        if (!greeted && told.indexOf("\r\n\r\n") >= 0 && told.indexOf("HTTP/1.1 200") < 0) {
            stream.ifPresent(Line::close);
            streamLost();
            return;
        }
        for (int end = told.indexOf("\n\n"); end >= 0; end = told.indexOf("\n\n")) {
            greeted = true;
            if (told.lastIndexOf("event: changed", end) >= 0) {
                later(Duration.ofMillis(1100 + all.random(1900)));
            }
            told.delete(0, end + 2);
        }
    }

    private void streamLost() {
        stream = Optional.empty();
        greeted = false;
        streamAgain = System.nanoTime()
                + Duration.ofMillis(30_000 + all.random(30_000)).toNanos();
        later(Duration.ofMillis(1000 + all.random(3000)));
    }

    private void later(Duration wait) {
        int mine = ++turn;
        all.after(wait, () -> {
            if (mine == turn) {
                look();
            }
        });
    }

    private void look() throws IOException {
        answer.setLength(0);
        if (calls.isEmpty()) {
            calls = Optional.of(all.line(address, this::answered, this::callLost));
        }
        calls.get().send(call(all.part(), "*/*"));
    }

    private void answered(String more) {
        answer.append(more);
        if (!isWhole()) {
            return;
        }
        looked = true;
        if (seen == 0 && answer.indexOf(all.words()) >= 0) {
            seen = System.nanoTime();
        }
        goOn();
    }

    private void callLost() {
        calls = Optional.empty();
        goOn();
    }

    private void goOn() {
        if (stream.isPresent()) {
            return;
        }
        if (System.nanoTime() > streamAgain) {
            all.after(Duration.ZERO, this::follow);
        } else {
            later(Duration.ofSeconds(3));
        }
    }

    private boolean isWhole() {
        int head = answer.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        var length = LENGTH.matcher(answer.substring(0, head));
        return length.find()
                ? answer.length() - head - 4 >= Integer.parseInt(length.group(1))
                : answer.lastIndexOf("0\r\n\r\n") == answer.length() - 5;
    }

    private static String call(String path, String accept) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: " + accept + "\r\n\r\n";
    }
}
