// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import city.madang.message.MessageId;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a mail server says about a mail that could not be delivered (RFC 3464).
 *
 * @param message of ours, when the report tells
 * @param failed false for a mere delay
 * @param reason the other server's words
 */
record Bounce(Optional<MessageId> message, boolean failed, String reason) {
    private static final int MOST_BYTES = 100_000;

    static Bounce of(MimeMessage report) throws MessagingException, IOException {
        var status = "";
        var returned = new StringBuilder(addressees(report));
        if (report.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var part = parts.getBodyPart(i);
                if (part.isMimeType("message/delivery-status")) {
                    status = text(part.getInputStream());
                } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                    returned.append('\n').append(messageId(text(part.getInputStream())));
                }
            }
        }
        var fields = recipientFields(status);
        return new Bounce(
                CityAddress.messageIn(returned.toString()),
                fields.stream()
                        .anyMatch(each -> "failed".equals(field(each, "Action").toLowerCase(Locale.ROOT))),
                fields.stream()
                        .map(each -> (field(each, "Status") + " " + field(each, "Diagnostic-Code")).strip())
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("the mail came back"));
    }

    /** The address that the report went to: ours, with the message in it. */
    private static String addressees(MimeMessage report) throws MessagingException {
        var all = new StringBuilder();
        for (var name : List.of("To", "Delivered-To", "X-Original-To", "Envelope-To")) {
            var value = report.getHeader(name, " ");
            all.append(value == null ? "" : value).append('\n');
        }
        return all.toString();
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static String messageId(String headers) throws MessagingException {
        return field(headers(headers), "Message-ID");
    }

    /** The blocks after the first are about one recipient each. */
    private static List<InternetHeaders> recipientFields(String status) throws MessagingException {
        var blocks = new ArrayList<InternetHeaders>();
        for (var block : status.strip().split("\\r?\\n\\r?\\n")) {
            blocks.add(headers(block.strip() + "\r\n\r\n"));
        }
        return blocks;
    }

    private static InternetHeaders headers(String text) throws MessagingException {
        return new InternetHeaders(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String field(InternetHeaders headers, String name) {
        var value = headers.getHeader(name, " ");
        return value == null ? "" : value.strip();
    }
}
