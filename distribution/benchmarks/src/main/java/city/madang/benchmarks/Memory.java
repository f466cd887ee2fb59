// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks;

import city.madang.itest.Eventually;
import city.madang.itest.RunningCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a module that nobody uses yet takes of the server's memory: heap and classes after garbage was collected, with the module and, a
 * moment before, in the same process without any. Argument: the folder for {@code memory.json}, which kit/modules ships.
 */
public final class Memory {
    private static final int ROUNDS = 3;
    private static final int CALLS = 20;
    private static final int COLLECTIONS = 3;
    private static final double KILOBYTES = 1000;
    private static final double OF_JVM = 1024;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern MODULE = Pattern.compile("solution-([a-z]+)-([0-9][^/]*)\\.jar");

    private final Table table = new Table();

    private Memory() {}

    public static void main(String[] arguments) throws Exception {
        var memory = new Memory();
        memory.measure();
        memory.table.print(System.out);
        memory.table.write(Files.createDirectories(Path.of(arguments[0])).resolve("memory.json"));
    }

    /** A module as its jar is called. */
    private record Module(String id, String version) {}

    private void measure() throws Exception {
        try (var city = RunningCity.fresh().unpack()) {
            want(city, "");
            city.start();
            city.get("/");
            for (var module : modules(city.home().resolve("system"))) {
                var with = new double[ROUNDS];
                var bare = new double[ROUNDS];
                for (int round = 0; round < ROUNDS; round++) {
                    bare[round] = megabytes(city);
                    want(city, module.id());
                    await(city, module.id(), true);
                    with[round] = megabytes(city);
                    want(city, "");
                    await(city, module.id(), false);
                }
                table.add("memory with " + module.id() + " " + module.version(), "MB", with, bare);
            }
        }
    }

    private static List<Module> modules(Path repository) throws IOException {
        try (var files = Files.walk(repository)) {
            return files.map(file -> MODULE.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches())
                    .map(name -> new Module(name.group(1), name.group(2)))
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .toList();
        }
    }

    private static void want(RunningCity city, String module) throws IOException {
        Files.writeString(
                city.home().resolve("etc/city.madang.city.cfg"),
                "city = New York\ncountry = US\nzone = America/New_York\ncurrency = USD\nlanguages = en\nmodules = "
                        + module + "\n");
    }

    /** Its pages are asked for some times: what is made at the first call belongs to it. */
    private static void await(RunningCity city, String module, boolean there) throws Exception {
        var page = "/" + module;
        Eventually.require(
                module + (there ? " serves" : " is gone"),
                LONGEST,
                () -> (city.get(page).statusCode() < 400) == there);
        for (int call = 0; there && call < CALLS; call++) {
            city.get(page);
        }
    }

    private static double megabytes(RunningCity city) throws IOException, InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            city.jcmd("GC.run");
        }
        return USED.matcher(city.jcmd("GC.heap_info").replaceAll("class space .*", ""))
                        .results()
                        .mapToLong(used -> Long.parseLong(used.group(1)))
                        .sum()
                * OF_JVM
                / KILOBYTES
                / KILOBYTES;
    }
}
