// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request as it leaves the city: each component is a column, and {@code etc/mappings/madang.json} reads them back. Codes stand
 * beside names: names are in the city's first language.
 *
 * @param published {@code NOTHING}, {@code TEXT} or {@code TEXT_AND_PHOTOS}
 * @param publicTitle what everybody reads where something was blacked out, as the three after it
 * @param before where a request stood before another one led it
 * @param source names the system from which it was taken in, if any
 */
public record ExportedRequest(
        String number,
        String title,
        String text,
        String language,
        Optional<String> service,
        String serviceName,
        Optional<String> department,
        String departmentName,
        Optional<String> area,
        String areaName,
        String address,
        Optional<Double> latitude,
        Optional<Double> longitude,
        String channel,
        String status,
        Instant filed,
        Optional<Instant> due,
        Optional<Instant> answered,
        String answer,
        boolean askedPublic,
        String published,
        Optional<String> publicTitle,
        Optional<String> publicText,
        Optional<String> publicAddress,
        Optional<String> publicAnswer,
        Optional<Integer> stars,
        String ratingReason,
        int returns,
        Optional<String> leader,
        Optional<String> before,
        String name,
        String reach,
        boolean imported,
        String source,
        String sourceKey,
        String sourceStatus,
        String sourceChannel,
        Optional<Instant> erased,
        List<Event> history,
        List<Asked> opinions,
        List<Moved> transfers,
        List<Replied> answers,
        List<Attached> files) {

    /** A step. */
    public record Event(
            Instant made,
            String kind,
            String by,
            Optional<String> department,
            String note,
            boolean internal,
            Optional<String> channel) {}

    /** What another department was asked. */
    public record Asked(
            String department,
            Instant asked,
            Instant until,
            String question,
            Optional<String> reply,
            Optional<Instant> replied) {}

    /** A transfer to an authority outside. */
    public record Moved(Instant made, String authority, String reason, String reference) {}

    /**
     * An answer to what a service asked.
     *
     * @param chosen the name of a choice; {@code answer} is then its code
     */
    public record Replied(
            String service, String code, String type, String question, String answer, Optional<String> chosen) {}

    /** A file. */
    public record Attached(String id, String name, String type, long size, Instant stored) {}
}
