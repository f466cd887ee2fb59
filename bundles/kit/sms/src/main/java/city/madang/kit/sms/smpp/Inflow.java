// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import city.madang.kit.Arrivals;
import city.madang.kit.sms.sent.SentLedger;
import city.madang.kit.sms.text.Gsm;
import city.madang.message.Address;
import city.madang.message.Received;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what the message centre delivers. It is answered only after it was stored; what cannot be stored now is asked for again. */
final class Inflow implements MessageReceiverListener {
    private static final Logger LOG = LoggerFactory.getLogger(Inflow.class);
    private static final int UCS2 = 0x08;
    private static final int LATIN1 = 0x03;
    private static final int ALPHABET = 0x0F;
    /** esm_class bits 2 to 5: a report or an acknowledgement instead of a message (SMPP 3.4, 5.2.12). */
    private static final int MESSAGE_TYPE = 0x3C;

    private static final int LONGEST_PART = 400;

    private final SmppSettings settings;
    private final Arrivals arrivals;
    private final SentLedger ledger;
    private final LongMessages longMessages;
    private final Redeliveries redeliveries;
    private final Clock clock;

    /** Where things go. */
    record Services(Arrivals arrivals, SentLedger ledger, LongMessages longMessages, Clock clock) {}

    Inflow(SmppSettings settings, Services services) {
        this.settings = settings;
        arrivals = services.arrivals();
        ledger = services.ledger();
        longMessages = services.longMessages();
        clock = services.clock();
        redeliveries = new Redeliveries(clock);
    }

    /** A new session is about to begin. */
    void begin() {
        redeliveries.begin();
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        try {
            if ((message.getEsmClass() & MESSAGE_TYPE) != 0) {
                report(message);
            } else {
                take(message);
            }
        } catch (RuntimeException e) {
            LOG.warn("A text message could not be stored; the centre is asked to deliver it again", e);
            throw new ProcessRequestException("not stored", SMPPConstant.STAT_ESME_RX_T_APPN, e);
        }
    }

    private void report(DeliverSm message) {
        Report.of(message)
                .ifPresent(report -> report.state()
                        .ifPresent(delivered -> ledger.settled(
                                SmppCarrier.NAME,
                                settings.reportIds().answered(report.id()),
                                delivered,
                                report.reason())));
    }

    private void take(DeliverSm message) {
        var sender = new Numbering(settings.country())
                .read(message.getSourceAddr(), message.getSourceAddrTon() == TypeOfNumber.INTERNATIONAL.value());
        if (sender.isEmpty()) {
            LOG.info("A text message without a number to answer to was left out");
            return;
        }
        var octets = octets(message);
        var split = message.isUdhi() ? Udh.split(octets) : new Udh.Split(Optional.empty(), octets);
        var text = text(split.text(), message.getDataCoding());
        var part = split.part().or(() -> sar(message)).filter(each -> each.total() > 1);
        if (part.isEmpty()) {
            var content = sender.get() + " " + message.getDestAddress() + " " + text;
            arrived("smpp " + redeliveries.id(content), sender.get(), message.getDestAddress(), text);
            return;
        }
        var body = text.length() <= LONGEST_PART ? text : text.substring(0, LONGEST_PART);
        longMessages
                .add(sender.get(), message.getDestAddress(), part.get(), body)
                .ifPresent(this::arrived);
    }

    private void arrived(LongMessages.Whole whole) {
        arrived("smpp " + whole.id(), whole.first().sender(), whole.first().receiver(), whole.text());
        longMessages.done(whole);
    }

    private void arrived(String id, String sender, String receiver, String text) {
        arrivals.arrived(new Received(
                id, Address.phone(sender), receiver, "", text, List.of(), Optional.empty(), clock.instant()));
    }

    /** Hands on what is there of long messages whose rest never came. */
    void giveUp() {
        longMessages.giveUp((row, whole) -> arrived("smpp " + whole.id(), row.sender(), row.receiver(), whole.text()));
    }

    private static byte[] octets(DeliverSm message) {
        var direct = message.getShortMessage();
        if (direct != null && direct.length > 0) {
            return direct;
        }
        OptionalParameter.Message_payload payload =
                message.getOptionalParameter(OptionalParameter.Message_payload.class);
        return payload == null || payload.getValue() == null ? new byte[0] : payload.getValue();
    }

    private static Optional<Udh.Part> sar(DeliverSm message) {
        OptionalParameter.Sar_msg_ref_num ref = message.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
        OptionalParameter.Sar_total_segments total =
                message.getOptionalParameter(OptionalParameter.Sar_total_segments.class);
        OptionalParameter.Sar_segment_seqnum seq =
                message.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
        if (ref == null || total == null || seq == null) {
            return Optional.empty();
        }
        return Optional.of(new Udh.Part(ref.getValue() & 0xFFFF, total.getValue() & 0xFF, seq.getValue() & 0xFF))
                .filter(Udh.Part::sound);
    }

    /** By the low bits of data_coding (SMPP 3.4, 5.2.19). */
    private String text(byte[] octets, byte coding) {
        return switch (coding & ALPHABET) {
            case UCS2 -> new String(octets, StandardCharsets.UTF_16BE);
            case LATIN1 -> new String(octets, StandardCharsets.ISO_8859_1);
            default -> settings.latin1() ? new String(octets, StandardCharsets.ISO_8859_1) : Gsm.decode(octets);
        };
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        LOG.debug("An alert notification is of no interest here");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not used", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
