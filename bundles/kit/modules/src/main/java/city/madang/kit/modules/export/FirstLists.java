// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.identity.Organisation;
import city.madang.intake.ImportResult;
import city.madang.intake.ImportResult.Outcome;
import city.madang.intake.ImportRow;
import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.kit.MessageWords;
import city.madang.kit.Modules;
import city.madang.kit.OrganisationAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the lists of {@code etc/set-up} in that an export brought, at the first start: each once, and only where the city has nothing yet.
 * One that fails is reported and holds nothing else up. Areas and places are not among them: the city file names those.
 */
@Component(service = FirstLists.class, immediate = true, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class FirstLists {
    private static final Logger LOG = LoggerFactory.getLogger(FirstLists.class);
    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final String SOURCE = "set-up";
    private static final String TEXT = ".txt";

    private final Modules modules;
    private final Organisation organisation;
    private final OrganisationAdmin departments;
    private final MessageWords messages;
    private final Path done;
    private final Map<String, List<String>> known = new HashMap<>();
    private final Thread own;

    @Activate
    public FirstLists( // longer: one for each thing that a list goes into
            @Reference Cities cities,
            @Reference Modules modules,
            @Reference Organisation organisation,
            @Reference OrganisationAdmin departments,
            @Reference MessageWords messages,
            @Reference DataFolder data,
            BundleContext context) {
        this.modules = modules;
        this.organisation = organisation;
        this.departments = departments;
        this.messages = messages;
        done = data.folder(SOURCE);
        var folder = Path.of(String.valueOf(context.getProperty("karaf.base"))).resolve(Distribution.SET_UP);
        own = new Thread(() -> takeIn(folder), "madang-first-lists");
        own.setDaemon(true);
        if (!cities.city().demo() && Files.isDirectory(folder)) {
            own.start();
        }
    }

    @Deactivate
    void close() {
        own.interrupt();
    }

    /** What became of each list, in plain English, by its name. */
    public Map<String, String> outcomes() {
        var all = new TreeMap<String, String>();
        try (var files = Files.list(done)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                all.put(
                        name.substring(0, name.length() - TEXT.length()),
                        Files.readString(file).strip());
            }
        } catch (IOException e) {
            LOG.warn("What became of the first lists cannot be read: {}", e.toString());
        }
        return all;
    }

    /**
     * Departments first, since others name them; then each module's lists in the order in which it offers them, since they name each other;
     * then words of messages, when modules have declared them.
     */
    private void takeIn(Path folder) {
        var lists = new ArrayList<Path>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(SetUpFiles.CSV))
                    .sorted()
                    .forEach(lists::add);
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", folder, e.toString());
        }
        var places = new HashMap<Path, Integer>();
        lists.forEach(list -> places.put(list, place(list)));
        lists.sort(Comparator.comparing(places::get));
        lists.forEach(this::once);
    }

    private int place(Path list) {
        if (isDepartments(list)) {
            return -1;
        }
        return isMessages(list) ? Integer.MAX_VALUE : kinds(module(list)).indexOf(kind(list)) + 1;
    }

    /** Nothing when the module is not there. */
    private List<String> kinds(String module) {
        return known.computeIfAbsent(module, id -> {
            try {
                return List.copyOf(modules.offer(id).setUp().keySet());
            } catch (IllegalArgumentException e) {
                LOG.warn("Lists of {} wait for nothing: {}", id, e.getMessage());
                return List.of();
            }
        });
    }

    private static String module(Path list) {
        var name = list.getFileName().toString();
        return name.substring(0, Math.max(name.indexOf('-'), 0));
    }

    private static String kind(Path list) {
        var name = list.getFileName().toString();
        return name.substring(name.indexOf('-') + 1, name.length() - SetUpFiles.CSV.length());
    }

    private static boolean isMessages(Path list) {
        return list.getFileName().toString().equals(SetUpFiles.MESSAGES);
    }

    private static boolean isDepartments(Path list) {
        return list.getFileName().toString().equals(SetUpFiles.DEPARTMENTS);
    }

    private void once(Path list) {
        var mark = done.resolve(list.getFileName() + TEXT);
        if (Files.exists(mark)) {
            return;
        }
        String outcome;
        try {
            outcome = isDepartments(list) ? departments(list) : isMessages(list) ? messages(list) : ofModule(list);
            LOG.info("{}: {}", list, outcome);
        } catch (IOException | RuntimeException e) {
            outcome = "not taken in: " + e.getMessage();
            LOG.warn("{} was not taken in", list, e);
        }
        try {
            Files.writeString(mark, outcome + "\n");
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", mark, e.toString());
        }
    }

    private String departments(Path list) throws IOException {
        if (!organisation.departments().isEmpty()) {
            return "not taken in: the city has departments already";
        }
        var report = departments.importDepartments(Files.readString(list));
        return report.added() + " departments taken in, " + report.problems().size() + " lines refused";
    }

    /** The name is the module's id and the kind. */
    private String ofModule(Path list) throws IOException {
        var kind = kind(list);
        var module = modules.opened(module(list));
        var offer = module.offer();
        if (!offer.setUp().containsKey(kind) || !offer.imports().containsKey(kind)) {
            return "not taken in: the module has no list " + kind;
        }
        if (!offer.setUp().get(kind).rows().isEmpty()) {
            return "not taken in: the module has such a list already";
        }
        var rows = rows(list);
        return told(
                module.database().inTransaction(tx -> offer.imports().get(kind).accept(tx, SOURCE, rows)));
    }

    private String messages(Path list) throws IOException {
        return told(
                rows(list).stream().map(row -> messages.change(row.fields())).toList());
    }

    private static String told(List<ImportResult> results) {
        var refused = results.stream()
                .filter(result -> result.outcome() == Outcome.REFUSED)
                .toList();
        return results.size() - refused.size() + " rows taken in, " + refused.size() + " refused"
                + (refused.isEmpty() ? "" : ": " + refused.get(0).reason());
    }

    static List<ImportRow> rows(Path list) throws IOException {
        var rows = new ArrayList<ImportRow>();
        try (var parser = CSVParser.parse(list, java.nio.charset.StandardCharsets.UTF_8, FORM)) {
            for (var cells : parser) {
                var fields = new HashMap<>(cells.toMap());
                fields.values().removeIf(String::isEmpty);
                rows.add(new ImportRow(parser.getCurrentLineNumber(), fields, Map.of()));
            }
        }
        return rows;
    }
}
