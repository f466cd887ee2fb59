// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis.store;

import city.madang.solution.study.diagnosis.MasterLine;
import city.madang.solution.study.domain.Dimension;
import java.util.List;

/** Aims, and lines of the master plan that were edited. */
public interface MasterMapper {
    /** @param tenths of a level */
    record AimRow(Dimension dimension, int tenths) {}

    List<AimRow> aims();

    void insertAim(AimRow row);

    void deleteAims();

    List<MasterLine> lines();

    void insertLine(MasterLine line);

    void deleteLine(Dimension dimension);
}
