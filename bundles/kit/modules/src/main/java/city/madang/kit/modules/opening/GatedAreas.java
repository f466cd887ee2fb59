// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.geo.Area;
import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.geo.Point;
import city.madang.l10n.LocalText;
import java.util.List;
import java.util.Optional;

record GatedAreas(Gate gate, Areas areas) implements Areas {
    @Override
    public List<Area> all() {
        return gate.open(areas).all();
    }

    @Override
    public Optional<Area> find(AreaId id) {
        return gate.open(areas).find(id);
    }

    @Override
    public Optional<Area> at(Point point) {
        return gate.open(areas).at(point);
    }

    @Override
    public boolean within(AreaId inner, AreaId outer) {
        return gate.open(areas).within(inner, outer);
    }

    @Override
    public Area ensure(AreaId id, LocalText name) {
        return gate.open(areas).ensure(id, name);
    }
}
