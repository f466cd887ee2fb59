// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.volume;

import city.madang.solution.complaints.Desk;
import city.madang.testkit.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages of a city that is full, so many a second, and beside it the bare work. */
final class VolumePages {
    private static final int PER_SECOND = 100;
    private static final int SEARCHED_PER_SECOND = 20;
    private static final int FILED_PER_SECOND = 50;
    private static final List<String> INBOX = List.of(
            "/desk",
            "/desk?page=2",
            "/desk?page=150",
            "/desk?status=ASSIGNED",
            "/desk?area=Brooklyn",
            "/desk?service=Illegal-Parking",
            "/desk?overdue=on",
            "/desk?overdue=on&area=Bronx&page=3",
            "/desk?mine=on");
    private static final List<String> PUBLIC = List.of(
            "/public",
            "/public?page=2",
            "/public?page=400",
            "/public?area=Brooklyn",
            "/public?area=Queens&page=100",
            "/public?service=Illegal-Parking",
            "/public?service=Illegal-Parking&area=Bronx",
            "/public?year=2026&area=Staten-Island",
            "/public?service=Plumbing&area=Staten-Island");
    private static final List<String> SEARCH = List.of(
            "/public?words=pothole",
            "/public?words=illegal+parking",
            "/public?words=water+leak",
            "/public?words=street+light+condition&area=Brooklyn",
            "/public?words=noise+complaint",
            "/public?words=heat+hot+water+violation",
            "/public?words=department+of+housing+inspected+the+condition",
            "/public?words=sewer&service=Sewer",
            "/public?words=rodnt");
    private static final List<String> FIGURES =
            List.of("/desk/figures", "/desk/figures?span=year", "/desk/figures?span=month");

    private final VolumeCity city;
    private final VolumeTable table;
    private final Duration time;
    private final Duration filed;

    /**
     * @param time for which each is kept up
     * @param filed the same for filing
     */
    VolumePages(VolumeCity city, VolumeTable table, Duration time, Duration filed) {
        this.city = city;
        this.table = table;
        this.time = time;
        this.filed = filed;
    }

    void measure() throws Exception {
        try (var bare = new BareReads(city)) {
            var chief = city.site.official("volume-chief", Optional.empty(), Desk.CHIEF);
            pages("inbox", INBOX, chief, PER_SECOND, number -> bare.list(50));
            pages("public list", PUBLIC, city.site.browser(), PER_SECOND, number -> bare.list(20));
            pages("search with marks", SEARCH, city.site.browser(), SEARCHED_PER_SECOND, number -> bare.list(20));
            pages("statistics", FIGURES, chief, 2, number -> bare.counts());
            filing(bare);
        }
    }

    private void pages(String what, List<String> paths, Browser who, int perSecond, Pace.Work bare) throws Exception {
        for (var path : paths) {
            var page = who.get(path);
            if (page.status() != 200) {
                throw new IllegalStateException(path + " answers " + page.status());
            }
            alone(what + " " + path, () -> who.bytes(path));
        }
        Pace.keep(perSecond, Duration.ofSeconds(5), number -> who.bytes(paths.get(number % paths.size())));
        var ours = Pace.keep(perSecond, time, number -> who.bytes(paths.get(number % paths.size())));
        table.waits(what + ", " + perSecond + " a second", ours, Pace.keep(perSecond, time, bare));
    }

    private interface Once {
        void run();
    }

    /** Nobody else asks meanwhile: shows which page is the slow one. */
    private void alone(String what, Once once) {
        var waits = new double[20];
        for (int i = 0; i < waits.length; i++) {
            var before = System.nanoTime();
            once.run();
            waits[i] = (System.nanoTime() - before) / 1e6;
        }
        java.util.Arrays.sort(waits);
        table.row(what + ", alone, median", "ms", waits[waits.length / 2], Double.NaN);
    }

    /** Through the form, as citizens do; each reads it first, which does not count. */
    private void filing(BareReads bare) throws Exception {
        var fields = Map.of(
                "title", "Street light dark",
                "details", "The street light has been dark for a week.",
                "service", "Illegal-Parking",
                "area", "Brooklyn",
                "address", "In front of number 12",
                "step", "send",
                "visibility", "PUBLIC");
        var form = city.site.browser();
        form.get("/new");
        var page = form.post("/new", fields);
        if (page.status() != 200 || !page.errors().isEmpty()) {
            throw new IllegalStateException("filing answers " + page.status() + " " + page.errors());
        }
        var before = city.waiting();
        var ours = Pace.keep(FILED_PER_SECOND, filed, number -> {
            var answer = city.site.browser().post("/new", fields);
            if (answer.status() != 200) {
                throw new IllegalStateException("filing answers " + answer.status());
            }
        });
        table.row("deliveries that wait after filing (before: " + before + ")", "", city.waiting(), Double.NaN);
        table.waits(
                "filing with its form, " + FILED_PER_SECOND + " a second for " + filed.toSeconds() + " s",
                ours,
                Pace.keep(FILED_PER_SECOND, time, bare::file));
    }
}
