// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import city.madang.data.DatabaseUnavailable;
import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.kit.Cities;
import city.madang.kit.FileStore;
import city.madang.kit.notify.in.ArrivalRoom;
import city.madang.kit.notify.in.Intake;
import city.madang.kit.notify.in.Lookout;
import city.madang.kit.notify.out.SentMessages;
import city.madang.message.Channel;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the city's mailbox now and then. A mail is marked as read only when it is stored; several nodes may look into the same
 * mailbox, since a mail is stored once.
 */
@Component(
        immediate = true,
        service = {ImapIntake.class, Intake.class},
        configurationPid = MailConfig.PID)
public final class ImapIntake implements Intake {
    private static final Logger LOG = LoggerFactory.getLogger(ImapIntake.class);
    /** The rest of a full mailbox comes in the next rounds. */
    private static final int BATCH = 100;

    private final MailServer server;
    private final MailConfig config;
    private final Cities cities;
    private final MailIntake intake;
    private final Lookout lookout;

    @Activate
    public ImapIntake(
            MailConfig config,
            @Reference Cities cities,
            @Reference FileStore files,
            @Reference ArrivalRoom arrivals,
            @Reference SentMessages sent,
            @Reference Clock clock) {
        this.config = config;
        this.cities = cities;
        server = MailServer.imap(config);
        var reader = new MailReader(
                files,
                FileRule.of(
                        config.attachments(),
                        config.attachmentMegabytes(),
                        FileKind.IMAGE,
                        FileKind.DOCUMENT,
                        FileKind.AUDIO,
                        FileKind.VIDEO));
        lookout = new Lookout("madang-mail-intake", cities, this::round, this::problemOf);
        if (server.isSet()) {
            intake = new MailIntake(CityAddress.of(config.address()), reader, arrivals, sent, clock);
            lookout.start(1, config.imapSeconds());
        } else {
            intake = null;
        }
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean listens() {
        return server.isSet() && !cities.city().demo();
    }

    @Override
    public String problem() {
        return lookout.problem();
    }

    private String problemOf(Exception failure) {
        return failure instanceof RuntimeException
                ? ""
                : "the mailbox at " + server + " cannot be read: " + failure.getMessage();
    }

    /** Takes what is new in the mailbox. */
    void round() throws MessagingException, IOException {
        OwnLoader.run(() -> {
            try (var store = server.sessionInUtf8().getStore(server.wire())) {
                store.connect(server.host(), server.port(), server.login(), server.secret());
                try (var folder = store.getFolder(config.imapFolder())) {
                    folder.open(Folder.READ_WRITE);
                    for (var mail : newOnes(folder)) {
                        take(mail);
                        done(folder, mail);
                    }
                }
            }
            return null;
        });
    }

    private static Message[] newOnes(Folder folder) throws MessagingException {
        var all = folder.search(new FlagTerm(new Flags(Flag.SEEN), false));
        return all.length <= BATCH ? all : Arrays.copyOf(all, BATCH);
    }

    /**
     * One that cannot be read must not keep the others from coming in, whatever a parser makes of what a stranger wrote: it is
     * flagged for a person to look at.
     */
    private void take(Message mail) throws MessagingException, FileStore.Unscanned {
        try {
            intake.take((MimeMessage) mail);
        } catch (FileStore.Unscanned | DatabaseUnavailable e) {
            throw e; // scanner or database will be back, and the mail is still new then
        } catch (MessagingException | IOException | RuntimeException e) {
            if (mail.isExpunged() || !mail.getFolder().isOpen()) {
                throw new MessagingException("the line broke", e);
            }
            mail.setFlag(Flag.FLAGGED, true);
            LOG.warn("A mail could not be read and is flagged in the mailbox", e);
        }
    }

    private void done(Folder folder, Message mail) throws MessagingException {
        mail.setFlag(Flag.SEEN, true);
        if (!config.imapDone().isBlank()) {
            var done = folder.getStore().getFolder(config.imapDone());
            if (!done.exists()) {
                done.create(Folder.HOLDS_MESSAGES);
            }
            folder.copyMessages(new Message[] {mail}, done);
            mail.setFlag(Flag.DELETED, true);
        }
    }

    @Deactivate
    public void close() throws InterruptedException {
        lookout.finish();
    }
}
