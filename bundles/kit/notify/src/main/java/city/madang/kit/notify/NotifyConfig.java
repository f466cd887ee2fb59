// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify;

/** Settings of messages, {@code etc/city.madang.kit.notify.cfg}. */
public @interface NotifyConfig {
    String PID = "city.madang.kit.notify";

    /** Hours without e-mail, like {@code 21:00-08:00} in the city's zone; empty for none. */
    String quietEmail() default "";

    /** Hours without text messages. */
    String quietSms() default "21:00-08:00";

    /** Hours without posts. */
    String quietSocial() default "";

    /** The most messages to one address in an hour; further ones wait. */
    int perHour() default 20;

    /** Days after which texts and addresses of messages are removed. */
    int keepDays() default 180;
}
