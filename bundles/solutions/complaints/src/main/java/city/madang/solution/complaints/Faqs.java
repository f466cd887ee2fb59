// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.search.DocumentChanged;
import city.madang.solution.complaints.domain.Faq;
import city.madang.solution.complaints.links.FaqDocuments;
import city.madang.solution.complaints.store.FaqMapper;
import city.madang.solution.complaints.store.FaqWording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Questions that are asked often. */
public final class Faqs {
    private static final int MOST = 200;
    private static final int LISTED = 1000;

    private final Kit kit;

    public Faqs(Kit kit) {
        this.kit = kit;
    }

    public List<Faq> in(Locale language) {
        return kit.database().read(tx -> tx.mapper(FaqMapper.class).in(language, MOST));
    }

    /** What is shown. */
    public Optional<Faq> find(String id) {
        return kept(id).filter(faq -> !faq.withdrawn());
    }

    /** What is shown or was withdrawn. */
    public Optional<Faq> kept(String id) {
        return kit.database().read(tx -> kept(tx, id));
    }

    public static Optional<Faq> kept(Tx tx, String id) {
        return tx.mapper(FaqMapper.class).find(id);
    }

    /** Withdrawn ones too, the same question in all languages side by side. */
    public List<Faq> all() {
        return kit.database().read(tx -> tx.mapper(FaqMapper.class).all(LISTED));
    }

    /** What somebody has to look at again by that day. */
    public List<Faq> reviewedUntil(LocalDate day, int most) {
        return kit.database().read(tx -> tx.mapper(FaqMapper.class).reviewedUntil(day, most));
    }

    /** What a question said before, the latest first. */
    public List<FaqWording> wordings(Faq faq) {
        return kit.database().read(tx -> tx.mapper(FaqMapper.class).wordings(faq.id(), MOST));
    }

    public List<Faq> after(String id, int most) {
        return kit.database().read(tx -> tx.mapper(FaqMapper.class).after(id, most));
    }

    public void add(Visitor who, Faq faq) {
        write(who, faq, FaqMapper::insert);
    }

    /** From another city's list: nobody here has written it, so its history begins when somebody changes it. */
    public void takeIn(Tx tx, Faq faq) {
        tx.mapper(FaqMapper.class).insert(faq);
        kit.audit().record(tx, Visitor.ANYBODY, "complaints.faq", faq.id());
        tx.publish(new DocumentChanged(ComplaintsModule.ID, FaqDocuments.KIND, faq.id()));
    }

    /** Keeps new words, or that it is withdrawn or shown again; what it said stays in its history. */
    public void change(Visitor who, Faq faq) {
        write(who, faq, FaqMapper::update);
    }

    private void write(Visitor who, Faq faq, BiConsumer<FaqMapper, Faq> how) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(FaqMapper.class);
            how.accept(mapper, faq);
            mapper.insertWording(new FaqWording(
                    faq.id(),
                    kit.clock().instant(),
                    who.official().orElseThrow().id(),
                    faq.withdrawn(),
                    faq.question(),
                    faq.answer()));
            kit.audit().record(tx, who, "complaints.faq", faq.id());
            tx.publish(new DocumentChanged(ComplaintsModule.ID, FaqDocuments.KIND, faq.id()));
        });
    }
}
