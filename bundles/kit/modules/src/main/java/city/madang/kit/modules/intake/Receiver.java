// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.IntakeTarget;
import city.madang.intake.IntakeTarget.Kept;
import city.madang.intake.MatterKind;
import city.madang.intake.Taker;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.OpenModule;
import city.madang.l10n.Texts;
import city.madang.module.NotAllowed;
import city.madang.module.Offer.IntakeOffer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** One open module that takes in. Lets calls in until it closes, and waits for those that are inside. */
final class Receiver {
    private static final int PATIENCE_SECONDS = 10;

    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private final String module;
    private final IntakeOffer offer;
    private final ModuleDatabase database;
    private final Texts texts;
    private volatile boolean closed;

    Receiver(OpenModule module, IntakeOffer offer) {
        this.module = module.id();
        this.offer = offer;
        this.database = module.database();
        this.texts = module.kit().texts();
    }

    String module() {
        return module;
    }

    boolean takes(MatterKind kind) {
        return offer.kinds().contains(kind);
    }

    IntakeTarget target() {
        return offer.target();
    }

    Tx join(Tx caller) {
        return database.join(caller);
    }

    Optional<Taker> taker(Locale locale) {
        return inside(() -> new Taker(
                module, texts.text(locale, "module.name"), offer.target().subjects(locale)));
    }

    Optional<Kept> find(ReceiptNumber number, Locale locale) {
        return inside(() -> database.read(tx -> offer.target().find(tx, number, locale)))
                .flatMap(found -> found);
    }

    String words(NotAllowed refusal, Locale locale) {
        return texts.text(locale, refusal.key(), refusal.arguments().toArray());
    }

    /** Empty when the module is closing: whoever comes then does not wait for it. */
    <T> Optional<T> inside(Supplier<T> work) {
        if (closed || !inUse.readLock().tryLock()) {
            return Optional.empty();
        }
        try {
            return closed ? Optional.empty() : Optional.of(work.get());
        } finally {
            inUse.readLock().unlock();
        }
    }

    /** Returns when nobody is inside any more. */
    void close() throws InterruptedException {
        closed = true;
        if (inUse.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            inUse.writeLock().unlock();
        }
    }
}
