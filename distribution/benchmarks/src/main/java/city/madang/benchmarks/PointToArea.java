// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks;

import city.madang.geo.Point;
import city.madang.kit.data.DataStore;
import city.madang.kit.geo.CityAreas;
import city.madang.testcity.TestCity;
import city.madang.testcity.TestClock;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/** How long it takes to find the area around a point, for points all over Seoul. */
final class PointToArea {
    private static final int POINTS = 100_000;
    private static final int WARM_UP = 3;

    private final Table table;
    private final Path file;

    /** @param file of the areas */
    PointToArea(Table table, Path file) {
        this.table = table;
        this.file = file;
    }

    void measure() {
        var city = new TestCity();
        city.areas = Optional.of(file);
        try (var store = DataStore.derbyInMemory("areas");
                var areas = new CityAreas(store, city, new TestClock())) {
            var nanos = new double[0];
            for (int i = 0; i <= WARM_UP; i++) {
                nanos = round(areas);
            }
            Arrays.sort(nanos);
            var what = "area around a point, " + areas.all().size() + " areas";
            table.add(what + ", median", "µs", nanos[POINTS / 2] / 1000);
            table.add(what + ", 99.9 % under", "µs", nanos[POINTS / 1000 * 999] / 1000);
        }
    }

    private static double[] round(CityAreas areas) {
        var random = new Random(20261121);
        var nanos = new double[POINTS];
        int found = 0;
        for (int i = 0; i < POINTS; i++) {
            var point = new Point(37.43 + random.nextDouble() * 0.27, 126.76 + random.nextDouble() * 0.42);
            long start = System.nanoTime();
            var area = areas.at(point);
            nanos[i] = System.nanoTime() - start;
            found += area.isPresent() ? 1 : 0;
        }
        if (found < POINTS / 3) {
            throw new IllegalStateException("only " + found + " of the points lie in an area");
        }
        return nanos;
    }
}
