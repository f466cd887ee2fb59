// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks;

import city.madang.itest.RunningCity;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures the delivered archive; arguments: the bundle with the bare servlet, and the folder for the results. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var bare = Path.of(arguments[0]);
        var folder = Files.createDirectories(Path.of(arguments[1]));
        var table = new Table();
        new Starts(table).measure();
        new Serving(table, bare, folder).measure();
        try (var city = RunningCity.demo().unpack()) {
            new PointToArea(table, city.home().resolve("etc/areas/seoul-gu.geojson")).measure();
        }
        table.print(System.out);
        table.write(folder.resolve("benchmarks.json"));
    }
}
