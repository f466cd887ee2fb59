// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.handover.store.AdditionMapper;
import city.madang.solution.complaints.handover.store.TheirUpdateMapper;
import city.madang.solution.complaints.handover.store.TheirUpdateMapper.ToldUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Updates of other servers, each told once, and none of those that came from here. */
public final class UpdateNews {
    private final News news;

    public UpdateNews(Kit kit) {
        this.news = new News(kit);
    }

    /** What updates have told already. @param updates the latest first */
    record Told(List<ToldUpdate> updates) {
        /** Whether the latest says that it stands so. */
        boolean stands(String status) {
            return updates.stream()
                    .findFirst()
                    .map(ToldUpdate::status)
                    .filter(status::equalsIgnoreCase)
                    .isPresent();
        }

        boolean says(String words) {
            return updates.stream().anyMatch(each -> each.words().equals(words));
        }
    }

    static Told told(Tx tx, Handover handover) {
        return new Told(tx.mapper(TheirUpdateMapper.class).of(handover.ref()));
    }

    /** Keeps it, and says what is new in it; empty when nothing is. */
    public Optional<String> fresh(Tx tx, Handover handover, TheirUpdate update) {
        var mapper = tx.mapper(TheirUpdateMapper.class);
        var told = told(tx, handover);
        if (mapper.find(handover.ref(), update.id()).isPresent()) {
            return Optional.empty();
        }
        mapper.insert(new ToldUpdate(handover.ref(), update.id(), update.made(), update.status(), update.words()));
        boolean ours =
                tx.mapper(AdditionMapper.class).of(handover.ref()).stream().anyMatch(each -> each.is(update));
        var words = ours ? "" : words(tx, handover, update, told);
        return Optional.of(words).filter(each -> !each.isEmpty());
    }

    private String words(Tx tx, Handover handover, TheirUpdate update, Told told) {
        var language = News.language(tx, handover);
        var lines = new ArrayList<String>();
        boolean known = told.stands(update.status()) && !update.request().isOver();
        if (!update.status().isEmpty() && !known) {
            lines.add(news.text(language, "status", update.status()));
        }
        if (!update.words().isEmpty()) {
            lines.add(update.words());
        }
        update.media().forEach(address -> lines.add(news.text(language, "photo", address)));
        return Words.cut(String.join("\n", lines), Step.MOST_NOTE);
    }
}
