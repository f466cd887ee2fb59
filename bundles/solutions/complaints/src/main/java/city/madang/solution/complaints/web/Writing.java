// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.module.Kit;
import city.madang.solution.complaints.AnswerTemplates;
import city.madang.solution.complaints.Crew;
import city.madang.solution.complaints.Drafts;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.CrewReport.Moment;
import city.madang.solution.complaints.domain.Draft;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.NotFound;
import java.util.Map;

/** What helps an official to write an answer: templates, and what was written before. */
public final class Writing {
    private final AnswerTemplates templates;
    private final Drafts drafts;
    private final Crew crew;

    public Writing(Kit kit, Services services, Crew crew) {
        this.templates = new AnswerTemplates(kit, services);
        this.drafts = new Drafts(kit);
        this.crew = crew;
    }

    /** The text to begin with: of the template that was chosen, else the draft, else what a crew proposes. */
    Map<String, Object> of(HttpCall in, ServiceRequest request) {
        var official = in.visitor().official().orElseThrow(NotFound::new);
        var fitting = templates.fitting(request);
        var draft = drafts.find(official, request.number());
        var chosen = in.query().value("template", Long::valueOf);
        var text = chosen.flatMap(
                        id -> fitting.stream().filter(each -> each.id() == id).findFirst())
                .map(each -> templates.filled(each, request, official))
                .or(() -> draft.map(Draft::body))
                .or(() -> crew.proposal(request));
        return Map.of(
                "templates",
                        fitting.stream()
                                .map(each -> new Choice("" + each.id(), each.title()))
                                .toList(),
                "template", chosen.map(id -> "" + id).orElse(""),
                "draft", draft,
                "crewBefore", crew.photos(request.number(), Moment.BEFORE),
                "crewAfter", crew.photos(request.number(), Moment.AFTER),
                "proposed",
                        draft.isEmpty()
                                && chosen.isEmpty()
                                && crew.proposal(request).isPresent(),
                "answerText", text.orElse(""));
    }

    void save(HttpCall in, ServiceRequest request, String text) {
        drafts.save(in.visitor().official().orElseThrow(NotFound::new), request.number(), text);
    }
}
