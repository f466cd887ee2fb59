// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import city.madang.job.Schedule;
import city.madang.kit.Arrivals;
import city.madang.kit.Carrier;
import city.madang.kit.Jobs;
import city.madang.kit.Secrets;
import city.madang.kit.sms.DialogueOffice;
import city.madang.kit.sms.SmsTables;
import city.madang.kit.sms.sent.SentLedger;
import city.madang.kit.sms.smpp.SmppSettings.Concatenation;
import city.madang.kit.sms.text.Gsm;
import city.madang.kit.sms.text.Segments;
import city.madang.message.Channel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Carries text messages over a line to the operator's message centre (SMPP 3.4). */
@Component(
        immediate = true,
        service = {Carrier.class, SmppCarrier.class},
        configurationPid = "city.madang.kit.sms.smpp",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = "service.ranking:Integer=100")
public final class SmppCarrier implements Carrier {
    static final String NAME = "smpp";
    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final Duration BUSY = Duration.ofSeconds(2);
    /** esm_class: a user data header stands before the text (SMPP 3.4, 5.2.12). */
    private static final int UDHI = 0x40;

    private static final byte UCS2 = 0x08;
    private static final byte DEFAULT = 0x00;
    private static final int PART_8_BITS = 0xFF;

    /** Faults of the message itself or its number; another try would fare no better. */
    private static final Set<Integer> FOR_GOOD = Set.of(
            SMPPConstant.STAT_ESME_RINVMSGLEN,
            SMPPConstant.STAT_ESME_RINVDSTADR,
            SMPPConstant.STAT_ESME_RINVDSTTON,
            SMPPConstant.STAT_ESME_RINVDSTNPI);

    private final SmppSettings settings;
    private final Inflow inflow;
    private final SentLedger ledger;
    private final SmppLine line;
    private final Pace pace;
    private final Submissions submissions = new Submissions();
    private final List<AutoCloseable> undo = new ArrayList<>();

    @Activate
    public SmppCarrier(
            @Reference SmsTables tables,
            @Reference Arrivals arrivals,
            @Reference Clock clock,
            @Reference Jobs jobs,
            SmppConfig config) {
        this(tables, arrivals, clock, SmppSettings.of(config, Secrets.ofProcess()), (SSLSocketFactory)
                SSLSocketFactory.getDefault());
        undo.add(jobs.schedule(DialogueOffice.ID, "smpp", Schedule.every(ROUND), run -> round()));
    }

    SmppCarrier(SmsTables tables, Arrivals arrivals, Clock clock, SmppSettings settings, SSLSocketFactory secure) {
        this.settings = settings;
        ledger = new SentLedger(tables.database(), arrivals, clock);
        inflow = new Inflow(settings, new Inflow.Services(arrivals, ledger, new LongMessages(tables, clock), clock));
        pace = new Pace(settings.perSecond());
        line = new SmppLine(settings, new SmppSockets(settings.peer().tls(), secure), inflow, inflow::begin);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> problem() {
        return line.problem();
    }

    @Override
    public Carried carry(Outgoing message) {
        var session = line.session();
        if (session.isEmpty()) {
            return new Carried.Later(line.problem().orElse("the line was lost"));
        }
        try {
            return submitted(session.get(), message);
        } catch (NegativeResponseException e) {
            return refused(e.getCommandStatus());
        } catch (PDUException e) {
            return new Carried.Never("cannot be written as SMPP: " + e.getMessage());
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            return new Carried.Later("no answer from the message centre: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Carried.Later("stopped");
        }
    }

    private Carried refused(int status) {
        if (FOR_GOOD.contains(status)) {
            return new Carried.Never("refused by the message centre, status " + status);
        }
        if (status == SMPPConstant.STAT_ESME_RTHROTTLED || status == SMPPConstant.STAT_ESME_RMSGQFUL) {
            pace.pause(BUSY);
        }
        return new Carried.Later("not now, says the message centre, status " + status);
    }

    private Carried submitted(SMPPSession session, Outgoing message)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException, InterruptedException {
        var segments = segments(message.text());
        var submission = submissions.of(message.id());
        for (int i = submission.taken().size(); i < segments.count(); i++) {
            pace.await();
            var part = new Udh.Part(submission.ref(), segments.count(), i + 1);
            submission.taken().add(submit(session, message.to().value(), segments, part));
        }
        submissions.done(message.id());
        var reference = message.id().toString();
        ledger.sent(NAME, reference, submission.taken());
        return new Carried.Sent(reference);
    }

    private Segments segments(String text) {
        var segments = Segments.of(text);
        boolean fits = !settings.latin1()
                || segments.parts().stream().allMatch(StandardCharsets.ISO_8859_1.newEncoder()::canEncode);
        return fits ? segments : Segments.unicode(text);
    }

    private String submit(SMPPSession session, String to, Segments segments, Udh.Part part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean sar = part.total() > 1 && settings.concatenation() == Concatenation.SAR;
        boolean udh = part.total() > 1 && !sar;
        var source = source();
        return session.submitShortMessage(
                        "",
                        source.ton(),
                        source.npi(),
                        source.value(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        to.substring(1),
                        new ESMClass(udh ? UDHI : 0),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new RawDataCoding(segments.gsm() ? DEFAULT : UCS2),
                        (byte) 0,
                        octets(segments, part, udh),
                        sar ? parameters(part) : new OptionalParameter[0])
                .getMessageId();
    }

    private byte[] octets(Segments segments, Udh.Part part, boolean udh) {
        var text = segments.parts().get(part.seq() - 1);
        var octets = new ByteArrayOutputStream();
        if (udh) {
            boolean wide = settings.concatenation() == Concatenation.UDH16;
            int ref = wide ? part.ref() : part.ref() & PART_8_BITS;
            octets.writeBytes(Udh.header(new Udh.Part(ref, part.total(), part.seq()), wide));
        }
        octets.writeBytes(encoded(text, segments.gsm()));
        return octets.toByteArray();
    }

    private byte[] encoded(String text, boolean gsm) {
        if (!gsm) {
            return text.getBytes(StandardCharsets.UTF_16BE);
        }
        return settings.latin1() ? text.getBytes(StandardCharsets.ISO_8859_1) : Gsm.encode(text);
    }

    private static OptionalParameter[] parameters(Udh.Part part) {
        return new OptionalParameter[] {
            OptionalParameters.newSarMsgRefNum((short) part.ref()),
            OptionalParameters.newSarTotalSegments((byte) part.total()),
            OptionalParameters.newSarSegmentSeqnum((byte) part.seq())
        };
    }

    private record Source(String value, TypeOfNumber ton, NumberingPlanIndicator npi) {}

    private Source source() {
        var source = settings.source();
        if (source.startsWith("+")) {
            return new Source(source.substring(1), TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN);
        }
        boolean digits = source.chars().allMatch(Character::isDigit);
        return new Source(
                source,
                digits ? TypeOfNumber.UNKNOWN : TypeOfNumber.ALPHANUMERIC,
                digits ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN);
    }

    /** What has to be done now and then. */
    void round() {
        inflow.giveUp();
        ledger.tell();
        ledger.tidy();
    }

    @Deactivate
    public void close() throws Exception {
        for (var each : undo) {
            each.close();
        }
        line.close();
    }
}
