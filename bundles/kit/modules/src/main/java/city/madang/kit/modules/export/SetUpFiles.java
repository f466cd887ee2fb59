// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.MessageWords;
import city.madang.kit.Modules;
import city.madang.kit.OrganisationAdmin;
import city.madang.kit.PlacesAdmin;
import city.madang.module.ModuleReport;
import city.madang.module.ModuleState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what a running city was set up with, as lists that another one takes in at its first start: no person, nothing that was filed. */
@Component(service = SetUpFiles.class)
public final class SetUpFiles {
    static final String AREAS = "areas.geojson";
    static final String PLACES = "places.csv";
    static final String DEPARTMENTS = "organisation.csv";
    static final String MESSAGES = "messages.csv";
    static final String CSV = ".csv";

    private final PlacesAdmin places;
    private final OrganisationAdmin organisation;
    private final Modules modules;
    private final MessageWords messages;

    @Activate
    public SetUpFiles(
            @Reference PlacesAdmin places,
            @Reference OrganisationAdmin organisation,
            @Reference Modules modules,
            @Reference MessageWords messages) {
        this.places = places;
        this.organisation = organisation;
        this.modules = modules;
        this.messages = messages;
    }

    /**
     * What is empty is not written.
     *
     * @param folder that is there
     * @param wanted ids of modules whose lists go along, as far as they are open
     * @return names of the files
     */
    public List<String> write(Path folder, Set<String> wanted) throws IOException {
        var files = new ArrayList<String>();
        write(folder.resolve(AREAS), places.areas(), files);
        write(folder.resolve(PLACES), places.places(), files);
        write(folder.resolve(DEPARTMENTS), organisation.departments(), files);
        var listed = modules.list();
        var others = listed.stream()
                .map(ModuleReport::id)
                .filter(id -> !wanted.contains(id))
                .toList();
        write(folder.resolve(MESSAGES), csv(messages.changed(module -> !others.contains(module))), files);
        var open = listed.stream()
                .filter(report -> report.state() == ModuleState.OPEN && wanted.contains(report.id()))
                .map(ModuleReport::id)
                .toList();
        for (var id : open) {
            for (var list : modules.offer(id).setUp().entrySet()) {
                write(
                        folder.resolve(id + "-" + list.getKey() + CSV),
                        csv(list.getValue().rows()),
                        files);
            }
        }
        return files;
    }

    private static void write(Path file, String text, List<String> files) throws IOException {
        if (!text.isEmpty()) {
            Files.writeString(file, text);
            files.add(file.getFileName().toString());
        }
    }

    private static String csv(List<Map<String, String>> rows) throws IOException {
        var fields = new LinkedHashSet<String>();
        rows.forEach(row -> fields.addAll(row.keySet()));
        var text = new StringBuilder();
        if (!rows.isEmpty()) {
            try (var out = new CSVPrinter(text, CSVFormat.RFC4180)) {
                out.printRecord(fields);
                for (var row : rows) {
                    out.printRecord(fields.stream().map(field -> row.getOrDefault(field, "")));
                }
            }
        }
        return text.toString();
    }
}
