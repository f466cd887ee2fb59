// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.dialogue.Words;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceRequest;
import java.util.Locale;

/** How a request stands, in a sentence, for channels that show no page. */
record HowItStands(Kit kit, Locale locale) {
    /**
     * @param request as its citizen sees it: see {@link Merging#shown}
     * @param most characters of the answer
     */
    Words of(ServiceRequest request, int most) {
        var shown = request.number().toString();
        var answer = request.answer().filter(given -> !request.status().waiting());
        if (answer.isPresent()) {
            return Words.of(
                    "dialogue.status.answered",
                    shown,
                    Report.cut(answer.map(Answer::text).get(), most));
        }
        var status = kit.texts().text(locale, "status." + request.status());
        return request.status().waiting()
                ? Words.of("dialogue.status.waiting", shown, status, new Days(kit, locale).day(request.due()))
                : Words.of("dialogue.status.ended", shown, status);
    }

    String text(ServiceRequest request, int most) {
        var words = of(request, most);
        return kit.texts().text(locale, words.key(), words.arguments().toArray());
    }
}
