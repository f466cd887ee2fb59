// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to the mail server that is used for one mail after the other while it lasts. Used by one thread at a time. */
final class SmtpLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpLine.class);

    private final MailServer server;
    private final Session session;
    private Transport transport;

    SmtpLine(MailServer server, Session session) {
        this.server = server;
        this.session = session;
    }

    Session session() {
        return session;
    }

    /** @throws Unreachable when there is no line; other failures are about this mail */
    void send(MimeMessage mail, String envelope) throws MessagingException {
        var message = new SMTPMessage(mail);
        message.setEnvelopeFrom(envelope);
        open();
        Address[] to = mail.getAllRecipients();
        try {
            transport.sendMessage(message, to);
        } catch (MessagingException e) {
            close();
            throw e;
        }
    }

    private void open() throws Unreachable {
        if (transport != null && transport.isConnected()) {
            return;
        }
        close();
        try {
            transport = session.getTransport(server.wire());
            transport.connect(server.host(), server.port(), server.login(), server.secret());
        } catch (MessagingException e) {
            close();
            throw new Unreachable("the mail server " + server + " does not let us in: " + e.getMessage(), e);
        }
    }

    /** Nothing can be sent to anybody at the moment. */
    static final class Unreachable extends MessagingException {
        private static final long serialVersionUID = 1L;

        Unreachable(String message, Exception cause) {
            super(message, cause);
        }
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.debug("the line to {} was gone already", server, e);
            }
            transport = null;
        }
    }
}
