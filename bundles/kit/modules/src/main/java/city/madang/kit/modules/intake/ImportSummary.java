// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.intake.ImportResult;
import java.util.ArrayList;
import java.util.List;

/** Counts what became of the rows. */
final class ImportSummary {
    /** Of refused rows that are told one by one. */
    private static final int MOST_LISTED = 50;

    private final RefusedRows all;
    private final List<String> listed = new ArrayList<>();
    private long taken;
    private long known;
    private long refused;

    ImportSummary(RefusedRows all) {
        this.all = all;
    }

    void count(long line, ImportResult result) {
        switch (result.outcome()) {
            case TAKEN -> taken++;
            case KNOWN -> known++;
            case REFUSED -> refused(line, result.reason());
        }
    }

    void refused(long line, String reason) {
        refused++;
        all.add(line, reason);
        if (listed.size() < MOST_LISTED) {
            listed.add("line " + line + ": " + reason);
        }
    }

    long rows() {
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
