// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.catalogue.KnownModule;
import city.madang.catalogue.ModuleCatalogue;
import city.madang.document.BadTable;
import city.madang.document.Table;
import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.SentFile;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Coins;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import city.madang.web.TableFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The list of systems, page and file. */
public final class SystemPages {
    static final String PATH = "/desk/systems";
    private static final String SENT = "list";
    /** The list with its titles, and room for empty rows. */
    private static final int MOST_ROWS = 2 * Systems.MOST;

    private static final FileRule TABLE = FileRule.of(1, 5, FileKind.DOCUMENT);
    private static final int MOST_FAULTS = 50;

    private final Kit kit;
    private final Study study;
    private final Systems systems;

    public SystemPages(Kit kit, Study study, Systems systems) {
        this.kit = kit;
        this.study = study;
        this.systems = systems;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> list(in, in.form(), List.of())).uploads(SENT, TABLE);
        on.get(PATH + "/systems.xlsx", Actions.LOOK, in -> file(in, TableFile.XLSX));
        on.get(PATH + "/systems.csv", Actions.LOOK, in -> file(in, TableFile.CSV));
        on.post(PATH, Actions.LIST, this::takeIn).uploads(SENT, TABLE);
    }

    /** A category of the list. Public, because templates read it. @param counted how many systems the cost is known of */
    public record Shelf(String key, String title, String about, List<Row> rows, String cost, long counted) {}

    /** A system of the list. Public, because templates read it. */
    public record Row(CitySystem system, List<String> functions, List<String> needs, String cost) {}

    /** @param faults sentences about a list that was sent */
    HttpReply list(HttpCall in, Form form, List<String> faults) {
        var all = systems.all();
        var words = words(in.locale(), all);
        var model = new HashMap<String, Object>();
        model.put(
                "shelves",
                words.categories().stream().map(each -> shelf(each, all, words)).toList());
        model.put("count", all.size());
        model.put("most", Systems.MOST);
        model.put("faults", faults);
        model.put(
                "circles",
                Investigation.circles(all).stream().map(words::circle).toList());
        model.put("mayList", in.may(Actions.LIST, Actions.STUDY));
        return HttpReply.form("systems", form, model).status(form.hasErrors() || !faults.isEmpty() ? 422 : 200);
    }

    private SystemWords words(Locale reader, List<CitySystem> all) {
        return new SystemWords(new Words(kit, reader), study.pack(), all, modules(reader));
    }

    private List<KnownModule> modules(Locale reader) {
        return kit.service(ModuleCatalogue.class).modules(reader);
    }

    private static Shelf shelf(String category, List<CitySystem> all, SystemWords words) {
        var here = all.stream().filter(each -> each.category().equals(category)).toList();
        var rows = here.stream()
                .map(each -> new Row(each, words.functions(each), words.needs(each), words.cost(each)))
                .toList();
        return new Shelf(
                category,
                words.category(category),
                words.about(category),
                rows,
                words.words().money(Investigation.cost(here)),
                Investigation.counted(here));
    }

    private HttpReply file(HttpCall in, TableFile file) {
        return file.send(kit.documents(), "systems", sheet(in), in.locale());
    }

    private Table sheet(HttpCall in) {
        var all = systems.all();
        var words = words(in.locale(), all);
        return SystemSheet.table(words.words().text("systems.title"), all, words, coins());
    }

    private Coins coins() {
        return new Coins(kit.city().currency());
    }

    /** All or nothing: who sent a list sees everything that is wrong with it at once. */
    HttpReply takeIn(HttpCall in) {
        var form = in.form();
        var sent = form.files(SENT).get();
        if (sent.isEmpty()) {
            form.error(SENT, "required");
            return list(in, form, List.of());
        }
        try {
            var rows = new SentFile(kit)
                    .read(sent.get(0), content -> kit.documents().rows(content, MOST_ROWS));
            var words = SheetWords.of(kit, study.pack(), modules(in.locale()));
            var read = new SystemSheet(words, systems.all()).read(rows);
            if (!read.faults().isEmpty()) {
                return list(in, form, sentences(read.faults(), new Words(kit, in.locale())));
            }
            systems.takeIn(in.visitor(), read.systems());
            return HttpReply.seeOther(PATH)
                    .notice("systems.taken.notice", read.systems().size());
        } catch (BadTable | IOException e) {
            form.error(SENT, "unreadable", e.getMessage());
        } catch (NotAllowed e) {
            form.error(SENT, "full", Systems.MOST);
        }
        return list(in, form, List.of());
    }

    private static List<String> sentences(List<SheetFault> faults, Words words) {
        var shown = faults.stream().limit(MOST_FAULTS).map(each -> sentence(each, words));
        return faults.size() <= MOST_FAULTS
                ? shown.toList()
                : Stream.concat(shown, Stream.of(words.text("sheet.more.text", faults.size() - MOST_FAULTS)))
                        .toList();
    }

    private static String sentence(SheetFault fault, Words words) {
        var column = fault.field().map(each -> words.text(each.label())).orElse("");
        int longest = fault.field().map(SystemField::longest).orElse(0);
        return words.text("sheet." + fault.kind() + ".text", fault.row(), column, fault.shown(), longest);
    }
}
