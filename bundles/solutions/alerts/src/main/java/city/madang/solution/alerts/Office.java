// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import city.madang.data.Conflict;
import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.portal.Banner;
import city.madang.solution.alerts.cap.CapWriter;
import city.madang.solution.alerts.cap.XmlSignatures;
import city.madang.solution.alerts.domain.Alert;
import city.madang.solution.alerts.domain.AlertId;
import city.madang.solution.alerts.domain.AlertState;
import city.madang.solution.alerts.domain.Content;
import city.madang.solution.alerts.domain.MessageType;
import city.madang.solution.alerts.domain.Step;
import city.madang.solution.alerts.store.AlertMapper;
import city.madang.solution.alerts.store.ReceivedMapper;
import city.madang.solution.alerts.store.ReceivedRow;
import city.madang.solution.alerts.subscribe.Sending;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What officials do with alerts: one public method is one unit of work. */
public final class Office {
    private static final int EXPIRED_AT_ONCE = 100;

    private final Kit kit;
    private final Clock clock;
    private final SigningKeys keys;
    private final CapWriter writer;
    private final SecureRandom random = new SecureRandom();

    public Office(Kit kit, SigningKeys keys) {
        this(kit, keys, kit.clock());
    }

    Office(Kit kit, SigningKeys keys, Clock clock) {
        this.kit = kit;
        this.clock = clock;
        this.keys = keys;
        this.writer = new CapWriter(kit);
    }

    /** A new draft. */
    public AlertId begin(Visitor who, Content content) {
        return kit.database().inTransaction(tx -> begin(tx, who, id(who), content));
    }

    /** The same in the caller's unit of work. @param writer who stands for its words */
    AlertId begin(Tx tx, Visitor who, PersonId writer, Content content) {
        return added(tx, who, Alert.draft(next(), content, writer, now()));
    }

    /** The draft of an update, or of taking it back, with the words of the alert that it is about. */
    public AlertId follow(Visitor who, AlertId id, MessageType type) {
        return kit.database().inTransaction(tx -> {
            var before = Book.get(tx, id);
            return added(tx, who, before.followed(next(), type, id(who), now()));
        });
    }

    /** The same in the caller's unit of work, with other words. @param writer who stands for them */
    AlertId follow(Tx tx, Visitor who, PersonId writer, Alert before, MessageType type, Content content) {
        var draft = before.followed(next(), type, writer, now()).written(content, writer, now());
        return added(tx, who, draft);
    }

    /** An open draft that a later message of its sender made old. @param by what that message is called */
    void overtaken(Tx tx, Alert draft, String by) {
        Book.change(tx, draft.discarded());
        note(tx, Visitor.ANYBODY, draft.id(), Step.Kind.OVERTAKEN, by);
    }

    private AlertId added(Tx tx, Visitor who, Alert draft) {
        Book.add(tx, draft);
        note(tx, who, draft.id(), Step.Kind.WRITTEN, "");
        kit.audit().record(tx, who, "alerts.write", draft.id().value());
        return draft.id();
    }

    /** Other words. */
    public void write(Visitor who, AlertId id, int version, Content content) {
        kit.database().run(tx -> {
            var alert = seen(tx, id, version).written(content, id(who), now());
            Book.rewrite(tx, alert);
            note(tx, who, id, Step.Kind.WRITTEN, "");
            kit.audit().record(tx, who, "alerts.write", id.value());
        });
    }

    /** Asks a second official. Who asks about words that came by themselves stands for them. */
    public void ask(Visitor who, AlertId id, int version) {
        boolean fetched = kit.database()
                .read(tx -> tx.mapper(ReceivedMapper.class).of(id))
                .filter(ReceivedRow::fetched)
                .isPresent();
        UnaryOperator<Alert> how =
                alert -> (fetched ? alert.written(alert.content(), id(who), now()) : alert).submitted();
        act(who, id, version, how, Step.Kind.ASKED, "");
    }

    /** Back to who wrote it, with a reason. */
    public void sendBack(Visitor who, AlertId id, int version, String reason) {
        act(who, id, version, Alert::sentBack, Step.Kind.SENT_BACK, reason);
    }

    public void discard(Visitor who, AlertId id, int version) {
        act(who, id, version, Alert::discarded, Step.Kind.DISCARDED, "");
    }

    private void act(Visitor who, AlertId id, int version, UnaryOperator<Alert> how, Step.Kind kind, String reason) {
        kit.database().run(tx -> {
            Book.change(tx, how.apply(seen(tx, id, version)));
            note(tx, who, id, kind, reason);
            kit.audit().record(tx, who, "alerts." + kind.name().toLowerCase(java.util.Locale.ROOT), id.value());
        });
    }

    /**
     * Sends it: signed, on every page, in the feed, and to subscribers where the alert says so.
     *
     * @param page the whole address of the alert's page; its host is the city's name in CAP
     */
    public void release(Visitor who, AlertId id, int version, String page) {
        keys.ensure();
        kit.database().run(tx -> {
            var alert = seen(tx, id, version).released(id(who), now(), sender(page));
            Book.change(tx, alert);
            alert.previous().ifPresent(before -> replace(tx, who, before, alert.type()));
            var message = writer.write(alert, page);
            XmlSignatures.sign(message, keys.signing(tx));
            tx.mapper(AlertMapper.class).keepCap(id, XmlSignatures.text(message));
            note(tx, who, id, Step.Kind.RELEASED, "");
            kit.audit().record(tx, who, "alerts.release", id.value());
            tx.publish(Banner.CHANGED);
            Sending.begin(tx, alert, now());
        });
    }

    /** One whose time is over meanwhile stays so. */
    private void replace(Tx tx, Visitor who, AlertId before, MessageType by) {
        var alert = Book.get(tx, before);
        if (alert.state() == AlertState.EXPIRED) {
            return;
        }
        Book.change(tx, alert.followed(by));
        note(tx, who, before, by == MessageType.CANCEL ? Step.Kind.CANCELLED : Step.Kind.UPDATED, "");
    }

    /** CAP 1.2, 3.2.1: a name of the sender that no other has, without spaces, commas and the signs of XML. */
    private static String sender(String page) {
        var host = Optional.ofNullable(URI.create(page).getHost()).orElse("localhost");
        return "alerts@" + host.replaceAll("[^A-Za-z0-9.-]", "");
    }

    /** Notes which alerts are over; returns how many. */
    public int expire() {
        return kit.database().inTransaction(tx -> {
            var over = Book.whole(tx, tx.mapper(AlertMapper.class).over(now(), EXPIRED_AT_ONCE));
            over.forEach(alert -> {
                Book.change(tx, alert.expired());
                note(tx, Visitor.ANYBODY, alert.id(), Step.Kind.EXPIRED, "");
            });
            if (!over.isEmpty()) {
                tx.publish(Banner.CHANGED);
            }
            return over.size();
        });
    }

    private static Alert seen(Tx tx, AlertId id, int version) {
        var alert = Book.get(tx, id);
        if (alert.course().version() != version) {
            throw new Conflict("alert " + id + " was changed by somebody else");
        }
        return alert;
    }

    private void note(Tx tx, Visitor who, AlertId id, Step.Kind kind, String words) {
        tx.mapper(AlertMapper.class)
                .insertStep(new Step(id, now(), kind, who.official().map(Official::id), words));
    }

    private AlertId next() {
        return AlertId.next(now(), random.nextInt());
    }

    private Instant now() {
        return clock.instant();
    }

    private static PersonId id(Visitor who) {
        return who.official().orElseThrow().id();
    }
}
