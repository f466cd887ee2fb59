// SPDX-License-Identifier: Apache-2.0
package city.madang.device.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;

/**
 * Declares a driver, once. The build turns it into a capability in the jar's manifest, so that a driver is listed that is not even
 * installed. Its name and description are texts of {@code l10n/<id>.properties} ({@code driver.name}, {@code driver.about}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Capability(namespace = "madang.device.driver", name = "${@class}", attribute = "contract:Version=1.0")
public @interface ProvidesDriver {
    /** The one id: {@code [a-z][a-z0-9-]{1,39}}; folder, artifact, texts and the city file's {@code drivers} are named after it. */
    @Attribute("id")
    String id();

    @Attribute("kind")
    DeviceKind kind();

    /** Who makes the devices; empty for a protocol of many. */
    @Attribute("vendor")
    String vendor() default "";

    /** Which models were tried, between commas. */
    @Attribute("model")
    String model() default "";

    /** How it speaks to them, for example {@code Modbus TCP}. */
    @Attribute("protocol")
    String protocol();
}
