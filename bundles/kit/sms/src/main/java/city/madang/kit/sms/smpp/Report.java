// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;

/**
 * A delivery report: as parameters (SMPP 3.4, 5.3.2.12 and 5.3.2.35) or as text (appendix B), of which centres have many
 * spellings.
 *
 * @param state empty when it is not the last word
 */
record Report(String id, Optional<Boolean> state, String reason) {
    private static final Pattern ID = Pattern.compile("\\bid:\\s*([^\\s]{1,65})", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile("\\bstat:\\s*([A-Za-z]{1,10})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR = Pattern.compile("\\berr:\\s*([0-9A-Za-z]{1,6})", Pattern.CASE_INSENSITIVE);
    private static final int DELIVERED = 2;
    private static final int EXPIRED = 3;
    private static final int DELETED = 4;
    private static final int UNDELIVERABLE = 5;
    private static final int REJECTED = 8;

    static Optional<Report> of(DeliverSm message) {
        var text = new String(
                message.getShortMessage() == null ? new byte[0] : message.getShortMessage(),
                StandardCharsets.ISO_8859_1);
        OptionalParameter.Receipted_message_id named =
                message.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        OptionalParameter.Message_state told = message.getOptionalParameter(OptionalParameter.Message_state.class);
        var id = named == null
                ? found(ID, text)
                : Optional.of(named.getValueAsString().replace("\0", "").strip());
        var word = found(STATE, text);
        var state = told == null ? word.flatMap(Report::byWord) : byNumber(told.getValue());
        var reason = word.orElseGet(() -> told == null ? "" : "state " + told.getValue())
                + found(ERROR, text).map(error -> ", error " + error).orElse("");
        return id.filter(each -> !each.isEmpty()).map(each -> new Report(each, state, reason));
    }

    private static Optional<String> found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Optional<Boolean> byNumber(int state) {
        return switch (state) {
            case DELIVERED -> Optional.of(true);
            case EXPIRED, DELETED, UNDELIVERABLE, REJECTED -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> byWord(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "DELIVRD", "DELIVERED" -> Optional.of(true);
            case "EXPIRED", "DELETED", "UNDELIV", "REJECTD", "REJECTED", "FAILED" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
