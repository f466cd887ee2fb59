// SPDX-License-Identifier: Apache-2.0
package city.madang.module;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;

/**
 * Declares a solution, once. The build turns it into a capability in the jar's manifest, which is how a module that is not
 * even installed is listed. Names and descriptions are message keys ({@code module.name}, {@code module.about}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Capability(namespace = "madang.solution", name = "${@class}", attribute = "contract:Version=1.0")
public @interface SolutionModule {
    /** The one id: {@code [a-z][a-z0-9]{1,19}}; everything else is named after it. */
    @Attribute("id")
    String id();

    /** Roles that officials can hold in this module, each {@code <id>.<word>}. */
    @Attribute("roles")
    String[] roles() default {};

    /** Ids of modules that must be installed as well. Read by the module manager; never an OSGi requirement. */
    @Attribute("requires")
    String[] requires() default {};
}
