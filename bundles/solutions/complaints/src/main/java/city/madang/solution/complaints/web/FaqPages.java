// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.complaints.Faqs;
import city.madang.solution.complaints.domain.Faq;
import city.madang.solution.complaints.store.FaqWording;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import city.madang.web.TextField;
import city.madang.web.ValueField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The questions often asked, as those see them who write them. */
public final class FaqPages {
    private final Kit kit;
    private final Faqs faqs;

    public FaqPages(Kit kit, Faqs faqs) {
        this.kit = kit;
        this.faqs = faqs;
    }

    /** A question as it is listed. */
    public record Listed(Faq faq, String language, boolean late) {}

    /** What it said, and who wrote that. */
    public record Earlier(FaqWording wording, String who) {}

    public void routes(Routes on) {
        on.form("/desk/faqs", DeskActions.FAQS, this::list, this::add);
        on.form("/desk/faqs/{id}", DeskActions.FAQS, this::edit, this::change);
        on.post("/desk/faqs/{id}/withdraw", DeskActions.FAQS, in -> shown(in, true));
        on.post("/desk/faqs/{id}/show", DeskActions.FAQS, in -> shown(in, false));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
    }

    private Faq faq(HttpCall in) {
        return faqs.kept(in.path("id")).orElseThrow(NotFound::new);
    }

    HttpReply list(HttpCall in) {
        return listed(in, in.form(), in.query().text("topic").orElse(""));
    }

    private HttpReply listed(HttpCall in, Form form, String topic) {
        var all = faqs.all();
        var model = new HashMap<String, Object>();
        model.put(
                "listed",
                all.stream()
                        .map(each -> new Listed(
                                each,
                                each.language().getDisplayLanguage(in.locale()),
                                each.reviewBy().filter(today()::isAfter).isPresent()))
                        .toList());
        model.put(
                "translated",
                all.stream().filter(each -> each.topic().equals(topic)).findFirst());
        model.put("topic", topic);
        model.put("language", in.locale().toLanguageTag());
        model.put("spoken", languages(in.locale()));
        return HttpReply.form("faq-list", form, model);
    }

    private List<Choice> languages(Locale reader) {
        return kit.city().languages().stream()
                .map(each -> new Choice(each.toLanguageTag(), each.getDisplayName(reader)))
                .toList();
    }

    HttpReply add(HttpCall in) {
        var form = in.form();
        var words = new Words(form);
        var language = form.value("language", this::language).required();
        var topic = form.text("topic").find().filter(this::known);
        language.find()
                .filter(each -> topic.filter(other -> taken(other, each)).isPresent())
                .ifPresent(each -> form.error("language", "taken"));
        if (form.hasErrors()) {
            return listed(in, form, topic.orElse(""));
        }
        var id = UUID.randomUUID().toString();
        var now = kit.clock().instant();
        faqs.add(
                in.visitor(),
                new Faq(
                        id,
                        topic.orElse(id),
                        language.get(),
                        words.question.get(),
                        words.answer.get(),
                        now,
                        words.reviewBy.find(),
                        false));
        return HttpReply.seeOther("/desk/faqs").notice("faq-list.saved");
    }

    private boolean known(String topic) {
        return faqs.all().stream().anyMatch(each -> each.topic().equals(topic));
    }

    private boolean taken(String topic, Locale language) {
        return faqs.all().stream()
                .anyMatch(each -> each.topic().equals(topic) && each.language().equals(language));
    }

    private Locale language(String tag) {
        return kit.city().languages().stream()
                .filter(each -> each.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    HttpReply edit(HttpCall in) {
        return one(in, in.form(), faq(in));
    }

    private HttpReply one(HttpCall in, Form form, Faq faq) {
        var model = new HashMap<String, Object>();
        model.put("faq", faq);
        model.put("spokenIn", faq.language().getDisplayLanguage(in.locale()));
        model.put("reviewBy", faq.reviewBy().map(LocalDate::toString).orElse(""));
        model.put(
                "earlier",
                faqs.wordings(faq).stream()
                        .map(each -> new Earlier(
                                each,
                                kit.organisation()
                                        .official(each.who())
                                        .map(Official::name)
                                        .orElse("")))
                        .toList());
        return HttpReply.form("faq-edit", form, model);
    }

    HttpReply change(HttpCall in) {
        var form = in.form();
        var old = faq(in);
        var words = new Words(form);
        if (form.hasErrors()) {
            return one(in, form, old);
        }
        faqs.change(
                in.visitor(),
                old.worded(words.question.get(), words.answer.get(), kit.clock().instant(), words.reviewBy.find()));
        return HttpReply.seeOther("/desk/faqs").notice("faq-list.saved");
    }

    private HttpReply shown(HttpCall in, boolean withdrawn) {
        faqs.change(in.visitor(), faq(in).withdrawn(withdrawn));
        return HttpReply.seeOther("/desk/faqs").notice(withdrawn ? "faq-list.withdrawn.done" : "faq-list.shown.done");
    }

    /** What is typed of a question. */
    private static final class Words {
        private final TextField question;
        private final TextField answer;
        private final ValueField<LocalDate> reviewBy;

        Words(Form form) {
            question = form.text("question").required().max(Faq.MOST_QUESTION);
            answer = form.text("answer").required().max(Faq.MOST_ANSWER);
            reviewBy = form.value("review", Words::day);
        }

        private static LocalDate day(String typed) {
            try {
                return LocalDate.parse(typed);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
