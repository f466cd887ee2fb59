// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.data.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** Whoever writes from a phone: one at a time, in which language, and how many answers an hour. */
final class Senders {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Clock clock;
    private final Vocabulary kit;
    private final int answersPerHour;

    Senders(Clock clock, Vocabulary kit, int answersPerHour) {
        this.clock = clock;
        this.kit = kit;
        this.answersPerHour = answersPerHour;
    }

    /** Nobody else deals with this phone until the unit of work ends. */
    SenderRow hold(Tx tx, String phone) {
        var mapper = tx.mapper(TalkMapper.class);
        mapper.insertSenderIfAbsent(phone, clock.instant());
        mapper.seen(phone, clock.instant());
        return mapper.sender(phone).orElseThrow();
    }

    /** Their own when they chose one, else one that is written like their text, else the city's first. */
    Locale locale(SenderRow sender, String text) {
        var chosen = Locale.forLanguageTag(sender.lang());
        if (!sender.lang().isEmpty() && kit.offered().contains(chosen)) {
            return chosen;
        }
        return Scripts.guess(text, kit.offered()).orElse(kit.standard());
    }

    /** A machine at the other end must not make the city pay without end. */
    boolean mayAnswer(Tx tx, SenderRow sender) {
        var now = clock.instant();
        boolean fresh = sender.countedAt().plus(WINDOW).isBefore(now);
        int answered = fresh ? 0 : sender.answered();
        tx.mapper(TalkMapper.class).count(sender.phone(), fresh ? now : sender.countedAt(), answered + 1);
        return answered < answersPerHour;
    }
}
