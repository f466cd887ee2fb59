// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.data.Tx;
import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.intake.Acting;
import city.madang.intake.Deed;
import city.madang.intake.Intake;
import city.madang.intake.IntakeReply;
import city.madang.intake.IntakeReply.Done;
import city.madang.intake.IntakeReply.Nobody;
import city.madang.intake.IntakeReply.Refused;
import city.madang.intake.IntakeTarget.Kept;
import city.madang.intake.Matter;
import city.madang.intake.MatterKind;
import city.madang.intake.Standing;
import city.madang.intake.Taker;
import city.madang.kit.Accounts.Outcome;
import city.madang.kit.Permissions.Decision;
import city.madang.l10n.Texts;
import city.madang.module.NotAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The intake as one module sees it. */
final class Counter implements Intake {
    private final String module;
    private final Texts texts;
    private final IntakeOffice office;

    /** @param texts of the module, with the kit's own behind them */
    Counter(String module, Texts texts, IntakeOffice office) {
        this.module = module;
        this.texts = texts;
        this.office = office;
    }

    @Override
    public List<Taker> takers(MatterKind kind, Locale locale) {
        return office.takers(kind, locale);
    }

    @Override
    public IntakeReply<Receipt> file(Tx tx, String taker, Matter matter, Acting who) {
        return office.receiver(taker)
                .filter(each -> each.takes(matter.kind()))
                .map(receiver -> {
                    var named = matter.once("intake " + module + " " + matter.once());
                    return let(receiver, who, () -> receiver.target().file(receiver.join(tx), named, who.from(module)));
                })
                .orElseGet(Nobody::new);
    }

    @Override
    public IntakeReply<Visitor> hold(Acting who, ReceiptNumber number, String pin, String from) {
        var outcome = office.accounts().showReceipt(number, pin, from);
        if (outcome instanceof Outcome.Wait wait) {
            var minutes = Math.max(1, wait.remaining().toMinutes());
            return new Refused<>(texts.text(who.locale(), "refused.receipt.wait", minutes));
        }
        if (outcome instanceof Outcome.Wrong) {
            return new Refused<>(texts.text(who.locale(), "refused.receipt.wrong"));
        }
        var before = who.visitor();
        var holds = new HashSet<>(before.holds());
        holds.add(number);
        return new Done<>(new Visitor(before.official(), before.citizen(), holds));
    }

    @Override
    public IntakeReply<Standing> find(ReceiptNumber number, Acting who) {
        for (var receiver : office.all().toList()) {
            var kept = receiver.find(number, who.locale());
            if (kept.isPresent()) {
                return seen(receiver, kept.get(), who);
            }
        }
        return new Nobody<>();
    }

    private IntakeReply<Standing> seen(Receiver receiver, Kept kept, Acting who) {
        if (holds(kept, who)) {
            return new Done<>(kept.standing());
        }
        var refusal = refusal(receiver, kept, who);
        if (refusal.isPresent()) {
            return new Refused<>(refusal.get());
        }
        if (kept.guarded().sensitive()) {
            var action = receiver.target().reading().name();
            office.audit()
                    .record(
                            receiver.module(),
                            who.visitor(),
                            action,
                            kept.guarded().subject());
        }
        return new Done<>(kept.standing());
    }

    @Override
    public IntakeReply<Standing> act(Tx tx, ReceiptNumber number, Deed deed, Acting who) {
        for (var receiver : office.all().toList()) {
            var reply = receiver.inside(() -> receiver.target()
                            .find(receiver.join(tx), number, who.locale())
                            .map(kept -> act(tx, receiver, kept, deed, who)))
                    .flatMap(found -> found);
            if (reply.isPresent()) {
                return reply.get();
            }
        }
        return new Nobody<>();
    }

    private IntakeReply<Standing> act(Tx tx, Receiver receiver, Kept kept, Deed deed, Acting who) {
        if (!holds(kept, who)) {
            var refusal = deed.kind() == Deed.Kind.ADD
                    ? refusal(receiver, kept, who)
                    : Optional.of(texts.text(who.locale(), "refused.receipt"));
            if (refusal.isPresent()) {
                return new Refused<>(refusal.get());
            }
        }
        var number = kept.standing().number();
        return let(receiver, who, () -> {
            var joined = receiver.join(tx);
            receiver.target().act(joined, number, deed, who.from(module));
            return receiver.target()
                    .find(joined, number, who.locale())
                    .orElseThrow()
                    .standing();
        });
    }

    private <T> IntakeReply<T> let(Receiver receiver, Acting who, Supplier<T> work) {
        try {
            return receiver.inside(work).<IntakeReply<T>>map(Done::new).orElseGet(Nobody::new);
        } catch (NotAllowed e) {
            return new Refused<>(receiver.words(e, who.locale()));
        }
    }

    private static boolean holds(Kept kept, Acting who) {
        return who.visitor().holds().contains(kept.standing().number());
    }

    /** Why an official may not, or that number and PIN are needed. */
    private Optional<String> refusal(Receiver receiver, Kept kept, Acting who) {
        if (who.visitor().official().isEmpty()) {
            return Optional.of(texts.text(who.locale(), "refused.receipt"));
        }
        var decision = office.permissions()
                .decide(
                        who.visitor(),
                        receiver.target().reading(),
                        Optional.of(kept.guarded()),
                        Optional.of(kept.standing().number().value()));
        if (decision instanceof Decision.Refused refused) {
            return Optional.of(texts.text(
                    who.locale(), refused.reason(), refused.arguments().toArray()));
        }
        return decision instanceof Decision.Allowed
                ? Optional.empty()
                : Optional.of(texts.text(who.locale(), "refused.receipt"));
    }
}
