// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.data.Tx;
import city.madang.kit.sms.triage.SealedTriage;
import city.madang.kit.sms.triage.TriageMapper;
import city.madang.kit.sms.triage.TriageRow;
import city.madang.web.Changed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Keeps what a machine did not understand until a person reads it. */
record Puzzles(SealedTriage texts, Clock clock) {
    void keep(Tx tx, Situation at, Turn.Puzzle puzzle) {
        var state = at.talk().orElse(TalkState.menu("", 0));
        tx.publish(new Changed("sms", TriageRow.TOPIC));
        tx.mapper(TriageMapper.class)
                .insert(texts.close(new TriageRow(
                        UUID.randomUUID().toString(),
                        at.phone(),
                        at.locale(),
                        puzzle.text(),
                        false,
                        puzzle.reason().name(),
                        state.module(),
                        state.dialogue(),
                        state.step(),
                        clock.instant(),
                        TriageRow.OPEN,
                        Optional.empty(),
                        "",
                        "")));
    }
}
