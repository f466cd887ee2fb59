// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import city.madang.file.FileRule;
import city.madang.file.Upload;
import city.madang.kit.FileStore;
import city.madang.message.Address;
import city.madang.message.MessageId;
import city.madang.message.Received;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes of a mail what modules receive. */
final class MailReader {
    private static final int LONGEST_ID = 200;
    private static final int DEEPEST = 20;
    private static final List<String> POINTERS =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "In-Reply-To", "References");

    private final FileStore files;
    private final FileRule rule;

    /** @param rule for the attachments of one mail */
    MailReader(FileStore files, FileRule rule) {
        this.files = files;
        this.rule = rule;
    }

    /** Empty when nobody can be told to have written it. */
    static Optional<Address> sender(MimeMessage mail) {
        try {
            var from = mail.getFrom();
            return from != null && from.length > 0 && from[0] instanceof InternetAddress address
                    ? Optional.of(Address.email(address.getAddress()))
                    : Optional.empty();
        } catch (MessagingException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** The message of ours that it answers. */
    static Optional<MessageId> answered(MimeMessage mail) throws MessagingException {
        for (var name : POINTERS) {
            var value = mail.getHeader(name, " ");
            var found = value == null ? Optional.<MessageId>empty() : CityAddress.messageIn(value);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** @param answers the record of the module whose message it answers */
    Received read(MimeMessage mail, Address from, Optional<String> answers, Instant now)
            throws MessagingException, IOException {
        var text = new StringBuilder(MailText.of(mail));
        var left = new ArrayList<String>();
        var uploads = new ArrayList<Upload>();
        attachments(mail, 0, uploads, left);
        if (!left.isEmpty()) {
            // Names only; what the reader makes of it is the module's.
            text.append("\n\n[").append(String.join("] [", left)).append(']');
        }
        var subject = mail.getSubject();
        return new Received(
                id(mail, from),
                from,
                recipients(mail),
                subject == null ? "" : MailWriter.oneLine(subject),
                text.toString(),
                uploads,
                answers,
                mail.getSentDate() == null || mail.getSentDate().toInstant().isAfter(now)
                        ? now
                        : mail.getSentDate().toInstant());
    }

    private static String recipients(MimeMessage mail) throws MessagingException {
        var to = mail.getHeader("To", ", ");
        return to == null ? "" : MailWriter.oneLine(to);
    }

    /** A mail without an id of its own is named after what it says, so that it is the same at the next look. */
    private static String id(MimeMessage mail, Address from) throws MessagingException {
        var own = mail.getMessageID();
        if (own != null && !own.isBlank() && own.length() <= LONGEST_ID) {
            return own.strip();
        }
        var said = from.value() + own + mail.getSentDate() + mail.getSubject() + mail.getSize();
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void attachments(Part part, int depth, List<Upload> taken, List<String> left)
            throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                attachments(parts.getBodyPart(i), depth + 1, taken, left);
            }
        } else if (part instanceof BodyPart && part.getFileName() != null) {
            take(part, taken, left);
        }
    }

    private void take(Part part, List<Upload> taken, List<String> left) throws MessagingException, IOException {
        var name = MailWriter.oneLine(part.getFileName());
        if (taken.size() >= rule.files()) {
            left.add(name);
            return;
        }
        try (var in = part.getInputStream()) {
            taken.add(files.stage(in, name, rule));
        } catch (FileStore.TooLarge | FileStore.WrongType | FileStore.Infected e) {
            left.add(name);
        }
    }
}
