// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.Advice;
import city.madang.solution.complaints.store.DecidedRow;
import city.madang.suggest.Subject;
import city.madang.suggest.Suggestion;
import city.madang.suggest.Suggestion.Candidate;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Suggestions for other programs of the city, which show an official's token. */
public final class SuggestApi {
    private static final int FEW = 5;
    private static final int CALLS_A_MINUTE = 600;

    private final Kit kit;
    private final Advice advice;

    public SuggestApi(Kit kit, Advice advice) {
        this.kit = kit;
        this.advice = advice;
    }

    /**
     * One decision.
     *
     * @param suggested code; absent when nothing is likely enough
     */
    record Guess(Optional<String> suggested, List<Candidate> candidates, List<String> words, List<String> facts) {
        static Guess of(Suggestion.Guess guess) {
            return new Guess(guess.best().map(Candidate::code), guess.candidates(), guess.words(), guess.facts());
        }
    }

    /** A decided request that the token's official may see. */
    record Like(ReceiptNumber number, String title, Optional<String> service, Optional<String> department) {
        static Like of(DecidedRow row) {
            return new Like(
                    row.number(),
                    row.title(),
                    row.service().map(code -> code.value()),
                    row.department().map(department -> department.value()));
        }
    }

    record Suggested(Guess service, Guess department, List<Like> like) {}

    /** What was wrong with a call. */
    record Refusal(int status, String detail) {
        HttpReply reply() {
            return HttpReply.json(this).status(status);
        }
    }

    public void routes(Routes on) {
        on.post("/api/suggest", DeskActions.LOOK, this::suggest)
                .machines(CALLS_A_MINUTE, (in, status, why) -> new Refusal(status, why).reply());
    }

    HttpReply suggest(HttpCall in) {
        var form = in.form();
        var text = form.text("text").required().max(Subject.MOST_TEXT);
        var language = form.value("language", SuggestApi::language);
        var area = form.area("area");
        if (form.hasErrors()) {
            return new Refusal(422, kit.texts().text(in.locale(), "suggest.refused")).reply();
        }
        var suggestion = advice.about(text.get(), language.find().orElse(Locale.ROOT), area.find());
        var like = AdviceView.seen(in, advice, suggestion).stream()
                .limit(FEW)
                .map(Like::of)
                .toList();
        return HttpReply.json(new Suggested(Guess.of(suggestion.service()), Guess.of(suggestion.department()), like));
    }

    private static Locale language(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
