// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.links;

import city.madang.module.Kit;
import city.madang.privacy.Retention;
import city.madang.solution.integrity.domain.ReportId;
import city.madang.solution.integrity.store.ReportMapper;
import city.madang.solution.integrity.store.TalkMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** Reports that were closed or handed over long ago: removed with words, keys and files. */
public final class ReportRetention implements Retention {
    /** Germany's HinSchG, section 11 (5); Directive (EU) 2019/1937, Art. 18 (1) asks for no longer than necessary. */
    private static final Period USUAL = Period.ofYears(3);

    private final Kit kit;

    public ReportRetention(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Period usual() {
        return USUAL;
    }

    @Override
    public int over(Instant before, int most) {
        return found(before, most).size();
    }

    private List<ReportId> found(Instant before, int most) {
        return kit.database().read(tx -> tx.mapper(ReportMapper.class).closedBefore(day(before), most));
    }

    private LocalDate day(Instant before) {
        return LocalDate.ofInstant(before, kit.city().zone());
    }

    @Override
    public int remove(Instant before, int most) {
        return kit.database().inTransaction(tx -> {
            var reports = tx.mapper(ReportMapper.class);
            var talks = tx.mapper(TalkMapper.class);
            var over = reports.closedBefore(day(before), most);
            for (var id : over) {
                kit.files().remove(tx, id.value());
                talks.deleteFiles(id);
                talks.deleteEntries(id);
                talks.deleteCode(id);
                reports.deleteBars(id);
                reports.delete(id);
            }
            return over.size();
        });
    }
}
