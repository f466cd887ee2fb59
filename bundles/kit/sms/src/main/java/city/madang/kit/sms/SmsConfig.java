// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms;

/** Settings of conversations, {@code etc/city.madang.kit.sms.cfg}. */
public @interface SmsConfig {
    /** Answers that one number gets in an hour; what it writes beyond that is read by a person. */
    int answersPerHour() default 60;
}
