// SPDX-License-Identifier: Apache-2.0
package ${package}.store;

import city.madang.data.Slice;
import ${package}.domain.Matter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Matters in the database; the SQL is in the XML of the same name. */
public interface MatterMapper {
    void insert(Matter matter);

    void update(Matter matter);

    Optional<Matter> find(UUID id);

    List<Matter> slice(boolean open, Slice slice);

    long count(boolean open);
}
