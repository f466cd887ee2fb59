// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import city.madang.export.Share;
import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.Modules;
import city.madang.module.ModuleReport;
import city.madang.module.ModuleState;
import city.madang.module.Offer;
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's page for taking records out of the city, and for bringing others in. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class RecordPages implements KitPages {
    static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    static final String PATH = "/admin/records";
    private static final FileRule SENT = FileRule.of(1, 200, FileKind.CSV, FileKind.GEODATA);
    private static final int LATEST = 20;
    private static final List<Choice> FORMATS = List.of(
            new Choice("csv", "CSV"),
            new Choice("geojson", "GeoJSON"),
            new Choice("json", "JSON"),
            new Choice("zip", "ZIP"));

    private final Modules modules;
    private final RecordExports exports;
    private final ImportWork imports;
    private final AuditLog audit;

    @Activate
    public RecordPages(
            @Reference Modules modules,
            @Reference RecordExports exports,
            @Reference ImportWork imports,
            @Reference AuditLog audit) {
        this.modules = modules;
        this.exports = exports;
        this.imports = imports;
        this.audit = audit;
    }

    @Override
    public String name() {
        return ImportRuns.ID;
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.CONTENT, PATH, "records.title"));
    }

    @Override
    public void routes(Routes on) {
        on.form(PATH, ADMINISTER, this::show, this::handIn).uploads("file", SENT);
        on.post(PATH + "/export", ADMINISTER, this::export);
    }

    private HttpReply show(HttpCall in) {
        return HttpReply.form(
                "records",
                in.form(),
                Map.of(
                        "given", choices(Offer::exports),
                        "formats", FORMATS,
                        "taken",
                                choices(Offer::imports).stream()
                                        .map(each -> each.value()
                                                .substring(0, each.value().indexOf('/')))
                                        .distinct()
                                        .map(module -> new Choice(module, module))
                                        .toList(),
                        "mappings", named(imports.folders().mappingNames()),
                        "inFolder",
                                Stream.concat(
                                                Stream.of(new Choice("", "–")),
                                                named(imports.folders().fileNames()).stream())
                                        .toList(),
                        "folder", imports.folders().files().toString(),
                        "latest", imports.runs().latest(LATEST)));
    }

    private static List<Choice> named(List<String> names) {
        return names.stream().map(name -> new Choice(name, name)).toList();
    }

    /** Kinds of records of all open modules, as {@code module/kind}. */
    private List<Choice> choices(Function<Offer, Map<String, ?>> part) {
        return modules.list().stream()
                .filter(report -> report.state() == ModuleState.OPEN)
                .map(ModuleReport::id)
                .flatMap(id -> part.apply(modules.offer(id)).keySet().stream()
                        .map(kind -> new Choice(id + "/" + kind, id + ": " + kind)))
                .toList();
    }

    private HttpReply export(HttpCall in) {
        var form = in.form();
        var records = form.text("records").find().orElse("").split("/", 2);
        var format = form.text("format").find().orElse("");
        try {
            var share = new Share(form.flag("personal"), form.flag("internal"));
            var order = ExportOrder.into("records." + format, records[0], records[records.length - 1], share);
            var begun = exports.begin(order, in.visitor());
            return HttpReply.download(order.mediaType(), order.fileName(), out -> begun.writeTo(out, done -> {}));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private HttpReply handIn(HttpCall in) {
        var form = in.form();
        var module = form.text("module").required();
        var mapping = form.text("mapping").required();
        var source = source(in);
        if (source.isEmpty()) {
            form.error("file", "required");
        }
        if (form.hasErrors() || !imports.folders().mappingNames().contains(mapping.get())) {
            return show(in);
        }
        var run = imports.runs()
                .propose(
                        module.get(),
                        mapping.get(),
                        source.get(),
                        in.visitor().official().orElseThrow().login());
        audit.record(module.get(), in.visitor(), "kit.import-hand-in", run.id() + " " + mapping.get());
        return HttpReply.seeOther("/" + PATH + "/imports/" + run.id());
    }

    private Optional<ImportRuns.Source> source(HttpCall in) {
        var sent = in.form().files("file").get();
        if (!sent.isEmpty()) {
            return Optional.of(new ImportRuns.Source.Sent(sent.get(0)));
        }
        return in.form()
                .text("inFolder")
                .find()
                .filter(imports.folders().fileNames()::contains)
                .map(ImportRuns.Source.InFolder::new);
    }
}
