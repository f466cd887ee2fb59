// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.volume;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures complaints with many requests inside; arguments: the sample, the mapping, how many requests (0: none), the folder for
 * results, and the databases when not all.
 */
public final class VolumeBenchmarks {
    private VolumeBenchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var sample = Path.of(arguments[0]);
        var rows = Integer.parseInt(arguments[2]);
        if (!Files.isRegularFile(sample) || rows == 0) {
            System.out.println("No benchmark of the volume: sample " + sample + ", rows " + rows);
            return;
        }
        var folder = Files.createDirectories(Path.of(arguments[3]));
        var file = folder.resolve("requests-" + rows + ".csv.gz");
        new RequestFile(sample).write(file, rows);
        var mapping = Path.of(arguments[1]);
        var engines = arguments.length > 4 ? List.of(Engine.valueOf(arguments[4])) : List.of(Engine.values());
        for (var engine : engines) {
            try (var city = new VolumeCity(engine, folder)) {
                new Volume(city, file, mapping, rows).measure(System.out);
            }
        }
        System.exit(0); // Derby's threads would hold us
    }
}
