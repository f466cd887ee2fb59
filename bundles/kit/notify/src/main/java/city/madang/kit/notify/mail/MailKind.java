// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.regex.Pattern;

/** Who or what wrote a mail. */
enum MailKind {
    PERSON,
    /** A mail server, about a mail of ours (RFC 3464). */
    REPORT,
    /** A machine: never answered (RFC 3834 2). */
    MACHINE;

    private static final Pattern BULK = Pattern.compile("bulk|junk|list|auto_reply");

    static MailKind of(MimeMessage mail, boolean own) throws MessagingException {
        if (mail.isMimeType("multipart/report")
                && mail.getContentType().toLowerCase(Locale.ROOT).contains("delivery-status")) {
            return REPORT;
        }
        return own || isMachines(mail) ? MACHINE : PERSON;
    }

    private static boolean isMachines(MimeMessage mail) throws MessagingException {
        var submitted = header(mail, "Auto-Submitted");
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || BULK.matcher(header(mail, "Precedence")).matches()
                || mail.getHeader("List-Id") != null
                || mail.getHeader("X-Autoreply") != null
                || mail.getHeader("X-Autorespond") != null
                || header(mail, "Return-Path").equals("<>")
                || header(mail, "From").matches(".*\\b(mailer-daemon|no-?reply|postmaster)@.*");
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        var value = mail.getHeader(name, " ");
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
