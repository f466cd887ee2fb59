// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import city.madang.module.Kit;
import city.madang.solution.study.Incoming;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.Question;
import city.madang.solution.study.laptops.LaptopFile.Told;
import city.madang.solution.study.laptops.Laptops.Chosen;
import city.madang.solution.study.laptops.Laptops.Look;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A laptop's file that waits: looked at, decided on, taken in or not. Who signs parts may reopen them in the same step. */
final class MergePages {
    static final String PATH = LaptopPages.PATH + "/merge";
    private static final int LONGEST_REASON = 200;

    private final Kit kit;
    private final Study study;
    private final Laptops laptops;
    private final Incoming incoming;

    MergePages(Kit kit, Study study, Laptops laptops, Incoming incoming) {
        this.kit = kit;
        this.study = study;
        this.laptops = laptops;
        this.incoming = incoming;
    }

    void routes(Routes on) {
        on.get(PATH, Actions.CONSULT, in -> look(in, in.form(), reopened(in, in.query()::text)));
        on.post(PATH, Actions.CONSULT, this::take);
        on.post(PATH + "/drop", Actions.CONSULT, this::drop);
    }

    /** Public, because templates read it. @param said as a reader reads it */
    public record Line(String question, String name, Group group, String said, String reason) {}

    /** Public, because templates read it. @param field of the form @param chosen empty while nothing is */
    public record Split(String field, Line theirs, List<String> here, String chosen) {}

    /** Public, because templates read it. @param means as sentences */
    public record Far(String question, Group group, List<String> means) {}

    /** What waits to be taken in, if anything does. */
    Optional<LaptopFile> read(HttpCall in) throws LaptopFormat.Refused {
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

    /** Parts that were ticked; none for who may not reopen them. */
    private static Set<Part> reopened(HttpCall in, Function<String, Optional<String>> ticked) {
        return in.may(Actions.SIGN, Actions.STUDY)
                ? Arrays.stream(Part.values())
                        .filter(each -> ticked.apply("reopen-" + each).isPresent())
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    private HttpReply look(HttpCall in, Form form, Set<Part> reopened) {
        try {
            var file = read(in);
            return file.isEmpty()
                    ? HttpReply.seeOther(LaptopPages.PATH)
                    : HttpReply.form("merge", form, shown(in, laptops.look(file.get(), reopened), reopened));
        } catch (LaptopFormat.Refused e) {
            return refused(in, e);
        }
    }

    private HttpReply refused(HttpCall in, LaptopFormat.Refused e) {
        incoming.drop(in.visitor());
        return HttpReply.seeOther(LaptopPages.PATH).notice("laptops.file." + e.getMessage());
    }

    private Map<String, Object> shown(HttpCall in, Look look, Set<Part> reopened) {
        var reading = new Reading(kit, study, in.locale());
        var merge = look.merge();
        var model = new HashMap<String, Object>();
        model.put("from", look.file().from());
        model.put("made", look.file().made());
        model.put("people", look.file().people().size());
        model.put("samePack", look.samePack());
        model.put("reopened", reopened);
        model.put("signedParts", signedParts(look.merge(), reading));
        model.put("mayReopen", in.may(Actions.SIGN, Actions.STUDY));
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

    private static Set<Part> signedParts(Merge merge, Reading reading) {
        return merge.signed().stream()
                .flatMap(each -> reading.answers().pack().question(each.question()).stream())
                .map(Question::part)
                .collect(Collectors.toCollection(TreeSet::new));
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
                return HttpReply.seeOther(LaptopPages.PATH).notice("merge.nothing.notice");
            }
            var form = in.form();
            var reopened = reopened(in, name -> form.text(name).find());
            var reason = form.text("reason").max(LONGEST_REASON);
            if (!reopened.isEmpty()) {
                reason.required();
            }
            var conflicts =
                    laptops.look(file.get(), reopened).merge().conflicts().size();
            var chosen = chosen(form, conflicts);
            if (form.hasErrors()) {
                return look(in, form, reopened);
            }
            var seen = form.text("seen").find().orElse("");
            var decision =
                    new Laptops.Decision(seen, chosen, reopened, reason.find().orElse(""));
            if (!laptops.take(in.visitor(), file.get(), decision)) {
                return HttpReply.seeOther(PATH).notice("merge.other.notice");
            }
            incoming.drop(in.visitor());
            return HttpReply.seeOther(LaptopPages.PATH)
                    .notice("merge.done.notice", file.get().from().name());
        } catch (LaptopFormat.Refused e) {
            return refused(in, e);
        }
    }

    /** For each conflict; says in the form that one is missing. */
    private static List<Chosen> chosen(Form form, int conflicts) {
        var all = new ArrayList<Chosen>();
        for (int at = 0; at < conflicts; at++) {
            form.value(field(at), Chosen::valueOf).find().ifPresent(all::add);
        }
        if (all.size() < conflicts) {
            form.error("choice", "missing");
        }
        return all;
    }

    HttpReply drop(HttpCall in) {
        incoming.drop(in.visitor());
        return HttpReply.seeOther(LaptopPages.PATH).notice("merge.dropped.notice");
    }
}
