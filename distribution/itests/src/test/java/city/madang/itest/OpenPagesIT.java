// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * As many pages are open as one server gives streams, and as many again that have to ask: an alert comes to all of them. How soon is
 * printed; the machine carries the server and all of its visitors.
 */
@Tag("soak")
class OpenPagesIT {
    private static final int STREAMS = 5000;
    private static final int PAGES = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String HEADLINE = "The river rises before ten thousand";

    @Test
    void anAlertComesToAllOfThem() throws Exception {
        try (var city = RunningCity.demo().start()) {
            System.out.println("before anybody came: " + state(city));
            var desk = AlertDesk.ofDemo(city);
            var release = desk.write(HEADLINE);
            try (var pages = new OpenPages(city, PAGES, HEADLINE)) {
                Eventually.require(
                        "all pages are up", PATIENCE, () -> pages.all().stream().allMatch(OpenPage::isUp));
                var follow = pages.all().stream().filter(OpenPage::follows).collect(Collectors.toSet());
                assertThat(follow).hasSize(STREAMS);
                System.out.println("with " + PAGES + " pages open: " + state(city));
                var began = System.nanoTime();
                desk.send(release);
                System.out.println("the release was answered after " + millis(System.nanoTime() - began) + " ms");
                Eventually.require(
                        "all pages have the words",
                        PATIENCE,
                        () -> pages.all().stream().allMatch(page -> page.seen() > 0));
                System.out.println("after it: " + state(city));
                tell("pages with a stream", began, follow.stream().toList());
                tell(
                        "pages that ask",
                        began,
                        pages.all().stream()
                                .filter(page -> !follow.contains(page))
                                .toList());
            }
        }
    }

    private static void tell(String who, long began, List<OpenPage> pages) {
        var times =
                pages.stream().map(page -> millis(page.seen() - began)).sorted().toList();
        System.out.printf(
                "%d %s, from the call of who released it to the fetched words: p50 %d ms, p99 %d ms, max %d ms%n",
                times.size(),
                who,
                times.get(times.size() / 2),
                times.get(times.size() * 99 / 100),
                times.get(times.size() - 1));
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }

    /** Of the server's process, as Linux and the JVM tell it. */
    private static String state(RunningCity city) throws Exception {
        var server = city.process()
                .toHandle()
                .descendants()
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(city.process().toHandle());
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var heap = new ProcessBuilder(tool, "" + server.pid(), "GC.heap_info").start();
        var said = new String(heap.getInputStream().readAllBytes());
        var lines = Files.readString(Path.of("/proc", "" + server.pid(), "status"))
                .lines()
                .filter(line -> line.startsWith("Threads") || line.startsWith("VmRSS"))
                .collect(Collectors.joining(", "));
        return lines.replaceAll("\\s+", " ") + ", heap "
                + said.lines()
                        .filter(line -> line.contains("used"))
                        .findFirst()
                        .orElse("")
                        .strip()
                + ", processor time "
                + server.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) + " ms";
    }
}
