// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.desk;

import city.madang.document.Drawing;
import city.madang.document.Paper;
import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.web.HttpReply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Any paper as a page with a link to its PDF, and as that PDF. Safe for several threads. */
public final class PaperPage {
    private final Kit kit;

    public PaperPage(Kit kit) {
        this.kit = kit;
    }

    /** A part of the paper as a page shows it. Public, because templates read it. @param level 0 for no heading */
    public record Shown(
            int level, String text, List<Paper.Fact> facts, Optional<Table> table, Optional<Drawing> figure) {}

    /** @param pdf the path of the route that answers with {@link #pdf} */
    public HttpReply show(Paper paper, String pdf) {
        var shown = paper.blocks().stream()
                .filter(block -> !(block instanceof Paper.NewPage))
                .map(block -> shown(block, paper))
                .toList();
        return HttpReply.page(
                "paper",
                Map.of(
                        "title",
                        paper.title(),
                        "shown",
                        shown,
                        "pdf",
                        pdf,
                        "language",
                        paper.locale().toLanguageTag()));
    }

    /** @param name for saving it, with its ending */
    public HttpReply pdf(Paper paper, String name) {
        return HttpReply.download("application/pdf", name, kit.documents().pdf(paper));
    }

    private Shown shown(Paper.Block block, Paper paper) {
        if (block instanceof Paper.Heading heading) {
            return new Shown(heading.level(), heading.text(), List.of(), Optional.empty(), Optional.empty());
        }
        if (block instanceof Paper.Text text) {
            return new Shown(0, text.text(), List.of(), Optional.empty(), Optional.empty());
        }
        if (block instanceof Paper.Facts facts) {
            return new Shown(0, "", facts.facts(), Optional.empty(), Optional.empty());
        }
        if (block instanceof Paper.Rows rows) {
            return new Shown(0, "", List.of(), Optional.of(rows.table()), Optional.empty());
        }
        if (block instanceof Paper.Figure figure) {
            var drawing = kit.documents().chart(figure.chart(), paper.locale());
            return new Shown(0, "", List.of(), Optional.empty(), Optional.of(drawing));
        }
        throw new IllegalStateException("the paper has a part that the page does not know: " + block);
    }
}
