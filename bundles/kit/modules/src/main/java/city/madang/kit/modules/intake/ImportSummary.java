// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.intake.ImportResult.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts what became of the rows. */
final class ImportSummary implements Ledger {
    /** Of refused rows that are told one by one. */
    private static final int MOST_LISTED = 50;

    private static final int TELL_EVERY = 5_000;

    private final RefusedRows all;
    private final Consumer<String> progress;
    private final List<String> listed = new ArrayList<>();
    private long taken;
    private long known;
    private long refused;
    private long told;

    /** @param progress told now and then, in plain English */
    ImportSummary(RefusedRows all, Consumer<String> progress) {
        this.all = all;
        this.progress = progress;
    }

    @Override
    public boolean written(BatchResult batch) {
        taken += batch.count(Outcome.TAKEN);
        known += batch.count(Outcome.KNOWN);
        batch.refused().forEach(row -> refused(row.line(), row.result().reason()));
        if (rows() - told >= TELL_EVERY) {
            told = rows();
            progress.accept(counts());
        }
        return true;
    }

    private void refused(long line, String reason) {
        refused++;
        all.add(line, reason);
        if (listed.size() < MOST_LISTED) {
            listed.add("line " + line + ": " + reason);
        }
    }

    private long rows() {
        return taken + known + refused;
    }

    /** In plain English, the counts first. */
    String text() {
        var text = new StringBuilder(counts());
        listed.forEach(line -> text.append('\n').append(line));
        if (refused > listed.size()) {
            text.append('\n')
                    .append("and ")
                    .append(refused - listed.size())
                    .append(" more; ")
                    .append(all.where());
        }
        return text.toString();
    }

    String counts() {
        return rows() + " rows read: " + taken + " taken in, " + known + " known already, " + refused + " refused";
    }
}
