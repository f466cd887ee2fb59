// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.data.DatabaseUnavailable;
import city.madang.data.Tx;
import city.madang.geo.NamedPlace;
import city.madang.geo.Nearby;
import city.madang.geo.PlaceId;
import city.madang.geo.Point;
import city.madang.kit.Cities;
import city.madang.kit.Databases;
import city.madang.kit.DocumentsReplaced;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Pause;
import city.madang.kit.geo.CityAreas;
import city.madang.kit.geo.lists.KeptList;
import city.madang.kit.geo.lists.ListMapper;
import city.madang.kit.geo.lists.Lists;
import city.madang.kit.geo.lists.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The city's list of places: names and addresses in the database, positions in memory too. What another node imports is seen
 * within {@link #LOOKED_AT_EVERY}.
 */
@Component(service = CityPlaces.class)
public final class CityPlaces implements AutoCloseable {
    /** What the search and pages call them. */
    public static final String MODULE = "geo";

    static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(CityPlaces.class);

    private final ModuleDatabase database;
    private final Cities cities;
    private final CityAreas areas;
    private final Clock clock;
    private final Lists lists;
    private final Pause pause;
    private volatile State state;

    private record State(PlaceEdition edition, Positions positions) {}

    @Activate
    public CityPlaces(
            @Reference Databases databases,
            @Reference Cities cities,
            @Reference CityAreas areas,
            @Reference Clock clock) {
        this.cities = cities;
        this.areas = areas;
        this.clock = clock;
        pause = new Pause(LOOKED_AT_EVERY, clock);
        lists = new Lists(Subject.PLACES, clock);
        database = databases.open("geo", CityPlaces.class.getClassLoader());
        database.parse(List.of(PlaceMapper.class, ListMapper.class));
        cities.places().ifPresent(file -> new CityPlaceFile(this).read(file));
        load();
    }

    @Deactivate
    @Override
    public void close() {
        database.close();
    }

    public Optional<NamedPlace> find(PlaceId id) {
        return database.read(tx -> mapper(tx).find(id)).map(PlaceRow::place);
    }

    /** Those that are there, in the order asked for. */
    List<NamedPlace> among(List<PlaceId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = database.read(tx -> mapper(tx).among(ids)).stream()
                .collect(Collectors.toMap(PlaceRow::id, PlaceRow::place));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    public List<NamedPlace> all() {
        return database.read(tx -> mapper(tx).all()).stream()
                .map(PlaceRow::place)
                .toList();
    }

    /** From this id on, in an order that stays. */
    List<NamedPlace> from(String id, int most) {
        return database.read(tx -> mapper(tx).from(id, most)).stream()
                .map(PlaceRow::place)
                .toList();
    }

    List<Nearby> within(Point centre, double metres, int most) {
        var found = current().positions().within(centre, metres, most);
        var places = among(found.stream().map(Positions.Found::id).toList()).stream()
                .collect(Collectors.toMap(NamedPlace::id, Function.identity()));
        return found.stream()
                .filter(each -> places.containsKey(each.id()))
                .map(each -> new Nearby(places.get(each.id()), each.metres()))
                .toList();
    }

    /** How many there are. */
    public int size() {
        return current().positions().size();
    }

    PlaceEdition edition() {
        return current().edition();
    }

    /** What a list is measured by now. */
    public PlaceRules rules() {
        return new PlaceRules(areas, areas::isNear, plainLanguage());
    }

    private Locale plainLanguage() {
        return cities.city().languages().get(0);
    }

    /** What a list would do. */
    public PlaceChange preview(Collection<NamedPlace> places, boolean replace) {
        var before = database.read(tx -> rows(mapper(tx)));
        return new Comparison(before, places, replace).change();
    }

    /**
     * Brings a list into the city's, in one unit of work; the list as it was before is kept.
     *
     * @param title names the list for people
     */
    public PlaceChange take(Collection<NamedPlace> places, String title, boolean replace) {
        return take(places, title, replace, edition -> edition.fileHash());
    }

    PlaceChange take(
            Collection<NamedPlace> places,
            String title,
            boolean replace,
            Function<PlaceEdition, Optional<String>> fileHash) {
        var change = database.inTransaction(tx -> {
            var mapper = mapper(tx);
            var before = rows(mapper);
            var comparison = new Comparison(before, places, replace);
            var edition = mapper.edition().orElse(PlaceEdition.NONE);
            if (!comparison.change().isNothing()) {
                var former = before.values().stream().map(PlaceRow::place).toList();
                lists.keep(tx, title, former.size(), PlaceCsv.of(former));
                comparison.carryOut(mapper);
            }
            lists.drop(tx);
            mapper.forgetEdition();
            mapper.setEdition(new PlaceEdition(edition.number() + 1, clock.instant(), fileHash.apply(edition)));
            tx.publish(new DocumentsReplaced(MODULE));
            return comparison.change();
        });
        load();
        return change;
    }

    private static Map<PlaceId, PlaceRow> rows(PlaceMapper mapper) {
        var rows = new HashMap<PlaceId, PlaceRow>();
        mapper.all().forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    /** Keeps a list until somebody decides about it. */
    public void propose(String title, int items, String csv) {
        database.run(tx -> lists.propose(tx, title, items, csv));
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

    public Optional<String> content(String id) {
        return database.read(tx -> lists.content(tx, id));
    }

    private State current() {
        if (pause.isOver()) {
            try {
                if (storedEdition().number() == state.edition().number()) {
                    pause.begin();
                } else {
                    load();
                }
            } catch (DatabaseUnavailable e) {
                LOG.debug("The positions in memory are used: {}", e.getMessage());
            }
        }
        return state;
    }

    PlaceEdition storedEdition() {
        return database.read(tx -> mapper(tx).edition()).orElse(PlaceEdition.NONE);
    }

    void load() {
        state = database.read(tx -> new State(
                mapper(tx).edition().orElse(PlaceEdition.NONE),
                new Positions(mapper(tx).all())));
        pause.begin();
    }

    private static PlaceMapper mapper(Tx tx) {
        return tx.mapper(PlaceMapper.class);
    }
}
