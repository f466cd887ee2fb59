// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import java.time.Instant;
import java.util.Optional;

/**
 * What everybody may take of a public request; each component is a column. Codes stand beside names, which are in the city's first
 * language.
 *
 * @param latitude to about a hundred metres, as the longitude
 */
public record OpenRequest(
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
        String answer) {
    static OpenRequest of(ExportedRequest whole) {
        // longer: a line for each column
        return new OpenRequest(
                whole.number(),
                whole.title(),
                whole.text(),
                whole.language(),
                whole.service(),
                whole.serviceName(),
                whole.department(),
                whole.departmentName(),
                whole.area(),
                whole.areaName(),
                whole.address(),
                whole.latitude(),
                whole.longitude(),
                whole.channel(),
                whole.status(),
                whole.filed(),
                whole.due(),
                whole.answered(),
                whole.answer());
    }
}
