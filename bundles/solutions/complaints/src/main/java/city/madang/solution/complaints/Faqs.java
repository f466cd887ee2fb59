// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.module.Kit;
import city.madang.search.DocumentChanged;
import city.madang.solution.complaints.domain.Faq;
import city.madang.solution.complaints.links.FaqDocuments;
import city.madang.solution.complaints.store.FaqMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Questions that are asked often. */
public final class Faqs {
    private static final int MOST = 200;

    private final Kit kit;

    public Faqs(Kit kit) {
        this.kit = kit;
    }

    public List<Faq> in(Locale language) {
        return kit.database().read(tx -> tx.mapper(FaqMapper.class).in(language, MOST));
    }

    public Optional<Faq> find(String id) {
        return kit.database().read(tx -> tx.mapper(FaqMapper.class).find(id));
    }

    public List<Faq> after(String id, int most) {
        return kit.database().read(tx -> tx.mapper(FaqMapper.class).after(id, most));
    }

    public void add(Faq faq) {
        kit.database().run(tx -> {
            tx.mapper(FaqMapper.class).insert(faq);
            tx.publish(new DocumentChanged(ComplaintsModule.ID, FaqDocuments.KIND, faq.id()));
        });
    }
}
