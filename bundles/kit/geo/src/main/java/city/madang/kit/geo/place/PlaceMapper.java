// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.geo.PlaceId;
import java.util.List;
import java.util.Optional;

public interface PlaceMapper {
    Optional<PlaceRow> find(PlaceId id);

    /** In no order. */
    List<PlaceRow> among(List<PlaceId> ids);

    List<PlaceRow> all();

    /** From this id on, in the database's order of ids. */
    List<PlaceRow> from(String id, int most);

    void insert(PlaceRow place);

    void update(PlaceRow place);

    void delete(PlaceId id);

    Optional<PlaceEdition> edition();

    void forgetEdition();

    void setEdition(PlaceEdition edition);
}
