// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import city.madang.data.DatabaseUnavailable;
import city.madang.data.Tx;
import city.madang.geo.Area;
import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.geo.Point;
import city.madang.kit.Cities;
import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Pause;
import city.madang.kit.geo.lists.KeptList;
import city.madang.kit.geo.lists.ListMapper;
import city.madang.kit.geo.lists.Lists;
import city.madang.kit.geo.lists.Subject;
import city.madang.l10n.LocalText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The city's areas, kept in the database and asked in memory. The file that the city file names is read at start when its
 * content is another than before; areas that it no longer has lose their boundary and stay, because records refer to them.
 * What another node adds is seen at the first question for it, else within {@link #LOOKED_AT_EVERY}.
 */
@Component(service = {Areas.class, CityAreas.class})
public final class CityAreas implements Areas, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CityAreas.class);
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(30);

    private final ModuleDatabase database;
    private final Cities cities;
    private final Lists lists;
    private final Pause pause;
    private volatile AreaMap map;

    @Activate
    public CityAreas(@Reference Databases databases, @Reference Cities cities, @Reference Clock clock) {
        pause = new Pause(LOOKED_AT_EVERY, clock);
        this.cities = cities;
        lists = new Lists(Subject.AREAS, clock);
        database = databases.open("geo", CityAreas.class.getClassLoader());
        database.parse(List.of(AreaMapper.class, ListMapper.class));
        cities.areas().ifPresent(file -> read(file, cities.city().country()));
        load();
    }

    @Deactivate
    @Override
    public void close() {
        database.close();
    }

    @Override
    public List<Area> all() {
        return current().all();
    }

    @Override
    public Optional<Area> find(AreaId id) {
        var found = map.find(id);
        return found.isPresent() ? found : fresh().find(id);
    }

    @Override
    public Optional<Area> at(Point point) {
        return current().at(point);
    }

    @Override
    public String shapes(Locale names) {
        return current().shapes().geoJson(names);
    }

    /** The middle of the box around all boundaries; empty when there are none. */
    Optional<Point> middle() {
        return current().middle();
    }

    /**
     * Puts other areas in place of the present ones, in one unit of work; the areas as they were are kept as a list that can be
     * taken back. Areas that are no longer there stay without a boundary.
     *
     * @param title names the new areas for people
     */
    public void replace(List<AreaRow> areas, String title) {
        database.run(tx -> {
            var mapper = mapper(tx);
            var before = mapper.all();
            lists.keep(tx, title, before.size(), AreaJson.of(before));
            lists.drop(tx);
            bringIn(mapper, areas);
        });
        load();
    }

    /** Keeps areas until somebody decides about them. */
    public void propose(String title, List<AreaRow> areas) {
        database.run(tx -> lists.propose(tx, title, areas.size(), AreaJson.of(areas)));
    }

    public void drop() {
        database.run(lists::drop);
    }

    public Optional<KeptList> draft() {
        return database.read(lists::draft);
    }

    public List<KeptList> former() {
        return database.read(lists::former);
    }

    /** The areas of a kept list. */
    public Optional<List<AreaRow>> kept(String id) {
        return database.read(tx -> lists.content(tx, id)).map(this::parsed);
    }

    private List<AreaRow> parsed(String json) {
        try {
            return read(json.getBytes(StandardCharsets.UTF_8));
        } catch (BadAreaFile e) {
            throw new IllegalStateException("a kept list of areas cannot be read", e);
        }
    }

    /** The same as {@link #read(byte[])} reads them. */
    public String json() {
        return AreaJson.of(stored());
    }

    /** All areas with their boundaries. */
    public List<AreaRow> stored() {
        return database.read(tx -> mapper(tx).all());
    }

    /** Shapes of areas that do not hold yet; as {@link #shapes(Locale)}. */
    public static String shapes(List<AreaRow> areas, Locale names) {
        return new AreaMap(areas, Edition.NONE).shapes().geoJson(names);
    }

    /** Areas as people hand them in: GeoJSON, or a zip with a shapefile. */
    public List<AreaRow> read(byte[] file) throws BadAreaFile {
        return AreaUpload.read(file, cities.city().country());
    }

    /** Whether the point is in the city or around it; true for every point while there are no boundaries. */
    public boolean isNear(Point point) {
        return current().isNear(point);
    }

    @Override
    public boolean within(AreaId inner, AreaId outer) {
        return current().within(inner, outer);
    }

    @Override
    public synchronized Area ensure(AreaId id, LocalText name) {
        return find(id).orElseGet(() -> {
            var row = new AreaRow(id, Optional.empty(), name, Optional.empty());
            database.run(tx -> mapper(tx).insertIfAbsent(row));
            load();
            return map.find(id).orElseThrow();
        });
    }

    private AreaMap current() {
        return pause.isOver() ? fresh() : map;
    }

    /** Looks whether the stored areas are others than those in memory; without a database those in memory serve on. */
    private AreaMap fresh() {
        try {
            if (!database.read(tx -> mapper(tx).edition()).equals(map.edition())) {
                load();
            }
            pause.begin();
        } catch (DatabaseUnavailable e) {
            LOG.debug("The areas in memory are used: {}", e.getMessage());
        }
        return map;
    }

    private void load() {
        map = database.read(tx -> new AreaMap(mapper(tx).all(), mapper(tx).edition()));
        pause.begin();
    }

    private void read(Path file, String country) {
        try {
            var source = AreaSource.open(file);
            var hash = source.hash();
            var known = database.read(tx -> mapper(tx).edition()).contentHash();
            if (!known.equals(Optional.of(hash))) {
                var areas = source.areas(country);
                database.run(tx -> store(mapper(tx), areas, hash));
                LOG.info("{} areas read from {}", areas.size(), file);
            }
        } catch (BadAreaFile e) {
            LOG.warn("{} is refused and the areas stay as they were: {}", file, e.getMessage());
        } catch (IOException e) {
            LOG.warn("{} cannot be read and the areas stay as they were: {}", file, e.toString());
        }
    }

    private static void store(AreaMapper mapper, List<AreaRow> areas, String hash) {
        mapper.forgetFile();
        mapper.rememberFile(hash);
        bringIn(mapper, areas);
    }

    private static void bringIn(AreaMapper mapper, List<AreaRow> areas) {
        long next = mapper.edition().number() + 1;
        mapper.forgetEdition();
        mapper.setEdition(next);
        mapper.clearBoundaries();
        for (var area : areas) {
            if (mapper.update(area) == 0) {
                mapper.insertIfAbsent(area);
            }
        }
    }

    private static AreaMapper mapper(Tx tx) {
        return tx.mapper(AreaMapper.class);
    }
}
