// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import java.util.List;

/** Of {@link ShelfModule}. */
public interface ShelfMapper {
    void insert(String title);

    List<String> titles();
}
