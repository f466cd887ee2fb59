// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.geo.AreaId;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.Advice;
import city.madang.solution.complaints.store.DecidedRow;
import city.madang.suggest.Suggestion;
import city.madang.suggest.Suggestion.Candidate;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Suggestions for other programs of the city, which show an official's token. */
public final class SuggestApi {
    private static final int FEW = 5;

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

    public void routes(Routes on) {
        on.post("/api/suggest", DeskActions.LOOK, this::suggest).machines();
    }

    HttpReply suggest(HttpCall in) {
        var text = in.query().text("text");
        if (text.isEmpty()) {
            return HttpReply.json(
                            Map.of("status", 422, "detail", kit.texts().text(in.locale(), "suggest.text.required")))
                    .status(422);
        }
        var area = in.query()
                .value("area", AreaId::new)
                .filter(id -> kit.areas().find(id).isPresent());
        var language = in.query().value("language", SuggestApi::language).orElse(Locale.ROOT);
        var suggestion = advice.about(text.get(), language, area);
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
