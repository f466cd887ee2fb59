// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Paper;
import city.madang.document.Table;
import city.madang.solution.complaints.domain.VoiceReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report of the citizens' voice on paper. */
final class VoicePaper {
    private final VoiceReport report;
    private final Names names;
    private final VoiceView view;
    private final Locale locale;
    private final List<Paper.Block> blocks = new ArrayList<>();

    VoicePaper(VoiceReport report, Names names, VoiceView view, Locale locale) {
        this.report = report;
        this.names = names;
        this.view = view;
        this.locale = locale;
    }

    /** @param address of the page that says the same */
    Paper paper(String title, String footer, List<VoiceView.Story> stories, String address) {
        report.wordsFor(locale).ifPresent(words -> {
            text(words.mended().isEmpty() ? "" : names.text("voice.mended", words.mended()));
            text(words.introduction());
        });
        numbers();
        report.wordsFor(locale).filter(words -> !words.changed().isEmpty()).ifPresent(words -> {
            heading(2, "voice.changed");
            text(words.changed());
        });
        if (!stories.isEmpty()) {
            heading(2, "voice.stories");
            stories.forEach(this::story);
        }
        blocks.add(new Paper.Code(address, names.text("voice.code", address)));
        return new Paper(title, locale, footer, blocks);
    }

    private void numbers() {
        heading(2, "voice.numbers");
        var periods = view.periods();
        blocks.add(rows(
                "figures.all",
                periods,
                view.lines().stream()
                        .map(line ->
                                cells(periods, names.text(line.key()), line.now(), line.before(), line.yearBefore()))
                        .toList()));
        blocks.add(new Paper.Figure(view.course()));
        view.kinds().ifPresent(chart -> blocks.add(new Paper.Figure(chart)));
        view.parts()
                .forEach(part -> blocks.add(rows(
                        part.key(),
                        periods,
                        part.rows().stream()
                                .map(row -> cells(periods, row.name(), row.now(), row.before(), row.yearBefore()))
                                .toList())));
    }

    private Paper.Rows rows(String key, List<String> periods, List<List<Object>> rows) {
        var columns = new ArrayList<>(List.of(names.text("figures.name")));
        columns.addAll(periods);
        return new Paper.Rows(new Table(names.text(key), columns, rows));
    }

    private static List<Object> cells(List<String> periods, Object... cells) {
        return List.of(cells).subList(0, periods.size() + 1);
    }

    private void story(VoiceView.Story story) {
        blocks.add(new Paper.Heading(3, story.request().report().title()));
        blocks.add(new Paper.Heading(4, names.text("voice.said")));
        text(story.said());
        blocks.add(new Paper.Heading(4, names.text("voice.did")));
        text(story.did());
    }

    private void heading(int level, String key) {
        blocks.add(new Paper.Heading(level, names.text(key)));
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            blocks.add(new Paper.Text(text));
        }
    }
}
