// SPDX-License-Identifier: Apache-2.0
package city.madang.device.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one setting, on a method without parameters of an interface; the method's name is the setting's. Types: {@link String},
 * {@code int}, {@code boolean}, an enum, {@link java.time.Duration} (entered in seconds) and {@link city.madang.device.Secret}.
 *
 * <p>Its texts are {@code setting.<name>.label} and {@code setting.<name>.hint}; of each value of an enum
 * {@code setting.<name>.<VALUE>}.
 *
 * <pre>{@code
 * public interface GateSettings {
 *     @Setting(order = 1)
 *     String host();
 *
 *     @Setting(order = 2, fallback = "502", least = 1, most = 65535)
 *     int port();
 * }
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Setting {
    /** Where it stands in the form. */
    int order();

    /** What holds when nothing is entered, as it would be typed. None means that something has to be entered. */
    String fallback() default NONE;

    /** Of a number, or of the seconds of a duration. */
    long least() default 0;

    /** Of a number, or of the seconds of a duration; of a text or secret, its characters. */
    long most() default -1;

    /** Whether nothing may be entered, for texts and secrets; then it is empty. */
    boolean optional() default false;

    /** Stands for no fallback. */
    String NONE = "\u0000";
}
