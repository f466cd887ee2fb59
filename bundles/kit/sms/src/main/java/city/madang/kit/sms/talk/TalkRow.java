// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import java.time.Instant;

/**
 * A talk as it is stored.
 *
 * @param sealed whether answers, draft and narrowed are, see {@link SealedTalks}
 */
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
        boolean sealed,
        int page,
        int misses,
        boolean spoken,
        boolean waiting,
        Instant createdAt,
        Instant dueAt) {

    TalkRow worded(boolean areSealed, String said, String drafted, String words) {
        return new TalkRow(
                id, phone, module, dialogue, step, said, trail, drafted, words, areSealed, page, misses, spoken,
                waiting, createdAt, dueAt);
    }

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
                false,
                state.page(),
                state.misses(),
                state.spoken(),
                waiting,
                now,
                due);
    }
}
