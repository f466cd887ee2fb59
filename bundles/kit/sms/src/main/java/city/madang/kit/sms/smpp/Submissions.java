// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import city.madang.message.MessageId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Long messages of which the centre took only the first parts, so that another try goes on after them. Safe for several threads. */
final class Submissions {
    private static final int MOST = 1000;

    private final Map<MessageId, Submission> begun = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MessageId, Submission> eldest) {
            return size() > MOST;
        }
    });

    /**
     * One message on its way.
     *
     * @param ref marks its parts
     * @param taken ids that the centre gave to the first parts
     */
    record Submission(int ref, List<String> taken) {}

    Submission of(MessageId id) {
        return begun.computeIfAbsent(
                id, fresh -> new Submission(RandomGenerator.getDefault().nextInt(0x10000), new ArrayList<>()));
    }

    void done(MessageId id) {
        begun.remove(id);
    }
}
