// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.document.Paper.Block;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.Reading;
import java.util.List;

/** What the kit sees by itself today, against the newest diagnosis that is kept. */
public final class SeenChapter implements Chapter {
    private final Kit kit;
    private final Diagnoses diagnoses;

    public SeenChapter(Kit kit, Diagnoses diagnoses) {
        this.kit = kit;
        this.diagnoses = diagnoses;
    }

    @Override
    public List<Block> blocks(Reading reading) {
        var words = reading.words();
        var now = new SeenTable.Moment(words.text("seen.today.column"), new Sight(kit).now(""));
        var before = diagnoses.all().stream().findFirst().map(diagnoses::moment);
        return new SeenTable(kit, words).blocks(now, before);
    }
}
