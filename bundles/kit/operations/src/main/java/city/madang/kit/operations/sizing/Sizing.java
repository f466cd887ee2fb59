// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.sizing;

import java.util.List;

/**
 * From a city to a machine, a disk and a line, step by step. What was measured comes from {@link Figures}; the rest are the constants
 * here, and the page names each. A pure function.
 */
public final class Sizing {
    static final int WORKING_DAYS = 250;
    static final int BUSIEST_HOUR_PERCENT = 15;
    static final int BURST = 3;
    static final int VIEWS_BY_WEB = 20;
    static final int VIEWS_BY_OFFICIALS = 10;
    static final int BUSY_PERCENT = 50;
    static final int DATABASE_MB = 1024;
    static final int SYSTEM_MB = 512;
    static final int AROUND_A_RECORD = 2;
    static final int PHOTO_KB = 400;
    static final int TEXTS_A_TALK = 15;
    static final int FREE_PERCENT = 30;
    static final int PROGRAM_GB = 1;
    private static final double MILLION = 1e6;
    private static final double GIGA = 1e9;
    private static final double MEGABYTES_A_GIGABYTE = 1024;
    private static final int LEAST_CORES = 2;
    private static final int CORES_MEASURED = 2;
    private static final int SECONDS_A_MINUTE = 60;
    private static final int SECONDS_AN_HOUR = 3600;

    private final Figures figures;

    public Sizing(Figures figures) {
        this.figures = figures;
    }

    /**
     * All steps in the order in which they are read; sums stand behind what they add up.
     *
     * @param spared megabytes of modules that ran when the city was measured and that this one does not have
     */
    public List<Step> of(Town town, ModuleDemand demand, double spared) {
        var records = records(town, demand);
        var hour = hour(records.result());
        var views = views(town, hour.result());
        var crowd = crowd(town, demand);
        var cores = cores(views.result(), crowd.result());
        var database = database(town, records.result());
        var search = search(town, records.result());
        var photos = photos(town, records.result());
        var disk = disk(database.result(), search.result(), photos.result());
        return List.of(
                records,
                hour,
                views,
                crowd,
                cores,
                memory(town, database.result(), spared),
                database,
                search,
                photos,
                disk,
                line(views.result(), crowd.result()),
                texts(town, records.result()));
    }

    private static Step records(Town town, ModuleDemand demand) {
        var perMillion = demand.recordsPerMillion();
        return Step.of("records", town.people() / MILLION * perMillion, town.people(), perMillion);
    }

    private static Step hour(double records) {
        var inIt = records / WORKING_DAYS * BUSIEST_HOUR_PERCENT / 100;
        return Step.of("hour", inIt, records, WORKING_DAYS, BUSIEST_HOUR_PERCENT);
    }

    private static Step views(Town town, double hour) {
        var each = town.byWeb() / 100.0 * VIEWS_BY_WEB + VIEWS_BY_OFFICIALS;
        return Step.of(
                "views",
                hour * each / SECONDS_AN_HOUR * BURST,
                hour,
                town.byWeb(),
                VIEWS_BY_WEB,
                VIEWS_BY_OFFICIALS,
                BURST);
    }

    private static Step crowd(Town town, ModuleDemand demand) {
        var perSecond = town.people() * demand.crowdPercent() / 100 / (demand.crowdMinutes() * SECONDS_A_MINUTE);
        return Step.of("crowd", perSecond, town.people(), demand.crowdPercent(), demand.crowdMinutes());
    }

    private Step cores(double views, double crowd) {
        var lists = figures.of("public list, 20 rows") / CORES_MEASURED;
        var pages = figures.of("one public request") / CORES_MEASURED;
        var busy = Math.max(views / lists, crowd / pages) * 100 / BUSY_PERCENT;
        return Step.of("cores", Math.max(LEAST_CORES, Math.ceil(busy)), views, lists, crowd, pages, BUSY_PERCENT);
    }

    /** A tenth of the database stays in memory, which is what is looked at again and again. */
    private Step memory(Town town, double onDisk, double spared) {
        var city = figures.of("resident memory after load");
        var database = town.postgresql() ? Math.max(DATABASE_MB, onDisk * MEGABYTES_A_GIGABYTE / 10) : 0;
        var whole = Math.ceil((city - spared + database + SYSTEM_MB) / MEGABYTES_A_GIGABYTE);
        return Step.of("memory", whole, city, spared, database, SYSTEM_MB);
    }

    private Step database(Town town, double records) {
        var each = figures.of((town.postgresql() ? "volume-postgresql" : "volume-derby") + ": database, each request");
        return Step.of(
                "database",
                records * town.years() * each * AROUND_A_RECORD / GIGA,
                records,
                town.years(),
                each,
                AROUND_A_RECORD);
    }

    private Step search(Town town, double records) {
        var each = figures.of("volume-postgresql: search's files, each document");
        return Step.of("search", records * town.years() * each / GIGA, records, town.years(), each);
    }

    private static Step photos(Town town, double records) {
        var bytes = records * town.years() * town.photos() / 100 * PHOTO_KB * 1000;
        return Step.of("files", bytes / GIGA, records, town.years(), town.photos(), PHOTO_KB);
    }

    /** Twice the database, for its copy before an update; twice the index, which is built anew beside the old one. */
    private static Step disk(double database, double search, double photos) {
        var held = 2 * database + 2 * search + photos + PROGRAM_GB;
        var whole = Math.ceil(held * 100 / (100 - FREE_PERCENT));
        return Step.of("disk", whole, database, search, photos, PROGRAM_GB, FREE_PERCENT);
    }

    private Step line(double views, double crowd) {
        var later = figures.of("weight of /complaints/public, after that");
        var first = figures.of("weight of /, first view");
        var bits = Math.max(views * later, crowd * first) * 8 / 1000;
        return Step.of("line", Math.max(1, Math.ceil(bits)), views, later, crowd, first);
    }

    private static Step texts(Town town, double records) {
        var perMonth = records * town.byText() / 100 * TEXTS_A_TALK / 12;
        return Step.of("texts", perMonth, records, town.byText(), TEXTS_A_TALK);
    }
}
