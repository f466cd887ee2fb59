// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.store;

import city.madang.identity.PersonId;
import city.madang.solution.alerts.domain.Alert;
import city.madang.solution.alerts.domain.AlertId;
import city.madang.solution.alerts.domain.AlertState;
import city.madang.solution.alerts.domain.Category;
import city.madang.solution.alerts.domain.Certainty;
import city.madang.solution.alerts.domain.Content;
import city.madang.solution.alerts.domain.Course;
import city.madang.solution.alerts.domain.Danger;
import city.madang.solution.alerts.domain.MessageType;
import city.madang.solution.alerts.domain.Response;
import city.madang.solution.alerts.domain.Severity;
import city.madang.solution.alerts.domain.Status;
import city.madang.solution.alerts.domain.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A row of {@code alerts_alert}, column by column: the flat form of an {@link Alert} without its words and places. */
public record AlertRow(
        AlertId id,
        MessageType messageType,
        Optional<AlertId> previous,
        String earlier,
        String sender,
        Status status,
        Category category,
        Response response,
        Urgency urgency,
        Severity severity,
        Certainty certainty,
        Instant expires,
        boolean messages,
        AlertState state,
        int version,
        PersonId writer,
        Instant written,
        Optional<PersonId> releaser,
        Optional<Instant> sent) {

    public static AlertRow of(Alert alert) {
        // longer: a line for each column
        var content = alert.content();
        var danger = content.danger();
        var course = alert.course();
        return new AlertRow(
                alert.id(),
                alert.type(),
                alert.previous(),
                alert.references(),
                alert.sender(),
                content.status(),
                danger.category(),
                danger.response(),
                danger.urgency(),
                danger.severity(),
                danger.certainty(),
                content.expires(),
                content.messages(),
                course.state(),
                course.version(),
                course.writer(),
                course.written(),
                course.releaser(),
                course.sent());
    }

    public Alert alert(List<WordsRow> words, List<TargetRow> targets) {
        var danger = new Danger(category, response, urgency, severity, certainty);
        var content = new Content(
                status,
                danger,
                expires,
                words.stream().map(WordsRow::words).toList(),
                targets.stream().map(TargetRow::target).toList(),
                messages);
        var course = new Course(state, version, writer, written, releaser, sent);
        return new Alert(id, messageType, previous, earlier, sender, content, course);
    }
}
