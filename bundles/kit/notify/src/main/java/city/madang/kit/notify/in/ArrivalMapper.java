// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import city.madang.data.Slice;
import city.madang.kit.notify.in.ArrivalRow.Standing;
import city.madang.message.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface ArrivalMapper {
    /** @return 0 when it is there already (PostgreSQL); Derby throws instead */
    int insert(ArrivalRow arrival);

    void insertFile(ArrivalFile file);

    Optional<ArrivalRow> find(String id);

    Optional<ArrivalRow> byExternal(Channel channel, String called);

    /** Sender, subject and body, and whether they are sealed. */
    void reword(ArrivalRow arrival);

    /** By id. */
    List<ArrivalRow> after(String id, int most);

    List<ArrivalFile> files(String arrival);

    void stands(String id, Standing state, String module, Instant since);

    List<ArrivalRow> list(Standing state, Slice slice);

    int count(Standing state, int most);

    List<String> old(Instant before, int most);

    int delete(String id);

    /** All that a module took. */
    void deleteOf(String module);

    /** From this sender, newest first. */
    List<ArrivalRow> from(Channel channel, String senderKey, int most);

    /** Those that answer a message about any of these records, newest first. */
    List<ArrivalRow> answering(List<String> about, int most);

    Optional<String> mark(String name);

    void deleteMark(String name);

    void insertMark(String name, String place);
}
