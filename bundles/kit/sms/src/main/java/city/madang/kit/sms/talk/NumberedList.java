// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.kit.sms.text.Segments;
import java.util.ArrayList;
import java.util.List;

/** A list with a question above it, cut into pages of which each fits one message. Numbers go on from page to page. */
final class NumberedList {
    /** What is sent to see the next page. */
    static final int MORE = 99;

    /** Shortened to this when nothing fits otherwise. */
    private static final int SHORT_LABEL = 30;

    private final String lead;
    private final List<String> labels;
    private final String more;

    /** @param more what stands beside {@link #MORE} */
    NumberedList(String lead, List<String> labels, String more) {
        this.lead = lead;
        this.labels = labels;
        this.more = more;
    }

    int pages() {
        return starts().size();
    }

    /** @param page counted round: the one after the last is the first */
    String page(int page) {
        var starts = starts();
        int place = Math.floorMod(page, starts.size());
        int end = place + 1 < starts.size() ? starts.get(place + 1) : labels.size();
        return text(starts.get(place), end, starts.size() > 1);
    }

    private List<Integer> starts() {
        var starts = new ArrayList<>(List.of(0));
        if (Segments.fitOne(text(0, labels.size(), false))) {
            return starts;
        }
        int start = 0;
        for (int end = 1; end <= labels.size(); end++) {
            if (end - start > 1 && !Segments.fitOne(text(start, end, true))) {
                start = end - 1;
                starts.add(start);
            }
        }
        return starts;
    }

    private String text(int from, int to, boolean goesOn) {
        var text = new StringBuilder(lead);
        for (int i = from; i < to; i++) {
            text.append('\n').append(i + 1).append(' ').append(shortened(labels.get(i)));
        }
        return goesOn ? text.append('\n').append(MORE).append(' ').append(more).toString() : text.toString();
    }

    private static String shortened(String label) {
        return Shortened.to(label, SHORT_LABEL);
    }
}
