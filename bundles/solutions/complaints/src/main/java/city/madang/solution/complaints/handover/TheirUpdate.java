// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.solution.complaints.domain.W3cTime;
import city.madang.solution.complaints.handover.Rows.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened to a request, as the other server tells it (FixMyStreet's extension, "Get Service Request Updates").
 *
 * @param number of the request there
 * @param status how the request stands after it; may be empty
 * @param words may be empty
 * @param media addresses of photos
 */
public record TheirUpdate(String id, String number, String status, String words, Instant made, List<String> media) {
    static final int MOST_ID = 200;

    public TheirUpdate {
        media = List.copyOf(media);
    }

    /** Empty when it does not say which one it is, of which request, or when. */
    static Optional<TheirUpdate> of(Row row) {
        var id = row.text("update_id");
        var number = row.text("service_request_id");
        return id.isEmpty() || number.isEmpty() || id.length() > MOST_ID
                ? Optional.empty()
                : W3cTime.parse(row.text("updated_datetime"), ZoneOffset.UTC)
                        .map(made -> new TheirUpdate(
                                id,
                                number,
                                Words.cut(row.text("status"), News.MOST_STATUS),
                                Words.cut(row.text("description"), News.MOST_NOTES),
                                made,
                                Words.addresses(row.texts("media_url"))));
    }

    TheirUpdate words(String other) {
        return new TheirUpdate(id, number, status, other, made, media);
    }

    /** How the request stands after it. */
    public TheirRequest request() {
        return new TheirRequest(number, "", "", status, "", words, "", Optional.empty(), "");
    }

    /** Whether it ends the request, and does not say how. */
    boolean endsWithoutWords() {
        return words.isEmpty() && request().isOver();
    }
}
