// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import java.util.List;

public interface AreaMapper {
    /** Ordered by id. */
    List<AreaRow> all();

    Edition edition();

    int update(AreaRow area);

    int insertIfAbsent(AreaRow area);

    /** The areas stay, because records refer to them. */
    void clearBoundaries();

    void forgetFile();

    void rememberFile(String contentHash);

    void forgetEdition();

    void setEdition(long number);
}
