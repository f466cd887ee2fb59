// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.live;

import java.util.ArrayList;
import java.util.List;

/** A browser that takes everything, and remembers. */
public final class HeardChannel implements Channel {
    private final List<String> events = new ArrayList<>();
    private final List<Runnable> whenOver = new ArrayList<>();
    private boolean behind;
    private boolean ended;

    @Override
    public synchronized void send(String text) {
        events.add(text);
    }

    @Override
    public synchronized boolean isBehind() {
        return behind;
    }

    public synchronized void fallBehind() {
        behind = true;
    }

    @Override
    public synchronized void end() {
        ended = true;
        var all = List.copyOf(whenOver);
        whenOver.clear();
        all.forEach(Runnable::run);
    }

    @Override
    public synchronized void whenOver(Runnable over) {
        whenOver.add(over);
    }

    public synchronized boolean isEnded() {
        return ended;
    }

    /** Names of the events, in order. */
    public synchronized List<String> heard() {
        return events.stream()
                .map(text -> text.substring("event: ".length(), text.indexOf('\n')))
                .toList();
    }

    /** The id of the last event. */
    public synchronized String lastId() {
        var last = events.get(events.size() - 1);
        var start = last.indexOf("id: ") + 4;
        return last.substring(start, last.indexOf('\n', start));
    }
}
