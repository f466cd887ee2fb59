// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.change.store;

import city.madang.solution.parking.change.domain.Change;
import city.madang.solution.parking.change.domain.ChangeKind;
import java.util.List;
import java.util.Optional;

/** What a site tells its centre. */
public interface ChangeMapper {
    /** A row of {@code parking_mark}. @param body empty when what is told is read when it is numbered */
    record MarkRow(long id, ChangeKind kind, String subject, Optional<String> body) {}

    /**
     * The row of {@code parking_change_head}.
     *
     * @param epoch names the line of changes; another one begins at 1 again
     * @param lastNumber of the change that was numbered last
     * @param hash what names the line up to there
     * @param acknowledged up to which the centre has done them
     * @param done up to which this site has done what the centre told
     * @param filled up to which stay that was here before the line began is told; empty when all are
     */
    record HeadRow(String epoch, long lastNumber, String hash, long acknowledged, long done, Optional<String> filled) {}

    /** A row of {@code parking_change}. */
    record ChangeRow(long number, String kind, String body, String hash) {
        public Change change() {
            return new Change(number, kind, body);
        }
    }

    /** Does nothing on a server that is no site. */
    void mark(ChangeKind kind, String subject, Optional<String> body);

    /** The oldest first. */
    List<MarkRow> marks(int most);

    long countMarks();

    void unmark(long id);

    void insertHead(HeadRow head);

    void updateHead(HeadRow head);

    /** Nobody else changes it before the end of the unit of work. */
    void holdHead();

    Optional<HeadRow> head();

    void insert(ChangeRow change);

    List<ChangeRow> after(long number, int most);

    void deleteUpTo(long number);
}
