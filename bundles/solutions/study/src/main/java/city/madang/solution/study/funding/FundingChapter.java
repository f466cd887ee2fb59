// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.funding;

import city.madang.document.Paper;
import city.madang.document.Paper.Block;
import city.madang.document.Table;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Funding;
import city.madang.solution.study.domain.Grant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may pay for the plan, and who is counted on. */
public final class FundingChapter implements Chapter {
    private final Grants grants;

    public FundingChapter(Grants grants) {
        this.grants = grants;
    }

    @Override
    public List<Block> blocks(Reading reading) {
        var words = reading.words();
        var read = grants.read();
        return List.of(
                new Paper.Heading(HEADING, words.text("funding.title")),
                new Paper.Facts(Sums.of(read.financing(), words)),
                new Paper.Rows(table(Source.all(read, reading), words)));
    }

    private static Table table(List<Source> sources, Words words) {
        var columns = List.of(
                words.text("funding.source.column"),
                words.text("funding.counted.column"),
                words.text("funding.won.column"),
                words.text("funding.dollars.column"));
        var rows = sources.stream()
                .map(each -> Table.row(
                        said(each, words),
                        counted(each, words),
                        ceiling(each, Funding::won, words),
                        ceiling(each, Funding::dollars, words)))
                .toList();
        return new Table(words.text("funding.sources.title"), columns, rows);
    }

    private static String said(Source source, Words words) {
        var check = source.printed().filter(Funding::check).map(each -> words.text("funding.check.label"));
        return Stream.concat(
                        Stream.of(source.name()),
                        Stream.concat(source.known().stream().map(Source.Known::words), check.stream()))
                .collect(Collectors.joining("\n"));
    }

    private static String ceiling(Source source, Function<Funding, Optional<Long>> which, Words words) {
        return source.printed()
                .flatMap(which)
                .map(each -> words.text("figure.number", each))
                .orElse("");
    }

    private static String counted(Source source, Words words) {
        return source.grant()
                .map(each -> Stream.of(source.amount(), stage(each, words), each.note())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    private static String stage(Grant grant, Words words) {
        return words.text("stage." + grant.stage() + ".label");
    }
}
