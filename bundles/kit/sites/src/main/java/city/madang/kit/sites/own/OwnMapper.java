// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.own;

import java.util.List;
import java.util.Optional;

public interface OwnMapper {
    Optional<OwnRow> find(String stage);

    void insert(OwnRow row);

    void remove(String stage);

    void update(OwnRow row);

    /** In the order of their stages. */
    List<OwnRow> after(String stage, int most);

    /** @return 0 when it is another row now */
    int reseal(String stage, String before, String secret);
}
