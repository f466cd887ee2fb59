// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.file.Upload;
import city.madang.intake.Way;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Given;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceCode;
import java.util.List;
import java.util.Optional;

/**
 * What a citizen sends in.
 *
 * @param service empty when they do not know
 * @param files photos and papers, in the order in which they are shown
 * @param once the same for every sending of one form, so that it is filed once
 * @param given answers to what the service asks, in the order of asking; empty where nobody was asked
 */
public record Filing(
        Report report,
        Optional<ServiceCode> service,
        Way channel,
        Contact contact,
        List<Upload> files,
        String once,
        List<Given> given) {
    public Filing {
        files = List.copyOf(files);
        given = List.copyOf(given);
    }

    /** By a way that asks nothing besides. */
    public Filing(
            Report report,
            Optional<ServiceCode> service,
            Way channel,
            Contact contact,
            List<Upload> files,
            String once) {
        this(report, service, channel, contact, files, once, List.of());
    }

    /** The same of another sending. */
    public Filing once(String other) {
        return new Filing(report, service, channel, contact, files, other, given);
    }

    /** With answers. */
    public Filing given(List<Given> answers) {
        return new Filing(report, service, channel, contact, files, once, answers);
    }
}
