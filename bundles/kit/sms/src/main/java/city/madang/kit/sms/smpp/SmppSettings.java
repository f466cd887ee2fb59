// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import city.madang.kit.Secrets;
import java.time.Duration;

/**
 * How to reach a message centre and what was agreed with it.
 *
 * @param retry after how long the first new try is made to connect; doubled up to a minute
 */
record SmppSettings(
        Peer peer,
        String source,
        String country,
        int perSecond,
        Duration test,
        Duration answer,
        Duration retry,
        Concatenation concatenation,
        ReportIds reportIds,
        boolean latin1) {
    /** Whom to call and as whom. */
    record Peer(String host, int port, boolean tls, String systemId, String password, String systemType) {
        /** Without the password, because logs must not hold it. */
        @Override
        public String toString() {
            return systemId + "@" + host + ":" + port;
        }
    }

    /** How the parts of a long message are marked. */
    enum Concatenation {
        UDH8,
        UDH16,
        SAR
    }

    /** How ids in reports are written, compared with those in answers; centres differ. */
    enum ReportIds {
        SAME,
        /** The answer's id is hexadecimal, the report's the same number in decimal. */
        DECIMAL,
        /** The other way round. */
        HEX;

        /** The id as the answer had it. */
        String answered(String reported) {
            try {
                return switch (this) {
                    case SAME -> reported;
                    case DECIMAL -> Long.toHexString(Long.parseLong(reported));
                    case HEX -> Long.toString(Long.parseLong(reported, 16));
                };
            } catch (NumberFormatException e) {
                return reported;
            }
        }
    }

    /** The password is a secret: {@code MADANG_SMPP_PASSWORD}. */
    static SmppSettings of(SmppConfig config, Secrets secrets) {
        return new SmppSettings(
                new Peer(
                        config.host(),
                        config.port(),
                        config.tls(),
                        config.systemId(),
                        secrets.find("MADANG_SMPP_PASSWORD").orElse(""),
                        config.systemType()),
                config.source(),
                config.country(),
                config.perSecond(),
                Duration.ofSeconds(config.testSeconds()),
                Duration.ofSeconds(config.answerSeconds()),
                Duration.ofSeconds(1),
                Concatenation.valueOf(config.concatenation()),
                ReportIds.valueOf(config.reportIds()),
                config.alphabet().equals("LATIN1"));
    }
}
