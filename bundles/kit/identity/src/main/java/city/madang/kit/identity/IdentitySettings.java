// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

/**
 * What an operator can set, file {@code etc/city.madang.kit.identity.cfg}. The default times are those of NIST SP 800-63B
 * 4.2.3 (12 hours whatever happens); its 30 minutes without activity are two hours here, because officials write long
 * answers (WCAG 2.2, 2.2.1 asks for enough time).
 */
public @interface IdentitySettings {
    /** Hours after which a session ends, whatever happens. */
    int sessionHours() default 12;

    /** Minutes without a call after which a session ends. */
    int idleMinutes() default 120;

    /** Failed tries an hour from one address before it has to wait; an office of thousands may come from one address. */
    int triesPerAddress() default 500;

    /** Codes an hour that are sent to citizens for one network address before it has to wait; each may cost the price of an SMS. */
    int codesPerAddress() default 200;

    /** Of whom a second factor is asked: {@code nobody}, {@code administrators} or {@code officials}. */
    String secondFactor() default "nobody";
}
