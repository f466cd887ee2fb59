// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks;

import city.madang.benchmarks.Load.Result;
import city.madang.itest.RunningCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** Pages, filing, memory and page weight of a running demo city. */
final class Serving {
    /** The first warms up and does not count. */
    private static final int ROUNDS = 6;

    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Pattern REQUEST = Pattern.compile("href=\"(/complaints/public/[0-9A-Z]{15})\"");
    private static final int KIB = 1024;

    private final Table table;
    private final Path bareServlet;
    private final Path folder;

    Serving(Table table, Path bareServlet, Path folder) {
        this.table = table;
        this.bareServlet = bareServlet;
        this.folder = folder;
    }

    void measure() throws Exception {
        try (var city = RunningCity.demo().start()) {
            var installed = city.command("console", "bundle:install -s " + bareServlet.toUri());
            if (city.get("/bare").statusCode() != 200) {
                throw new IOException("the bare servlet is not there: " + installed.output());
            }
            table.add("resident memory before load", "MB", resident(city));
            pages(city);
            filing(city);
            table.add("resident memory after load", "MB", resident(city));
            weights(city);
        }
    }

    private void pages(RunningCity city) throws Exception {
        var list = "/complaints/public";
        var request = REQUEST.matcher(city.get(list).body());
        if (!request.find()) {
            throw new IOException("the public list is empty");
        }
        var port = city.httpPort();
        against("public list, 20 rows", () -> new PageReader(port, list), () -> new PageReader(port, "/bare"));
        against(
                "one public request",
                () -> new PageReader(port, request.group(1)),
                () -> new PageReader(port, "/bare"));
    }

    private void filing(RunningCity city) throws Exception {
        var database = folder.resolve("bare-" + System.nanoTime());
        BareInsert.create(database);
        var port = city.httpPort();
        against("filing, committed", () -> new Filing(port, "/complaints/new"), () -> new BareInsert(database));
    }

    private void against(String what, Callable<Load.Client> measured, Callable<Load.Client> bare) throws Exception {
        var rates = new double[ROUNDS - 1];
        var bareRates = new double[ROUNDS - 1];
        var tails = new double[ROUNDS - 1];
        var bareTails = new double[ROUNDS - 1];
        for (int i = 0; i < ROUNDS; i++) {
            Result ours = Load.run(measured, ROUND);
            Result theirs = Load.run(bare, ROUND);
            if (i > 0) {
                rates[i - 1] = ours.perSecond();
                bareRates[i - 1] = theirs.perSecond();
                tails[i - 1] = ours.p99();
                bareTails[i - 1] = theirs.p99();
            }
        }
        table.add(what, "per s", rates, bareRates);
        table.add(what + ", p99", "ms", tails, bareTails);
    }

    private static double resident(RunningCity city) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", "" + city.process().pid(), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIB)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    private void weights(RunningCity city) throws IOException {
        var weight = new PageWeight(city.httpPort());
        for (var path : new String[] {"/", "/complaints/new", "/complaints/public", "/complaints/map"}) {
            var of = weight.of(path);
            table.add("weight of " + path + ", first view", "KB", of.first() / 1000.0);
            table.add("weight of " + path + ", after that", "KB", of.later() / 1000.0);
        }
    }
}
