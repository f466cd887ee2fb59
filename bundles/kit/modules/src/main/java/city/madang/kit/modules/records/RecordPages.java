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
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
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
    private static final FileRule SENT = FileRule.of(1, 200, FileKind.RECORDS);
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
                        "given", given(),
                        "formats", FORMATS,
                        "taken", named(takingIn()),
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

    /** Kinds of records that modules give away, as {@code module/kind}. */
    private List<Choice> given() {
        return open().flatMap(id -> modules.offer(id).exports().keySet().stream()
                        .map(kind -> new Choice(id + "/" + kind, id + ": " + kind)))
                .toList();
    }

    /** Modules that take records in. */
    private List<String> takingIn() {
        return open().filter(id -> !modules.offer(id).imports().isEmpty()).toList();
    }

    private Stream<String> open() {
        return modules.list().stream()
                .filter(report -> report.state() == ModuleState.OPEN)
                .map(ModuleReport::id);
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
            return HttpReply.seeOther("/" + PATH).notice("records.gone.notice");
        }
    }

    private HttpReply handIn(HttpCall in) {
        var form = in.form();
        var module = form.value("module", id -> oneOf(takingIn(), id)).required();
        var mapping = form.value("mapping", name -> oneOf(imports.folders().mappingNames(), name))
                .required();
        var inFolder = form.value("inFolder", name -> oneOf(imports.folders().fileNames(), name));
        var sent = form.files("file").get().stream().findFirst();
        if (sent.isEmpty() && inFolder.find().isEmpty()) {
            form.error("file", "required");
        }
        if (form.hasErrors()) {
            return show(in);
        }
        var login = in.visitor().official().orElseThrow().login();
        var runs = imports.runs();
        var run = sent.map(file -> runs.proposeSent(module.get(), mapping.get(), file, login))
                .orElseGet(() -> runs.proposeInFolder(module.get(), mapping.get(), inFolder.get(), login));
        audit.record(run.module(), in.visitor(), "kit.import-hand-in", run.id() + " " + run.mapping());
        return HttpReply.seeOther("/" + PATH + "/imports/" + run.id());
    }

    private static String oneOf(List<String> known, String name) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return name;
    }
}
