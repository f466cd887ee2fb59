// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.modules.city.Selection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of an installation that has what a plan takes and nothing else. */
final class Distribution {
    static final String SUMS = "SHA256SUMS";
    static final String SET_UP = "etc/set-up/";
    private static final String BILL = "sbom.json";
    private static final String CITY_FILE = "etc/city.madang.city.cfg";
    private static final String DEMO_FILE = "etc/city.madang.city.demo.cfg";
    private static final String UPGRADE = "upgrade";
    private static final String SHAPES = ".shp";

    private final Plan plan;
    private final Optional<Path> setUp;

    /** @param setUp a folder with lists that a new city takes in at its first start */
    Distribution(Plan plan, Optional<Path> setUp) {
        this.plan = plan;
        this.setUp = setUp;
    }

    /** Names the archive and the folder in it. */
    String name() {
        var plain = Normalizer.normalize(plan.selection().city().name(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return "madang-" + (plain.isEmpty() ? "city" : plain) + "-"
                + plan.from().version();
    }

    Packed packed() throws IOException {
        var bill = new BillOfMaterials(plan.from().file(BILL));
        var files = files();
        files.put(BILL, Content.of(bill.of(files)));
        files.put(SUMS, Content.of(text(sums(files))));
        return new Packed(name(), files, bill.built());
    }

    /** In the form of {@code sha256sum -c}. */
    static String sums(SortedMap<String, Content> files) throws IOException {
        var lines = new StringBuilder();
        for (var file : files.entrySet()) {
            lines.append(file.getValue().hash())
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        return lines.toString();
    }

    /** Everything but the checksums and the bill of materials, by its place in the installation. */
    SortedMap<String, Content> files() throws IOException {
        var from = plan.from();
        var files = new TreeMap<String, Content>();
        for (var name : List.of("LICENSE", "NOTICE", "modules/README.md", Delivered.PROGRAM)) {
            files.put(name, Content.of(from.file(name)));
        }
        files.putAll(from.folder("lib"));
        files.putAll(from.folder(UPGRADE));
        repository(files);
        settings(files);
        files.put("README.md", Content.of(text(Readme.of(plan, name(), setUp.isPresent()))));
        return files;
    }

    private void repository(SortedMap<String, Content> files) throws IOException {
        var from = plan.from();
        for (var path : plan.files()) {
            var file = from.repository().resolve(path);
            if (Files.notExists(file)) {
                throw new Refused("the repository has no " + path + ", which a feature brings");
            }
            files.put("system/" + path, Content.of(file));
            var archive = file.resolveSibling(file.getFileName() + ".archive");
            if (Files.exists(archive)) {
                files.put("system/" + path + ".archive", Content.of(archive));
            }
        }
        from.features()
                .cut(plan.all(), from.named())
                .forEach((path, bytes) -> files.put("system/" + path, Content.of(bytes)));
    }

    private void settings(SortedMap<String, Content> files) throws IOException {
        plan.from()
                .folder(Delivered.SETTINGS)
                .forEach((path, content) ->
                        files.put("etc/" + path.substring(Delivered.SETTINGS.length() + 1), content));
        var demo = Files.readString(
                plan.from().file(Delivered.SETTINGS).resolve(Path.of(DEMO_FILE).getFileName()));
        demo = Selection.with(demo, "modules", String.join(",", plan.selection().modules()));
        demo = Selection.with(
                demo, "languages", String.join(",", plan.selection().languages()));
        files.put(DEMO_FILE, Content.of(text(demo)));
        var city = plan.selection().text();
        city = bring(files, city, "areas", list(SetUpFiles.AREAS).or(plan.selection()::areas));
        city = bring(files, city, "places", list(SetUpFiles.PLACES).or(plan.selection()::places));
        files.put(CITY_FILE, Content.of(text(city)));
        if (setUp.isPresent()) {
            try (var lists = Files.list(setUp.get())) {
                lists.filter(list -> !Set.of(SetUpFiles.AREAS, SetUpFiles.PLACES)
                                .contains(list.getFileName().toString()))
                        .forEach(list -> files.put(SET_UP + list.getFileName(), Content.of(list)));
            }
        }
    }

    /** The city's own areas and places, as they are now, go before the files that they once came from. */
    private Optional<Path> list(String name) {
        return setUp.map(folder -> folder.resolve(name)).filter(Files::exists);
    }

    /** Takes a file along that the city file names; returns the city file, which names it where it lies now. */
    private static String bring(SortedMap<String, Content> files, String city, String key, Optional<Path> named)
            throws IOException {
        if (named.isEmpty()) {
            return city;
        }
        var folder = "etc/" + key + "/";
        for (var file : parts(named.get())) {
            files.put(folder + file.getFileName(), Content.of(file));
        }
        var there = folder + named.get().getFileName();
        var now = Selection.of(city, List.of()).value(key).orElse("");
        return now.equals(there) ? city : Selection.with(city, key, there);
    }

    /** A shapefile is several files of one name. */
    private static List<Path> parts(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (!name.toLowerCase(Locale.ROOT).endsWith(SHAPES)) {
            return List.of(file);
        }
        var stem = name.substring(0, name.length() - SHAPES.length() + 1);
        try (Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
            return beside.filter(each -> each.getFileName().toString().startsWith(stem))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
