// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.study.diagnosis.store.MasterMapper;
import city.madang.solution.study.diagnosis.store.MasterMapper.AimRow;
import city.madang.solution.study.domain.Dimension;
import city.madang.solution.study.domain.Turn;
import city.madang.solution.study.store.StudyMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The levels that a city wants, and what was decided to reach them: one public method is one unit of work. */
public final class MasterPlan {
    private static final String ACT = "study.master";

    private final Kit kit;

    public MasterPlan(Kit kit) {
        this.kit = kit;
    }

    /** In tenths of a level, 0 to 40; a dimension without an aim is left out. */
    public Map<Dimension, Integer> aims() {
        return kit.database().read(tx -> tx.mapper(MasterMapper.class).aims()).stream()
                .collect(Collectors.toMap(AimRow::dimension, AimRow::tenths));
    }

    /** @param aims all that there are now, see {@link #aims} */
    public void aim(Visitor who, Map<Dimension, Integer> aims) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(MasterMapper.class);
            // two at once would both insert
            tx.mapper(StudyMapper.class).takeTurn(Turn.MASTER);
            mapper.deleteAims();
            aims.forEach((dimension, tenths) -> mapper.insertAim(new AimRow(dimension, tenths)));
            kit.audit().record(tx, who, ACT, "aims " + aims);
        });
    }

    /** Those that somebody edited. */
    public List<MasterLine> edited() {
        return kit.database().read(tx -> tx.mapper(MasterMapper.class).lines());
    }

    /** In place of what is proposed, or was kept before. */
    public void keep(Visitor who, MasterLine line) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(MasterMapper.class);
            // two at once would both insert
            tx.mapper(StudyMapper.class).takeTurn(Turn.MASTER);
            mapper.deleteLine(line.dimension());
            mapper.insertLine(line);
            kit.audit().record(tx, who, ACT, line.dimension().name());
        });
    }

    /** The proposal holds again. */
    public void forget(Visitor who, Dimension dimension) {
        kit.database().run(tx -> {
            tx.mapper(MasterMapper.class).deleteLine(dimension);
            kit.audit().record(tx, who, ACT, dimension + " as proposed");
        });
    }
}
