// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.message.Received;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.Rating;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceRequest;
import java.util.Optional;

/**
 * Goes on with a request by mail. The first line says how, with the words that are known from text messages: one to five is what
 * the answer was worth, {@code AGAIN} asks to look again, {@code WITHDRAW} takes it back, {@code STATUS} asks how it stands; all
 * else is added. Whoever asks for something, or proved by the PIN that it is theirs, is written back.
 */
final class MailedReplies {
    private static final int WHOLE = Report.MOST_DETAILS;

    private final Kit kit;
    private final FollowUps followUps;
    private final Notices notices;

    MailedReplies(Kit kit) {
        this.kit = kit;
        this.followUps = new FollowUps(kit);
        this.notices = new Notices(kit);
    }

    /**
     * @param answered whether the sender is written back in any case
     * @return false when nothing can be added to it any more
     */
    boolean take(Tx tx, Received mail, ReceiptNumber number, MailedText text, boolean answered) {
        var request = Requests.get(tx, number);
        var done = asked(tx, request, text, By.citizen(text.channel()));
        if (done.isPresent()) {
            tell(tx, mail, number, done.get());
            return true;
        }
        if (!request.canBeAddedTo()) {
            return false;
        }
        followUps.add(tx, By.citizen(text.channel()), number, text.whole(), text.pictures());
        if (answered) {
            tell(tx, mail, number, "request.add.done");
        }
        return true;
    }

    /** The text that says what was done; empty when nothing was asked for. */
    private Optional<String> asked(Tx tx, ServiceRequest request, MailedText text, By by) {
        var number = request.number();
        try {
            if (request.rateable() && text.stars().isPresent()) {
                followUps.rate(tx, by, number, new Rating(text.stars().getAsInt(), cut(text.rest())));
                return Optional.of("request.rate.done");
            }
            if (text.begins(kit, "again")) {
                followUps.reopen(tx, by, number, text.rest());
                return Optional.of("request.reopen.done");
            }
            if (text.begins(kit, "withdraw")) {
                followUps.withdraw(tx, by, number);
                return Optional.of("request.withdraw.done");
            }
            return text.begins(kit, "status") ? Optional.of("") : Optional.empty();
        } catch (NotAllowed e) {
            return Optional.of(e.key());
        }
    }

    private static String cut(String reason) {
        return Report.cut(reason, Rating.MOST_REASON);
    }

    private void tell(Tx tx, Received mail, ReceiptNumber number, String done) {
        var request = Merging.shown(tx, Requests.get(tx, number));
        var language = request.report().language();
        var stands = new HowItStands(kit, language).text(request, WHOLE);
        var text = done.isEmpty() ? stands : kit.texts().text(language, done) + "\n\n" + stands;
        notices.stands(tx, mail.from(), request, text);
    }
}
