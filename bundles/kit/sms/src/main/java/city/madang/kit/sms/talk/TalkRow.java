// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import java.time.Instant;

/** A talk as it is stored. */
public record TalkRow(
        String id,
        String phone,
        String module,
        String dialogue,
        String step,
        String answers,
        String trail,
        String draft,
        String narrowed,
        int page,
        int misses,
        boolean spoken,
        boolean waiting,
        Instant createdAt,
        Instant dueAt) {

    TalkState state() {
        return new TalkState(
                module,
                dialogue,
                step,
                AnswersJson.read(answers),
                AnswersJson.names(trail),
                draft,
                narrowed,
                page,
                misses,
                spoken);
    }

    static TalkRow of(Situation at, TalkState state, boolean waiting, Instant now, Instant due) {
        return new TalkRow(
                at.id(),
                at.phone(),
                state.module(),
                state.dialogue(),
                state.step(),
                AnswersJson.write(state.answers()),
                String.join(",", state.trail()),
                state.draft(),
                state.narrowed(),
                state.page(),
                state.misses(),
                state.spoken(),
                waiting,
                now,
                due);
    }
}
