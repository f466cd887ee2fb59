// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

/**
 * Settings of the line to a message centre, {@code etc/city.madang.kit.sms.smpp.cfg}; without the file there is no line. The password
 * is no setting but a secret, {@code MADANG_SMPP_PASSWORD}.
 */
public @interface SmppConfig {
    String host();

    int port() default 2775;

    /** TLS; the centre's certificate must fit the host and be trusted by the Java installation. */
    boolean tls() default false;

    String systemId();

    String systemType() default "";

    /** What receivers see: a short number, a number with its plus sign, or up to eleven letters. */
    String source();

    /** Country code for numbers that come in without one, for example 82. */
    String country() default "";

    /** Messages in a second that the centre has agreed to. */
    int perSecond() default 10;

    /** After how many seconds without traffic the line is tested. */
    int testSeconds() default 30;

    /** For how many seconds an answer is waited for. */
    int answerSeconds() default 10;

    /** How long messages are cut: UDH8, UDH16 or SAR. */
    String concatenation() default "UDH8";

    /** How ids in reports are written, compared with those in answers: SAME, DECIMAL or HEX. */
    String reportIds() default "SAME";

    /** What the centre means by its default alphabet: GSM or LATIN1. */
    String alphabet() default "GSM";
}
