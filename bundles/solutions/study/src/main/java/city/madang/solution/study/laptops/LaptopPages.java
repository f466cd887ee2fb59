// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.file.Upload;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.Incoming;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Group;
import city.madang.solution.study.laptops.LaptopFile.Told;
import city.madang.solution.study.laptops.Laptops.Chosen;
import city.madang.solution.study.laptops.Laptops.Look;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers of laptops: written as a file, looked at, taken in, taken out again. */
public final class LaptopPages {
    private static final String PATH = "/desk/laptops";
    private static final String LOOK = PATH + "/merge";
    private static final FileRule FILE = FileRule.of(1, LaptopFormat.MOST_BYTES >> 20, FileKind.CSV);
    private static final int LONGEST_NAME = 80;

    private final Kit kit;
    private final Study study;
    private final Laptops laptops;
    private final Incoming incoming;

    public LaptopPages(Kit kit, Study study, Laptops laptops) {
        this.kit = kit;
        this.study = study;
        this.laptops = laptops;
        incoming = new Incoming(kit, "laptop");
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> list(in, in.form()));
        on.post(PATH + "/file", Actions.CONSULT, this::write);
        on.post(PATH, Actions.CONSULT, this::send).uploads("file", FILE);
        on.get(LOOK, Actions.CONSULT, in -> look(in, false));
        on.post(LOOK, Actions.CONSULT, this::take);
        on.post(LOOK + "/drop", Actions.CONSULT, this::drop);
        on.post(PATH + "/{id}/remove", Actions.CONSULT, this::remove);
    }

    /** Public, because templates read it. @param said as a reader reads it */
    public record Line(String question, String name, Group group, String said, String reason) {}

    /** Public, because templates read it. @param field of the form @param chosen empty while nothing is */
    public record Split(String field, Line theirs, List<String> here, String chosen) {}

    /** Public, because templates read it. @param means as sentences */
    public record Far(String question, Group group, List<String> means) {}

    private HttpReply list(HttpCall in, Form form) {
        var model = new HashMap<String, Object>();
        model.put("laptops", laptops.all());
        model.put("laptopName", laptops.name().orElse(""));
        model.put("mayMerge", in.may(Actions.CONSULT, Actions.STUDY));
        model.put("waiting", incoming.find(in.visitor()).isPresent());
        return HttpReply.form("laptops", form, model);
    }

    HttpReply write(HttpCall in) {
        var form = in.form();
        var name = form.text("laptop").required().max(LONGEST_NAME);
        if (form.hasErrors()) {
            return list(in, form);
        }
        return HttpReply.download("text/csv", "study-answers.csv", laptops.write(in.visitor(), name.get()));
    }

    HttpReply send(HttpCall in) {
        var form = in.form();
        var sent = form.files("file").get();
        if (sent.isEmpty() && !form.hasErrors()) {
            form.error("file", "required");
        }
        if (!form.hasErrors()) {
            keep(in, form, sent.get(0));
        }
        return form.hasErrors() ? list(in, form) : HttpReply.seeOther(LOOK);
    }

    private void keep(HttpCall in, Form form, Upload upload) {
        incoming.keep(in.visitor(), upload);
        try {
            laptops.look(read(in).orElseThrow());
        } catch (LaptopFormat.Refused e) {
            incoming.drop(in.visitor());
            form.error("file", e.getMessage());
        }
    }

    /** What waits to be taken in, if anything does. */
    private Optional<LaptopFile> read(HttpCall in) throws LaptopFormat.Refused {
        var file = incoming.find(in.visitor());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (var content = incoming.open(file.get())) {
            return Optional.of(LaptopFormat.read(kit.documents(), content.readNBytes(LaptopFormat.MOST_BYTES + 1)));
        } catch (IOException e) {
            throw new LaptopFormat.Refused("damaged");
        }
    }

    private HttpReply look(HttpCall in, boolean incomplete) {
        try {
            var file = read(in);
            return file.isEmpty()
                    ? HttpReply.seeOther(PATH)
                    : HttpReply.form("merge", in.form(), shown(in, laptops.look(file.get()), incomplete))
                            .status(incomplete ? 422 : 200);
        } catch (LaptopFormat.Refused e) {
            incoming.drop(in.visitor());
            return HttpReply.seeOther(PATH).notice("laptops.file." + e.getMessage());
        }
    }

    private Map<String, Object> shown(HttpCall in, Look look, boolean incomplete) {
        var reading = new Reading(kit, study, in.locale());
        var merge = look.merge();
        var model = new HashMap<String, Object>();
        model.put("from", look.file().from());
        model.put("made", look.file().made());
        model.put("people", look.file().people().size());
        model.put("samePack", look.samePack());
        model.put("incomplete", incomplete);
        model.put("seen", merge.seen());
        model.put("nothing", merge.changesNothing());
        model.put(
                "fresh", merge.writes().stream().filter(each -> !each.changed()).count());
        model.put(
                "changed", merge.writes().stream().filter(Merge.Write::changed).count());
        model.put("gone", merge.gone().size());
        model.put("splits", splits(in, look, reading));
        model.put(
                "signed",
                merge.signed().stream()
                        .map(each -> line(look, each, "", reading))
                        .toList());
        model.put(
                "refused",
                merge.refused().stream()
                        .map(each -> line(look, each.told(), each.reason().name(), reading))
                        .toList());
        model.put("apart", apart(look, reading));
        return model;
    }

    private static Line line(Look look, Told told, String reason, Reading reading) {
        var question = reading.answers().pack().question(told.question());
        boolean readable =
                question.filter(each -> each.kind().takes(told.said())).isPresent();
        return new Line(
                question.map(each -> reading.question(each.key())).orElse(told.question()),
                look.file().people().getOrDefault(told.person(), ""),
                told.speaksFor(),
                readable ? reading.value(question.get(), told.said()) : told.said(),
                reason);
    }

    private static List<Split> splits(HttpCall in, Look look, Reading reading) {
        var conflicts = look.merge().conflicts();
        return IntStream.range(0, conflicts.size())
                .mapToObj(at -> {
                    var conflict = conflicts.get(at);
                    var here = conflict.here().stream()
                            .map(row -> reading.said(row.answer()))
                            .toList();
                    return new Split(field(at), line(look, conflict.told(), "", reading), here, typed(in, at));
                })
                .toList();
    }

    private static String field(int at) {
        return "choice-" + at;
    }

    private static String typed(HttpCall in, int at) {
        return in.form().text(field(at)).find().orElse("");
    }

    private List<Far> apart(Look look, Reading reading) {
        var names = laptops.all().stream()
                .collect(Collectors.toMap(
                        each -> each.laptop().id(), each -> each.laptop().name()));
        names.put(look.file().from().id(), look.file().from().name());
        return look.merge().apart().stream()
                .map(each -> new Far(
                        reading.question(each.question()),
                        each.group(),
                        each.means().stream()
                                .map(mean -> reading.words()
                                        .text(
                                                "merge.mean.text",
                                                mean.laptop()
                                                        .map(names::get)
                                                        .orElse(reading.words().text("merge.own.label")),
                                                mean.level()))
                                .toList()))
                .toList();
    }

    HttpReply take(HttpCall in) {
        try {
            var file = read(in);
            if (file.isEmpty()) {
                return HttpReply.seeOther(PATH).notice("merge.nothing.notice");
            }
            var chosen = chosen(in, laptops.look(file.get()).merge().conflicts().size());
            if (chosen.isEmpty()) {
                return look(in, true);
            }
            var seen = in.form().text("seen").find().orElse("");
            if (!laptops.take(in.visitor(), file.get(), seen, chosen.get())) {
                return HttpReply.seeOther(LOOK).notice("merge.other.notice");
            }
            incoming.drop(in.visitor());
            return HttpReply.seeOther(PATH)
                    .notice("merge.done.notice", file.get().from().name());
        } catch (LaptopFormat.Refused e) {
            incoming.drop(in.visitor());
            return HttpReply.seeOther(PATH).notice("laptops.file." + e.getMessage());
        }
    }

    /** Empty when one is missing. */
    private static Optional<List<Chosen>> chosen(HttpCall in, int conflicts) {
        var all = new ArrayList<Chosen>();
        for (int at = 0; at < conflicts; at++) {
            in.form().value(field(at), Chosen::valueOf).find().ifPresent(all::add);
        }
        return all.size() == conflicts ? Optional.of(all) : Optional.empty();
    }

    HttpReply drop(HttpCall in) {
        incoming.drop(in.visitor());
        return HttpReply.seeOther(PATH).notice("merge.dropped.notice");
    }

    HttpReply remove(HttpCall in) {
        try {
            laptops.remove(in.visitor(), in.path("id"));
            return HttpReply.seeOther(PATH).notice("laptops.removed.notice");
        } catch (NotAllowed e) {
            return HttpReply.seeOther(PATH).notice(e.key());
        }
    }
}
