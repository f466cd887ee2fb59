// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;

/** Somebody with a mail program and a mailbox on the same servers. */
record Citizen(String address, MailServer smtp, MailServer imap) {
    /** The latest mail with the word in its text, as the program keeps it. */
    Optional<MimeMessage> read(String word) {
        return in(imap, folder -> {
            for (int i = folder.getMessageCount(); i > 0; i--) {
                if (MailText.of((MimeMessage) folder.getMessage(i)).contains(word)) {
                    return Optional.of(new MimeMessage((MimeMessage) folder.getMessage(i)));
                }
            }
            return Optional.empty();
        });
    }

    /** Presses "reply", writes above what was there, and sends. */
    void answer(MimeMessage notice, String text) throws Exception {
        OwnLoader.run(() -> {
            var reply = (MimeMessage) notice.reply(false);
            reply.setFrom(new InternetAddress(address));
            reply.setText(text + "\n\n> " + MailText.of(notice).replace("\n", "\n> "), "UTF-8");
            reply.saveChanges();
            try (var transport = smtp.session().getTransport(smtp.wire())) {
                transport.connect(smtp.host(), smtp.port(), smtp.login(), smtp.secret());
                transport.sendMessage(reply, reply.getAllRecipients());
            }
            return null;
        });
    }

    /** Makes every mail of a mailbox new again, as after a fall between storing and marking. @return how many */
    static int unread(MailServer box) {
        return in(box, folder -> {
            var all = folder.getMessages();
            for (Message each : all) {
                each.setFlag(Flag.SEEN, false);
            }
            return all.length;
        });
    }

    private interface Look<T> {
        T at(Folder folder) throws MessagingException, IOException;
    }

    private static <T> T in(MailServer box, Look<T> look) {
        try {
            return OwnLoader.run(() -> {
                try (var store = box.sessionInUtf8().getStore(box.wire())) {
                    store.connect(box.host(), box.port(), box.login(), box.secret());
                    try (var folder = store.getFolder("INBOX")) {
                        folder.open(Folder.READ_WRITE);
                        return look.at(folder);
                    }
                }
            });
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
