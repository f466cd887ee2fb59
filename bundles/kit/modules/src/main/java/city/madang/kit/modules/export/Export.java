// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.modules.city.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes an installation of its own, or archives for one that is there, of what a city file lists. Needs no container and no network; reads
 * only what was delivered, the city file and the files that it names.
 */
public final class Export {
    private static final String BILL = "sbom.json";

    private final Plan plan;

    private Export(Plan plan) {
        this.plan = plan;
    }

    /**
     * @param home an installation
     * @param versions of modules that go along instead of the newest, by id
     * @throws Refused when the city file is wrong, or names what the installation does not have
     */
    public static Export of(Path home, Selection selection, Map<String, String> versions) throws IOException {
        return new Export(Plan.of(new Delivered(home, versions), selection));
    }

    /**
     * Writes {@code zip}, {@code tar.gz}, the bill of materials and checksums.
     *
     * @param folder that is there and empty
     * @param setUp a folder with lists that the new city takes in
     * @return the name of both archives, without ending
     */
    public String distribution(Path folder, Optional<Path> setUp) throws IOException {
        var packed = new Distribution(plan, setUp).packed();
        packed.zip(folder.resolve(packed.folder() + ".zip"));
        packed.tarGz(folder.resolve(packed.folder() + ".tar.gz"));
        try (var bill = packed.files().get(BILL).open()) {
            Files.copy(bill, folder.resolve(packed.folder() + "-" + BILL));
        }
        sums(folder);
        return packed.folder();
    }

    /**
     * Writes a zip file alone.
     *
     * @param setUp as for {@link #distribution}
     */
    void zip(Path file, Optional<Path> setUp) throws IOException {
        new Distribution(plan, setUp).packed().zip(file);
    }

    /**
     * Writes what {@link #kars} does into one zip file.
     *
     * @param folder that is there and empty
     */
    void karsZip(Path file, Path folder) throws IOException {
        kars(folder);
        var all = new TreeMap<String, Content>();
        try (var made = Files.list(folder)) {
            made.forEach(each -> all.put(each.getFileName().toString(), Content.of(each)));
        }
        var time = new BillOfMaterials(plan.from().file(BILL)).built();
        new Packed(name() + "-modules", all, time).zip(file);
    }

    /** Names both archives, without ending. */
    String name() {
        return new Distribution(plan, Optional.empty()).name();
    }

    /**
     * Writes an archive for each module, language, country and driver, and checksums.
     *
     * @param folder that is there and empty
     * @return the names of the archives
     */
    public List<String> kars(Path folder) throws IOException {
        var kars = new Kars(plan).all();
        for (var kar : kars.entrySet()) {
            kar.getValue().zip(folder.resolve(kar.getKey()));
        }
        sums(folder);
        return List.copyOf(kars.keySet());
    }

    private static void sums(Path folder) throws IOException {
        SortedMap<String, Content> made = new TreeMap<>();
        try (var files = Files.list(folder)) {
            files.forEach(file -> made.put(file.getFileName().toString(), Content.of(file)));
        }
        Files.writeString(folder.resolve(Distribution.SUMS), Distribution.sums(made));
    }
}
