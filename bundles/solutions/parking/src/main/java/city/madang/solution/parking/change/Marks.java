// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.change;

import city.madang.data.Tx;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.change.domain.RowText;
import city.madang.solution.parking.change.store.ChangeMapper;
import java.util.Optional;

/**
 * Notes in the unit of work of a change that the centre has to be told of it; does nothing on a server that is no site. Units of work do
 * not wait for each other here: the line of changes is made later, of what is committed.
 */
public final class Marks {
    private Marks() {}

    /** Something is not as it was; how it is then is read when it is told, so that several marks may be told as one change. */
    public static void changed(Tx tx, ChangeKind kind, String subject) {
        tx.mapper(ChangeMapper.class).mark(kind, subject, Optional.empty());
    }

    /** Something happened that never changes any more. */
    public static void happened(Tx tx, ChangeKind kind, String subject, Record row) {
        tx.mapper(ChangeMapper.class).mark(kind, subject, Optional.of(RowText.write(row)));
    }
}
